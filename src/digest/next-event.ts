import { z } from 'zod';
import type { Place } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';

const rows = z.array(z.object({ at: z.iso.datetime().nullable() }));

/**
 * The next time, after an instant, at which there is something to do here: a digest is due, a delivery is tried
 * again, or what another process had for itself may be taken. What is past waits for something else to change.
 */
export async function nextEvent(
  sql: Sql,
  platforms: readonly Place['platform'][],
  after: Date,
): Promise<Date | undefined> {
  const on = platforms.map((_, index) => `delivery.place LIKE $${index + 2}`).join(' OR ');
  const found = await sql.all<unknown>(
    `SELECT min(at) AS at FROM (
       SELECT min(next_due) AS at FROM subscription WHERE state = 'active' AND next_due > $1
       UNION ALL SELECT min(leased_until) FROM subscription WHERE leased_until > $1
       UNION ALL SELECT min(next_try) FROM delivery WHERE state = 'open' AND next_try > $1 AND (${on === '' ? '1 = 0' : on})
     ) AS events`,
    [after.toISOString(), ...platforms.map((platform) => `${platform}:%`)],
  );
  const [row] = rows.parse(found);
  return row?.at == null ? undefined : new Date(row.at);
}
