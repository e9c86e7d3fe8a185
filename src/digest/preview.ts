import type { Answer } from '../card/card.ts';
import type { Clock } from '../command/period.ts';
import type { Digest } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';
import { composeFor } from './compose-delivery.ts';
import type { Compose } from './composed.ts';
import { highestArrival, lastTold, readNumber, readSubscription } from './rows.ts';

const DAY_MS = 86_400_000;

/** What would be sent now. Of a digest that is not kept, what it would tell of the last day. */
export async function preview(
  parts: { readonly sql: Sql; readonly compose: Compose },
  digest: Digest,
  { now }: Clock,
): Promise<Answer> {
  const { sql } = parts;
  const stored = await readSubscription(sql, digest.id);
  const aDayAgo = new Date(now.getTime() - DAY_MS);
  const told =
    stored === undefined
      ? { after: await arrivedBefore(sql, aDayAgo), since: aDayAgo }
      : { after: stored.toldThrough, since: (await lastTold(sql, digest)) ?? digest.createdAt };
  const window = { after: told.after, through: await highestArrival(sql) };
  const { answer, isEmpty } = await composeFor(parts, digest, { window, since: told.since, now });
  if (!isEmpty || digest.nothingNew === 'say') return answer;
  const silent = 'Nothing new has come: this digest would stay silent now.';
  return { ...answer, blocks: [{ kind: 'note', text: silent }, ...answer.blocks] };
}

function arrivedBefore(sql: Sql, at: Date): Promise<number> {
  return readNumber(sql, 'SELECT max(key) AS n FROM arrival WHERE arrived_at < $1', [at.toISOString()]);
}
