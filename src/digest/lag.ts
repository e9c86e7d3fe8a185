import { z } from 'zod';
import type { Place } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';

const rows = z.array(z.object({ due: z.iso.datetime().nullable(), open: z.int() }));

/** What is past due on a platform and not sent: since when the oldest, and how much of it is open. */
export interface PastDue {
  readonly since?: Date;
  readonly open: number;
}

/**
 * What waits because nobody can send it (paused, suspended) is not counted. What is due and not even planned is,
 * so that it shows where no process sends anything.
 */
export async function pastDue(sql: Sql, platform: Place['platform'], now: Date): Promise<PastDue> {
  const found = await sql.all<unknown>(
    `SELECT min(delivery.due_at) AS due, count(*) AS open FROM delivery
       JOIN subscription ON subscription.id = delivery.subscription
     WHERE delivery.state = 'open' AND delivery.due_at <= $1 AND delivery.place LIKE $2
       AND (subscription.state = 'active' OR delivery.slot LIKE 'told-%')
     UNION ALL SELECT min(next_due), count(*) FROM subscription
     WHERE state = 'active' AND next_due <= $1 AND place LIKE $2`,
    [now.toISOString(), `${platform}:%`],
  );
  const read = rows.parse(found);
  const [oldest] = read.flatMap(({ due }) => (due === null ? [] : [due])).sort();
  return {
    open: read.reduce((sum, { open }) => sum + open, 0),
    ...(oldest === undefined ? {} : { since: new Date(oldest) }),
  };
}
