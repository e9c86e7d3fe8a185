import type { Sql } from '../store/sql.ts';
import type { Filter, Slice } from './archive.ts';
import { lookingUp } from './matching.ts';
import { minuteOf } from './places.ts';
import { placesFor } from './rows.ts';
import { topOf } from './tops.ts';

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
    // Of these events, older tellings may match too: what began before the rows that were read is not in its place.
    const cut = Math.min(...rows.map(({ key }) => minuteOf(key)));
    const firsts = await firstsOf(sql, filter, [...new Set(rows.map(({ event }) => event))]);
    const certain = firsts.filter(({ key }) => key >= cut);
    if (certain.length >= wanted) return certain;
  }
}

async function firstsOf(sql: Sql, filter: Filter, events: readonly string[]): Promise<First[]> {
  const { from, where, values } = lookingUp(sql.engine, 'telling', filter);
  const rows = await sql.all<Told>(
    `SELECT telling.key, telling.sort, telling.event FROM ${from} WHERE ${where} AND telling.event IN (${placesFor(events, values.length)})`,
    [...values, ...events],
  );
  return firstOf(rows);
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
