import type { Sql } from '../store/sql.ts';
import type { Filter, Slice } from './archive.ts';
import { type Item, rangeOf } from './conditions.ts';
import { type Matching, matchingOf } from './matching.ts';
import { pairTallyOf } from './pair-tally.ts';
import { counted, isFulltextAlone } from './reading.ts';
import { quotationsOf } from './tally.ts';

/** Counting ends here: what more there is has to be read to be counted, and no reader goes by it. */
const MOST_COUNTED = 500;

/** How many there are; where `isMore`, at least so many. */
export interface Count {
  readonly n: number;
  readonly isMore: boolean;
}

/** Of what matches, how many rows it is, and of how many different statements or events. */
export interface Counted {
  readonly rows: Count;
  readonly different: Count;
}

/** What rows are told apart by. A quotation that is not aligned yet is a statement of its own. */
export const DIFFERENT: Readonly<Record<Item, string>> = {
  article: 'article.key',
  quotation: 'coalesce(quotation.statement, quotation.id)',
  telling: 'telling.event',
};

/** A statement has so many tellings, about: so many more rows are looked at at first. */
const TOLD = 1.4;
const NEXT_TRY = 4;

/**
 * Counts what matches, mostly from the newest on, up to `most`. What is narrow by itself (a statement, an occasion, a
 * stretch of arrivals) is counted to the end.
 */
export async function countOf(
  sql: Sql,
  item: Item,
  filter: Filter,
  most: number = MOST_COUNTED,
): Promise<Counted> {
  const matching = counted(sql.engine, item, matchingOf(sql.engine, item, filter, { end: 'any' }));
  const { from, where, values, isFew } = matching;
  const rows = `SELECT ${DIFFERENT[item]} AS one FROM ${from} WHERE ${where}`;
  const count = 'SELECT count(*) AS n, count(DISTINCT one) AS different FROM';
  for (let limit = Math.ceil(most * TOLD) + 1; ; limit *= NEXT_TRY) {
    const text = isFew
      ? `${count} (${rows}) AS counted`
      : `${count} (${rows} ${orderOf(matching)} LIMIT $${values.length + 1}) AS counted`;
    const [row] = await sql.all<{ n: number; different: number }>(text, isFew ? values : [...values, limit]);
    const { n = 0, different = 0 } = row ?? {};
    const isAll = isFew || n < limit;
    if (isAll || different > most)
      return { rows: upTo(n, most, isFew), different: upTo(different, most, isFew) };
  }
}

/** In their order, where an index has it: then nothing is read that is not counted. */
function orderOf({ key, hasNoOrder }: Matching): string {
  return hasNoOrder === true ? '' : `ORDER BY ${key} DESC`;
}

/** The same of rows alone, which the full-text index counts by itself, where it is not kept how many they are. */
export async function countRows(
  sql: Sql,
  item: Item,
  filter: Filter,
  most: number = MOST_COUNTED,
): Promise<Count> {
  const kept = (await keptOfBoth(sql, item, filter)) ?? (await keptOf(sql, item, filter));
  if (kept !== undefined) return upTo(kept, most, false);
  const found = matchingOf(sql.engine, item, filter, { end: 'any' });
  const matching = isFulltextAlone(found) ? found : counted(sql.engine, item, found);
  const { from, where, values, key, isFew } = matching;
  const text = isFew
    ? `SELECT count(*) AS n FROM ${from} WHERE ${where}`
    : `SELECT count(*) AS n FROM (SELECT ${key} FROM ${from} WHERE ${where} ${orderOf(matching)} LIMIT $${values.length + 1}) AS counted`;
  const [row] = await sql.all<{ n: number }>(text, isFew ? values : [...values, most + 1]);
  return upTo(row?.n ?? 0, most, isFew);
}

/** Of a speaker on a topic: articles, or what is quoted. */
async function keptOfBoth(sql: Sql, item: Item, filter: Filter): Promise<number | undefined> {
  const { speaker, topic, kinds, ...others } = filter;
  if (speaker === undefined || topic === undefined || item === 'telling') return undefined;
  if (Object.values(others).some((one) => one !== undefined)) return undefined;
  const isQuoted = kinds?.length === 2 && !kinds.includes('indirect');
  if (item === 'quotation' && !isQuoted) return undefined;
  const rows = await pairTallyOf(sql, speaker, topic);
  return rows.reduce((sum, { articles, quoted }) => sum + (item === 'article' ? articles : quoted), 0);
}

/** Of one speaker or of one topic, whenever it was said. */
async function keptOf(sql: Sql, item: Item, filter: Filter): Promise<number | undefined> {
  if (item !== 'quotation') return undefined;
  const { speaker, topic, kinds, ...others } = filter;
  const isOne = (speaker === undefined) !== (topic === undefined);
  if (!isOne || Object.values(others).some((one) => one !== undefined)) return undefined;
  const asked = new Set(kinds ?? ['direct', 'mixed', 'indirect']);
  // Direct and mixed ones are kept together.
  if (asked.has('direct') !== asked.has('mixed')) return undefined;
  const mark = speaker === undefined ? (`topic ${topic}` as const) : (`speaker ${speaker}` as const);
  const { quoted, reported } = await quotationsOf(sql, mark);
  return (asked.has('direct') ? quoted : 0) + (asked.has('indirect') ? reported : 0);
}

/** How many match, and how many there are in the same days. */
export interface Tallied {
  readonly matched: number;
  readonly inRange: number;
  readonly isMore?: true;
  readonly isMoreInRange?: true;
}

export function tallied(matched: Count, inRange: Count): Tallied {
  return {
    matched: matched.n,
    inRange: inRange.n,
    ...(matched.isMore ? { isMore: true as const } : {}),
    ...(inRange.isMore ? { isMoreInRange: true as const } : {}),
  };
}

/** Rows that match and are in range; a page far on is counted up to its end. */
export async function tallyRows(sql: Sql, item: Item, filter: Filter, slice: Slice): Promise<Tallied> {
  const [matched, { rows }] = await Promise.all([
    countRows(sql, item, filter, mostFor(slice)),
    countRange(sql, item, filter),
  ]);
  return tallied(matched, rows);
}

/** That there may be so many, for whoever does not ask. */
export function uncounted({ offset, limit }: Slice): Tallied {
  const atLeast = { n: offset + limit, isMore: true };
  return tallied(atLeast, atLeast);
}

/** What was found to be more than is counted, without a limit of days: it stays so. */
const known = new WeakMap<Sql, Map<string, Counted>>();

/** How much there is in the days of a filter, whatever else it asks for. */
export async function countRange(sql: Sql, item: Item, filter: Filter): Promise<Counted> {
  const range = rangeOf(filter);
  const { since, until, arrived } = range;
  if ([since, until, arrived].some((one) => one !== undefined)) return countOf(sql, item, range);
  const own = known.get(sql) ?? new Map<string, Counted>();
  known.set(sql, own);
  const name = `${item} ${range.kinds?.join() ?? ''}`;
  const counted = own.get(name) ?? (await countOf(sql, item, range));
  if (counted.rows.isMore && counted.different.isMore) own.set(name, counted);
  return counted;
}

/** How far is counted so that a page and whether there is another one are known. */
export function mostFor({ limit, offset }: Slice): number {
  return Math.max(MOST_COUNTED, offset + limit);
}

function upTo(n: number, most: number, isExact: boolean): Count {
  return isExact || n <= most ? { n, isMore: false } : { n: most, isMore: true };
}
