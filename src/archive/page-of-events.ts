import type { Sql } from '../store/sql.ts';
import type { Filter, Slice } from './archive.ts';
import { oneOf } from './one-of.ts';
import { minuteOf } from './places.ts';
import { inBatches } from './rows.ts';
import { amongKeys, topOf } from './tops.ts';

interface Told {
  readonly key: number;
  readonly sort: string;
  readonly event: string;
}

/** An event, and the first telling of it that matches. */
interface First {
  readonly event: string;
  readonly sort: string;
  readonly key: number;
}

/** The ids of one page of events, in the order of their first telling that matches, the oldest first. */
export async function pageOfEvents(
  sql: Sql,
  filter: Filter,
  { limit, offset, from }: Slice,
  { matched, isMore }: { readonly matched: number; readonly isMore?: true },
): Promise<string[]> {
  if (limit === 0 || (offset >= matched && isMore === undefined)) return [];
  const wanted = isMore === true ? limit : Math.min(limit, matched - offset);
  const left = matched - offset - wanted;
  const isNear = isMore === true || offset <= left;
  const skipped = isNear ? offset : left;
  if (isNear === (from === undefined)) {
    const { rows } = await topOf<Told>(sql, 'telling', filter, {
      end: 'oldest',
      columns: ['event'],
      isEnough: (some) => countEvents(some) >= skipped + wanted,
      isCountedFew: isMore !== true,
    });
    return inOrder(firstOf(rows)).slice(skipped, skipped + wanted);
  }
  const ids = inOrder(await lastEvents(sql, filter, skipped + wanted, isMore !== true));
  return ids.slice(Math.max(0, ids.length - skipped - wanted), ids.length - skipped);
}

/** So many events, or more, that begin last. */
export async function lastEvents(
  sql: Sql,
  filter: Filter,
  wanted: number,
  isCountedFew: boolean,
): Promise<First[]> {
  for (let many = wanted; ; many *= 4) {
    const { rows, isAll } = await topOf<Told>(sql, 'telling', filter, {
      end: 'newest',
      columns: ['event'],
      isEnough: (some) => countEvents(some) >= many,
      isCountedFew,
    });
    if (isAll) return firstOf(rows);
    // What began before the rows that were read is not in its place.
    const cut = Math.min(...rows.map(({ key }) => minuteOf(key)));
    const begun = await begunBefore(sql, filter, cut, [...new Set(rows.map(({ event }) => event))]);
    const certain = firstOf(rows.filter(({ event }) => !begun.has(event)));
    if (certain.length >= wanted) return certain;
  }
}

/** Those of some events of which tellings before a key match too. Few have any there: only these are looked up. */
async function begunBefore(
  sql: Sql,
  filter: Filter,
  cut: number,
  events: readonly string[],
): Promise<Set<string>> {
  const older: { readonly key: number; readonly event: string }[] = [];
  for (const some of inBatches(events)) {
    const { condition, values } = oneOf(sql.engine, 'event', some, 1);
    older.push(
      ...(await sql.all<{ key: number; event: string }>(
        `SELECT key, event FROM telling WHERE ${condition} AND key < $1`,
        [cut, ...values],
      )),
    );
  }
  const keys = older.map(({ key }) => key);
  const matching = new Set(await amongKeys(sql, 'telling', filter, keys));
  return new Set(older.filter(({ key }) => matching.has(key)).map(({ event }) => event));
}

function firstOf(rows: readonly Told[]): First[] {
  const firsts = new Map<string, First>();
  for (const { key, sort, event } of rows) {
    const known = firsts.get(event);
    const isEarlier = known === undefined || sort < known.sort || (sort === known.sort && key < known.key);
    if (isEarlier) firsts.set(event, { event, sort, key });
  }
  return [...firsts.values()];
}

function inOrder(firsts: readonly First[]): string[] {
  return firsts
    .toSorted((a, b) => (a.sort === b.sort ? (a.event < b.event ? -1 : 1) : a.sort < b.sort ? -1 : 1))
    .map(({ event }) => event);
}

function countEvents(rows: readonly Told[]): number {
  return new Set(rows.map(({ event }) => event)).size;
}
