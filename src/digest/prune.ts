import type { Sql } from '../store/sql.ts';

const DAY_MS = 86_400_000;
/** A year, and a month to look back from its end. */
const KEPT_MS = 400 * DAY_MS;

/** Forgets what was delivered so long ago that nobody asks for it, and removed subscriptions without any log. */
export async function prune(sql: Sql, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS).toISOString();
  await sql.transaction(async (work) => {
    await work.all(`DELETE FROM delivery WHERE due_at < $1 AND state <> 'open'`, [before]);
    await work.all('DELETE FROM alerted WHERE at < $1', [before]);
    await work.all(
      `DELETE FROM subscription WHERE state = 'removed'
       AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.subscription = subscription.id)`,
    );
  });
}

/** Says once a day that it is time to. */
export function createDaily(): (now: Date) => boolean {
  let last: number | undefined;
  return (now) => {
    const isDue = last === undefined || now.getTime() - last >= DAY_MS;
    if (isDue) last = now.getTime();
    return isDue;
  };
}
