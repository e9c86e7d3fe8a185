import type { Sql } from '../store/sql.ts';
import type { Filter, Slice } from './archive.ts';
import type { Item } from './conditions.ts';
import type { End } from './listed.ts';
import { EVERYTHING, lookingUp, type Matching, matchingOf } from './matching.ts';
import { oneOf } from './one-of.ts';
import { minuteOf } from './places.ts';
import { newestOf } from './reading.ts';
import { inBatches } from './rows.ts';

/** Rows from one end, complete up to where they end; `isAll` where nothing is left. */
export interface Top<Row> {
  readonly rows: readonly Row[];
  readonly isAll: boolean;
}

interface Placed {
  readonly key: number;
  readonly sort: string;
}

const FIRST_TRY = 40;
/** So many more rows are read than are wanted: those of the last minute are left out. */
const OF_ONE_MINUTE = 1.6;
const NEXT_TRY = 6;

/**
 * Reads what matches from one end on, in the order of the keys, until it is enough: however much matches, no more
 * than that is looked at. Keys tell minutes apart and no more, so the last minute that was begun is left out.
 * @param columns beside `key` and `sort`: those that the narrow index has
 * @param isEnough whether these rows, in no order, are as many as wanted
 */
export async function topOf<Row extends Placed>(
  sql: Sql,
  item: Item,
  filter: Filter | Matching,
  {
    end,
    columns,
    isEnough,
    firstTry = FIRST_TRY,
    isCountedFew = false,
  }: {
    end: End;
    columns: readonly string[];
    isEnough: (rows: readonly Row[]) => boolean;
    firstTry?: number;
    /** It is known that few match. */
    isCountedFew?: boolean;
  },
): Promise<Top<Row>> {
  const matching = 'from' in filter ? filter : matchingOf(sql.engine, item, filter, { end, isCountedFew });
  const { values } = matching;
  const { from, where, order } = newestOf(sql.engine, item, matching, end, `$${values.length + 1}`);
  const select = ['key', 'sort', ...columns].map((column) => `${item}.${column}`).join(', ');
  const text = `SELECT ${select} FROM ${from} WHERE ${where} ${order}`;
  for (let most = firstTry; ; most *= NEXT_TRY) {
    const rows = await sql.all<Row>(text, [...values, most]);
    if (rows.length < most) return { rows, isAll: true };
    const begun = minuteOf(rows.at(-1)?.key ?? 0);
    const complete = rows.filter((row) => minuteOf(row.key) !== begun);
    if (isEnough(complete)) return { rows: complete, isAll: false };
  }
}

/** One page of what matches, the newest first: by its sort, then by its key. */
export async function pageOfKeys(
  sql: Sql,
  item: Item,
  filter: Filter,
  { limit, offset, from }: Slice,
  { matched, isMore }: { readonly matched: number; readonly isMore?: true },
): Promise<number[]> {
  if (limit === 0 || (offset >= matched && isMore === undefined)) return [];
  const wanted = isMore === true ? limit : Math.min(limit, matched - offset);
  const [own, other]: readonly [End, End] = from === 'end' ? ['oldest', 'newest'] : ['newest', 'oldest'];
  const left = matched - offset - wanted;
  // The last page is nearer from the other end, where it is known how far that is.
  const isNear = isMore === true || offset <= left;
  const [end, skipped] = isNear ? [own, offset] : [other, left];
  const { rows } = await topOf<Placed>(sql, item, filter, {
    end,
    columns: [],
    isEnough: (some) => some.length >= skipped + wanted,
    firstTry: Math.max(FIRST_TRY, Math.ceil((skipped + wanted) * OF_ONE_MINUTE)),
    isCountedFew: isMore !== true,
  });
  const sorted = [...rows].sort(newestFirst);
  const page =
    end === 'newest'
      ? sorted.slice(skipped, skipped + wanted)
      : sorted.slice(Math.max(0, sorted.length - skipped - wanted), sorted.length - skipped);
  return page.map(({ key }) => key);
}

export function newestFirst(a: Placed, b: Placed): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? 1 : -1;
  return a.key - b.key;
}

/** Those of some keys whose items match. */
export async function amongKeys(
  sql: Sql,
  item: Item,
  filter: Filter,
  keys: readonly number[],
): Promise<number[]> {
  const { from, where, values, key } = lookingUp(sql.engine, item, filter);
  if (where === EVERYTHING) return [...keys];
  const found: number[] = [];
  for (const some of inBatches(keys)) {
    const { condition, values: among } = oneOf(sql.engine, key, some, values.length);
    const rows = await sql.all<{ key: number }>(
      `SELECT ${key} AS key FROM ${from} WHERE ${where} AND ${condition}`,
      [...values, ...among],
    );
    for (const row of rows) found.push(row.key);
  }
  return found;
}
