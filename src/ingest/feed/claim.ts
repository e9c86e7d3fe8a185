import { z } from 'zod';
import type { Sql } from '../../store/sql.ts';
import { type StoredFeed, toFeed } from './records.ts';

/** A feed that this process, and no other, works on for now. */
export interface FeedClaim {
  readonly stored: StoredFeed;
  /** Names this claim among all of all processes. */
  readonly lease: string;
}

const IS_FREE = `(feed.leased_until IS NULL OR feed.leased_until <= $1)`;
/** A host is asked by one process at a time: its feeds take turns. */
const HOST_IS_FREE = `NOT EXISTS (SELECT 1 FROM feed AS other
  WHERE other.host = feed.host AND other.url <> feed.url AND other.leased_until > $1)`;

const urlRows = z.array(z.object({ url: z.string() }));

/** The feeds for which there is something to do now, those that wait the longest first. */
export async function claimable(sql: Sql, now: Date, most: number): Promise<readonly string[]> {
  const rows = await sql.all<unknown>(
    `SELECT url FROM feed WHERE state = 'active' AND next_due <= $1 AND ${IS_FREE} AND ${HOST_IS_FREE}
     ORDER BY next_due, url LIMIT $2`,
    [now.toISOString(), most],
  );
  return urlRows.parse(rows).map(({ url }) => url);
}

/**
 * Takes a feed. Undefined where another process was faster.
 * @param leaseMs after how many milliseconds others may take it up, unless it is renewed
 */
export function claim(
  sql: Sql,
  url: string,
  lease: string,
  now: Date,
  leaseMs: number,
): Promise<FeedClaim | undefined> {
  // Transactions take turns in all processes, so that two feeds of a host are not taken at the same time.
  return sql.transaction(async (work) => {
    const [row] = await work.all<unknown>(
      `UPDATE feed SET leased_by = $2, leased_until = $3
       WHERE url = $4 AND state = 'active' AND next_due <= $1 AND ${IS_FREE} AND ${HOST_IS_FREE}
       RETURNING url, state, record`,
      [now.toISOString(), lease, new Date(now.getTime() + leaseMs).toISOString(), url],
    );
    return row === undefined ? undefined : { stored: toFeed(row), lease };
  });
}

/** Keeps a feed for longer. False where it was taken by another process meanwhile, or switched off. */
export async function renew(
  sql: Sql,
  { stored, lease }: FeedClaim,
  now: Date,
  leaseMs: number,
): Promise<boolean> {
  const rows = await sql.all(
    `UPDATE feed SET leased_until = $1
     WHERE url = $2 AND leased_by = $3 AND leased_until > $4 AND state = 'active' RETURNING url`,
    [new Date(now.getTime() + leaseMs).toISOString(), stored.url, lease, now.toISOString()],
  );
  return rows.length > 0;
}

/** Lets a feed go, where this claim still has it, and says when there is something to do for it again. */
export async function release(sql: Sql, { stored, lease }: FeedClaim): Promise<void> {
  await sql.transaction(async (work) => {
    const [row] = await work.all<unknown>(
      'SELECT url, state, record FROM feed WHERE url = $1 AND leased_by = $2',
      [stored.url, lease],
    );
    if (row === undefined) return;
    const { nextPoll } = toFeed(row).record;
    await work.all(
      `UPDATE feed SET leased_by = NULL, leased_until = NULL, next_due = (
         SELECT CASE WHEN min(next_try) < $1 THEN min(next_try) ELSE $1 END
         FROM feed_entry WHERE feed_entry.feed = feed.url AND feed_entry.state = 'waiting')
       WHERE url = $2 AND leased_by = $3`,
      [nextPoll, stored.url, lease],
    );
  });
}

const nextRow = z.object({ next: z.string().nullable() });

/** When there is something to do for a feed, or when another process's lease of one that is due ends. */
export async function nextDue(sql: Sql): Promise<Date | undefined> {
  const [row] = await sql.all<unknown>(
    `SELECT min(CASE WHEN leased_until > next_due THEN leased_until ELSE next_due END) AS next
     FROM feed WHERE state = 'active'`,
  );
  const { next } = nextRow.parse(row);
  return next === null ? undefined : new Date(next);
}
