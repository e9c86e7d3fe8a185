import type { Actor } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';
import { dueNext, needSubscription, noted, rewrite } from './change.ts';
import { planDue } from './plan-digests.ts';
import type { Stored } from './records.ts';
import { readDeliveries } from './rows.ts';

const WHAT = { active: 'resumed', paused: 'paused', removed: 'removed' } as const;
const REMOVED = 'It was removed before this was sent.';
const UNKNOWN = 'It was removed while it was not known whether this had arrived.';

const PAUSED = 'It was paused when this was due. What it would have told is in the next one.';
/** Whoever resumes a digest so soon after it was due still wants it. */
const SOON_MS = 3_600_000;

/**
 * Pauses, resumes or removes, in a transaction. What had not been tried yet is not sent while it is paused; if
 * that was long, the next one tells it.
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
  await planDue(sql, subscription, now);
  if (state === 'paused' && subscription.kind === 'watch') {
    // Made anew when it is resumed, with all that has come until then.
    await sql.all(
      `DELETE FROM delivery WHERE subscription = $1 AND state = 'open' AND tried_at IS NULL AND slot NOT LIKE 'told-%'`,
      [id],
    );
  }
  if (state === 'active') await foldPassed(sql, id, now);
  if (state === 'removed') await endOpen(sql, id, now);
  const { reason: _, ...resumed } = record;
  const next = noted(state === 'active' ? resumed : record, by, WHAT[state], now);
  const nextDue = state === 'active' ? await dueNext(sql, { id }, next, now) : null;
  return rewrite(sql, id, next, { state, nextDue });
}

async function foldPassed(sql: Sql, id: string, now: Date): Promise<void> {
  const passed = await readDeliveries(
    sql,
    `WHERE subscription = $1 AND state = 'open' AND tried_at IS NULL AND slot NOT LIKE 'told-%' AND due_at < $2`,
    [id, new Date(now.getTime() - SOON_MS).toISOString()],
  );
  for (const { key, record } of passed) {
    await sql.all(`UPDATE delivery SET state = 'folded', finished_at = $1, record = $2 WHERE key = $3`, [
      now.toISOString(),
      JSON.stringify({ ...record, reason: PAUSED }),
      key,
    ]);
  }
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
