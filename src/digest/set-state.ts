import type { Actor } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';
import { dueNext, needSubscription, noted, rewrite } from './change.ts';
import type { Stored } from './records.ts';

const WHAT = { active: 'resumed', paused: 'paused', removed: 'removed' } as const;
const REMOVED = 'It was removed before this was sent.';
const UNKNOWN = 'It was removed while it was not known whether this had arrived.';

/**
 * Pauses, resumes or removes, in a transaction. What had not been tried yet is not sent then; of a pause, the
 * next one tells it.
 * @throws ReaderError where there is none of that id any more
 */
export async function setState(
  sql: Sql,
  id: string,
  state: 'active' | 'paused' | 'removed',
  by: Actor,
  now: Date,
): Promise<Stored> {
  const stored = await needSubscription(sql, id);
  const { subscription, record } = stored;
  if (subscription.state === state) return stored;
  if (state === 'paused') {
    await sql.all(
      `DELETE FROM delivery WHERE subscription = $1 AND state = 'open' AND tried_at IS NULL AND slot NOT LIKE 'told-%'`,
      [id],
    );
  }
  if (state === 'removed') await endOpen(sql, id, now);
  const { reason: _, ...resumed } = record;
  const next = noted(state === 'active' ? resumed : record, by, WHAT[state], now);
  const nextDue = state === 'active' ? await dueNext(sql, { id }, next, now) : null;
  return rewrite(sql, id, next, { state, nextDue });
}

async function endOpen(sql: Sql, id: string, now: Date): Promise<void> {
  for (const [reason, condition] of [
    [REMOVED, 'tried_at IS NULL'],
    [UNKNOWN, 'tried_at IS NOT NULL'],
  ] as const) {
    await sql.all(
      `UPDATE delivery SET state = 'failed', finished_at = $1, record = $2
       WHERE subscription = $3 AND state = 'open' AND ${condition}`,
      [now.toISOString(), JSON.stringify({ isLate: false, reason }), id],
    );
  }
}
