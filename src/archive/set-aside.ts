import { z } from 'zod';
import { type Dated, datedSchema } from '../corpus/dated.ts';
import type { Sql } from '../store/sql.ts';

/** What the operator, or a feed, said of a page. */
interface Given {
  readonly url?: string;
  readonly publisher?: string;
  readonly date?: Dated;
}

/** A page that could not be kept: where it came from, why, and what was said of it. */
export interface SetAside {
  /** A path or an address: what `ingest` can be given again. */
  readonly origin: string;
  readonly reason: string;
  readonly given: Given;
  /** When it failed for the first time, and when for the last; instants. */
  readonly since: string;
  readonly triedAt: string;
  readonly tries: number;
}

/** What nobody has tried again for so long is forgotten, so that feeds do not fill the database. */
const KEPT_MS = 90 * 24 * 60 * 60_000;

/** Keeps a page that failed with the reason, or counts one more try. */
export async function setAside(
  sql: Sql,
  { origin, given, reason }: Pick<SetAside, 'origin' | 'given' | 'reason'>,
  now: Date,
): Promise<void> {
  await sql.all(
    `INSERT INTO set_aside (origin, reason, given, since, tried_at, tries) VALUES ($1, $2, $3, $4, $4, 1)
     ON CONFLICT (origin) DO UPDATE SET reason = excluded.reason, given = excluded.given,
       tried_at = excluded.tried_at, tries = set_aside.tries + 1`,
    [origin, reason, JSON.stringify(given), now.toISOString()],
  );
  await sql.all('DELETE FROM set_aside WHERE tried_at < $1', [
    new Date(now.getTime() - KEPT_MS).toISOString(),
  ]);
}

/** Forgets that a page failed: it is kept now. A feed's entry that was given up counts as taken. */
export async function settleAside(sql: Sql, origin: string): Promise<void> {
  await sql.all('DELETE FROM set_aside WHERE origin = $1', [origin]);
  await sql.all(
    `UPDATE feed_entry SET state = 'added' WHERE url = $1 AND state IN ('rejected', 'refused', 'failed')`,
    [origin],
  );
}

const givenSchema = z.object({
  url: z.string().optional(),
  publisher: z.string().optional(),
  date: datedSchema.optional(),
});
const asideRow = z
  .object({
    origin: z.string(),
    reason: z.string(),
    given: z.string(),
    since: z.string(),
    tried_at: z.string(),
    tries: z.number(),
  })
  .transform(({ given, tried_at, ...row }): SetAside => {
    const { url, publisher, date } = givenSchema.parse(JSON.parse(given));
    return {
      ...row,
      triedAt: tried_at,
      given: {
        ...(url === undefined ? {} : { url }),
        ...(publisher === undefined ? {} : { publisher }),
        ...(date === undefined ? {} : { date }),
      },
    };
  });
const entryRow = z
  .object({
    url: z.string(),
    attempts: z.number(),
    seen_at: z.string(),
    next_try: z.string(),
    record: z.string(),
  })
  .transform(({ url, attempts, seen_at, next_try, record }): SetAside => {
    const { says } = z.object({ says: z.string().optional() }).parse(JSON.parse(record));
    return {
      origin: url,
      reason: says ?? 'it could not be taken in',
      given: {},
      since: seen_at,
      triedAt: next_try,
      tries: attempts,
    };
  });

/** Everything that failed, the oldest first: inputs of `ingest`, and entries of feeds that were given up. */
export async function readSetAside(sql: Sql): Promise<SetAside[]> {
  const rows = await sql.all<unknown>(
    'SELECT origin, reason, given, since, tried_at, tries FROM set_aside ORDER BY since, origin',
  );
  const aside = rows.map((row) => asideRow.parse(row));
  const known = new Set(aside.map(({ origin }) => origin));
  const entries = await sql.all<unknown>(
    `SELECT url, attempts, seen_at, next_try, record FROM feed_entry WHERE state IN ('refused', 'failed')
     ORDER BY key`,
  );
  return [...aside, ...entries.map((row) => entryRow.parse(row)).filter(({ origin }) => !known.has(origin))];
}
