import type { Sql } from '../store/sql.ts';
import type { Item } from './conditions.ts';

/**
 * Keys are given in the order of dates: a minute since 1900 has this many of them (2^25 = 33 million), so that what
 * is newest is found from the end of any index, whatever came in when. They stay below 2^53.
 */
const A_MINUTE = 2 ** 25;
const MINUTES = 2 ** 28;
const FIRST = Date.parse('1900-01-01T00:00Z');
const MINUTE_MS = 60_000;

/** The first key of a day or minute (ISO). Dates before 1900 and after 2410 share the first and the last minute. */
export function firstKeyOf(time: string): number {
  const minute = Math.floor(
    (Date.parse(`${time.slice(0, 16)}${time.length > 10 ? 'Z' : 'T00:00Z'}`) - FIRST) / MINUTE_MS,
  );
  return Math.min(Math.max(minute, 0), MINUTES - 1) * A_MINUTE + 1;
}

/** The first key of the minute that a key is of: whatever has a lower one sorts before it. */
export function minuteOf(key: number): number {
  return Math.floor((key - 1) / A_MINUTE) * A_MINUTE + 1;
}

/** The last key of the minute that a key is of. */
export function lastOf(key: number): number {
  return minuteOf(key) + A_MINUTE - 1;
}

/** A key that nothing has yet, for what sorts under this day or minute. */
export async function newKey(sql: Sql, item: Item, sort: string): Promise<number> {
  const first = keyAfter(sort, null);
  const [row] = await sql.all<{ last: number | null }>(
    `SELECT max(key) AS last FROM ${item} WHERE key >= $1 AND key <= $2`,
    [first, lastOf(first)],
  );
  return keyAfter(sort, row?.last ?? null);
}

/** The key for what sorts under this day or minute, after the last one that was given there. */
export function keyAfter(sort: string, last: number | null): number {
  const first = firstKeyOf(/^\S{16}/.exec(sort)?.[0] ?? sort.slice(0, 10));
  return Math.max(first, (last ?? 0) + 1);
}
