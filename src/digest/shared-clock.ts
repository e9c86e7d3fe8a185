import { z } from 'zod';
import type { Sql } from '../store/sql.ts';

/** A clock by which all processes that share a database tell the time. */
export interface SharedClock {
  readonly now: () => Date;
  /** Compares this machine's clock with the database's, at most once a minute. Rejects where the database is away. */
  refresh(): Promise<void>;
}

const MINUTE_MS = 60_000;
/** An answer that was so long under way does not tell the time. */
const MOST_UNDER_WAY_MS = 2000;

const rows = z.tuple([z.object({ ms: z.number() })]);

/**
 * The time of the database, as this machine's clock and its distance to the database's give it. SQLite has no
 * clock of its own, and its processes are on one machine.
 */
export function createSharedClock(sql: Sql, now: () => Date, uptime: () => number): SharedClock {
  let ahead = 0;
  let compared: number | undefined;
  return {
    now: () => new Date(now().getTime() + ahead),
    async refresh() {
      const began = uptime();
      if (sql.engine === 'sqlite' || (compared !== undefined && began - compared < MINUTE_MS)) return;
      const found = await sql.all<unknown>(
        'SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS float8) AS ms',
      );
      const [{ ms }] = rows.parse(found);
      const underWay = uptime() - began;
      if (underWay > MOST_UNDER_WAY_MS) return;
      ahead = Math.round(ms + underWay / 2 - now().getTime());
      compared = began;
    },
  };
}
