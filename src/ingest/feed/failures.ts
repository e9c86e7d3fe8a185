import { z } from 'zod';
import type { Sql } from '../../store/sql.ts';
import type { StoredFeed } from './records.ts';
import { readStored } from './sync.ts';

/** One try that failed may be chance; it is told from the second one on. A feed that is gone is told at once. */
const TIMES = 2;
const DAY_MS = 24 * 60 * 60_000;

/**
 * What could not be read, a line for each feed, as digests tell it: `Hill Post (HTTP 503 since 10 Dec)`. Days
 * are those of UTC; a year that is not this one is said.
 */
export async function feedFailures(sql: Sql, now: Date): Promise<string[]> {
  const names = await outletNames(sql);
  return (await readStored(sql)).flatMap((stored) => {
    const { failing } = stored.record;
    if (stored.state === 'off' || failing === undefined) return [];
    if (stored.state !== 'gone' && failing.times < TIMES) return [];
    return [`${nameOf(stored, names)} (${failing.short} since ${dayOf(new Date(failing.since), now)})`];
  });
}

/** What a feed is called: by its outlet, by itself, or by its host. */
export function nameOf({ url, record }: StoredFeed, outlets: ReadonlyMap<string, string>): string {
  const { publisher } = record.feed;
  const named = publisher === undefined ? undefined : outlets.get(publisher);
  if (named !== undefined) return named;
  return record.title === undefined || record.title === '' ? new URL(url).host : record.title;
}

const outletRows = z.array(z.object({ id: z.string(), record: z.string() }));
const outletSchema = z.object({ name: z.string() });

/** The outlets' names by their ids. */
export async function outletNames(sql: Sql): Promise<Map<string, string>> {
  const rows = outletRows.parse(await sql.all(`SELECT id, record FROM reference WHERE kind = 'outlets'`));
  return new Map(rows.map(({ id, record }) => [id, outletSchema.parse(JSON.parse(record)).name]));
}

function dayOf(at: Date, now: Date): string {
  const isRecent = now.getTime() - at.getTime() < 300 * DAY_MS;
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(isRecent ? {} : { year: 'numeric' }),
  }).format(at);
}
