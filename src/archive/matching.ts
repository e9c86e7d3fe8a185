import type { QuotationKind } from '../corpus/quotation.ts';
import type { Engine, SqlValue } from '../store/sql.ts';
import type { Filter } from './archive.ts';
import { conditionsOf, type Item } from './conditions.ts';
import { MATCH_QUERY, MATCHING, matchedIn, readWords, type Term, termQuery } from './fulltext.ts';
import { type End, listedOf } from './listed.ts';
import { markOf, markOfKinds } from './marks.ts';
import { firstKeyOf, lastOf } from './places.ts';

/** What has to be read for a filter: the tables, their conditions, and the column of the key in its order. */
export interface Matching {
  readonly from: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
  readonly key: string;
  /** It is narrow by itself, whatever the size of the corpus. */
  readonly isFew: boolean;
  /** To put it in order takes longer than to find it. */
  readonly hasNoOrder?: boolean;
}

/** What is wanted of what matches. */
export interface Wanted {
  /** In the order of the keys from this end on, which is the newest; or in any, to be counted. */
  readonly end?: End | 'any';
  /** It is known that few match. */
  readonly isCountedFew?: boolean;
}

/** The condition of a filter that asks for nothing. */
export const EVERYTHING = '1 = 1';

/**
 * A filter as a question to one full-text index, which has words and marks (see `marks.ts`) and gives what it finds
 * in the order of the keys, that is of the dates. A filter that is narrow by itself, or of nothing but dates, is
 * asked of the table. PostgreSQL's gives no order: there, what has no words is asked of lists (see `listed.ts`).
 */
export function matchingOf(
  engine: Engine,
  item: Item,
  filter: Filter,
  { end = 'newest', isCountedFew = false }: Wanted = {},
): Matching {
  const { words, anywhere, statement, occasion, arrived } = filter;
  const all = marksOf(item, filter);
  const isNarrow = [statement, occasion, arrived].some((one) => one !== undefined);
  const isTwice = words !== undefined && anywhere !== undefined;
  if (isNarrow || isTwice || (all.length === 0 && words === undefined && anywhere === undefined)) {
    return { ...ofTable(engine, item, filter), isFew: isNarrow || isTwice };
  }
  const typed = words ?? anywhere;
  const isDated = filter.since !== undefined || filter.until !== undefined;
  const index = item === 'quotation' && words !== undefined ? 'quotation_exact' : `${item}_words`;
  // To count what has a name and words, the index of words finds both; to show the newest, few are looked at.
  if (engine === 'postgres' && (typed === undefined || (end !== 'any' && !isCountedFew))) {
    const list = ofList(item, filter, end === 'any' ? 'newest' : end, typed, index);
    if (list !== undefined) return list;
  }
  const read = typed === undefined ? { all: [], none: [] } : readWords(typed);
  const query = MATCH_QUERY[engine]({ ...read, all: [...all, ...read.all] });
  const { from, where, values: sought } = matchedIn(engine, index, query, isCountedFew);
  const values: SqlValue[] = [...sought];
  const hasNoOrder = engine === 'postgres' && end === 'any' && !isDated;
  const parts = [
    where,
    // All have one: the planner may then also go through them until there are enough.
    ...(hasNoOrder ? [`${index}.rowid > 0`] : []),
    ...rangeParts(item, `${index}.rowid`, filter, values),
    ...(engine === 'postgres' ? wordParts(item, index, filter, values) : []),
  ];
  const { kinds: _, ...others } = filter;
  const own = rowParts(item, engine === 'postgres' ? others : filter, values);
  const found = {
    values,
    key: `${index}.rowid`,
    isFew: false,
    ...(hasNoOrder ? { hasNoOrder } : {}),
  };
  if (own.length === 0) return { ...found, from, where: parts.join(' AND ') };
  return {
    ...found,
    from: `${from} CROSS JOIN ${item}`,
    where: [`${item}.key = ${index}.rowid`, ...parts, ...own].join(' AND '),
  };
}

/** Of two names and words, the index of words finds few. */
function isOfTwo({ speaker, outlet, topic }: Filter): boolean {
  return [speaker, outlet, topic].filter((one) => one !== undefined).length > 1;
}

/** What has one name that a list is of, or two, and the words in an index. */
function ofList(
  item: Item,
  filter: Filter,
  end: End,
  typed: string | undefined,
  index: string,
): Matching | undefined {
  const values: SqlValue[] = [];
  const value = (given: SqlValue): string => `$${values.push(given)}`;
  const listed = listedOf(item, filter, end, value);
  if (listed === undefined || (typed !== undefined && isOfTwo(filter))) return undefined;
  const { from, where, key } = listed;
  const { kinds, ...others } = filter;
  const parts = [
    ...where,
    ...(typed === undefined
      ? []
      : [`${index}.rowid = ${key}`, MATCHING.postgres(index, value(MATCH_QUERY.postgres(readWords(typed))))]),
    ...rangeParts(item, key, filter, values),
    ...rowParts(item, others, values),
    ...(item === 'quotation' && kinds !== undefined && !isAnyKind(kinds) ? [kindPart(kinds, values)] : []),
  ];
  return {
    from: typed === undefined ? from : `${index} CROSS JOIN ${from}`,
    where: parts.join(' AND ') || EVERYTHING,
    values,
    key,
    isFew: false,
  };
}

/**
 * A filter as conditions on a few rows that are known: their columns are looked at, and the index only for words. To
 * look a row up in it by its marks would go through all that have them.
 */
export function lookingUp(engine: Engine, item: Item, filter: Filter): Matching {
  const { words, anywhere, ...others } = filter;
  const typed = words ?? anywhere;
  const isTwice = words !== undefined && anywhere !== undefined;
  const { where, values } = conditionsOf(engine, item, isTwice ? filter : others);
  const parts = where === '' ? [] : [where.slice('WHERE '.length)];
  const own = { key: `${item}.key`, isFew: true };
  if (isTwice || typed === undefined)
    return { ...own, from: item, where: parts.join('') || EVERYTHING, values: [...values] };
  const index = item === 'quotation' && words !== undefined ? 'quotation_exact' : `${item}_words`;
  const all = [...values, MATCH_QUERY[engine](readWords(typed))];
  return {
    ...own,
    from: `${item} CROSS JOIN ${index}`,
    where: [`${item}.key = ${index}.rowid`, ...parts, MATCHING[engine](index, `$${all.length}`)].join(
      ' AND ',
    ),
    values: all,
  };
}

function ofTable(engine: Engine, item: Item, filter: Filter): Omit<Matching, 'isFew'> {
  const { where, values } = conditionsOf(engine, item, filter);
  const all = [...values];
  const parts = rangeParts(item, `${item}.key`, filter, all);
  const own = where === '' ? [] : [where.slice('WHERE '.length)];
  return {
    from: item,
    where: [...own, ...parts].join(' AND ') || EVERYTHING,
    values: all,
    key: `${item}.key`,
  };
}

function marksOf(item: Item, { speaker, outlet, topic, kinds }: Filter): string[] {
  const kind = item === 'quotation' && kinds !== undefined && isRare(kinds) ? markOfKinds(kinds) : undefined;
  return [
    ...(speaker === undefined ? [] : [markOf('speaker', speaker)]),
    ...(outlet === undefined ? [] : [markOf('outlet', outlet)]),
    ...(topic === undefined ? [] : [markOf('topic', topic)]),
    ...(kind === undefined ? [] : [kind]),
  ];
}

/**
 * The keys between which everything lies: also a month or a year that began before the first day and reaches into it.
 * `+ 0` has SQLite look for the least key in the index of those, not among all keys.
 */
function rangeParts(item: Item, key: string, { since, until }: Filter, values: SqlValue[]): string[] {
  const parts: string[] = [];
  if (since !== undefined && isDay(since)) {
    const [day, first] = [`$${values.push(since)}`, `$${values.push(firstKeyOf(since))}`];
    const wide = `SELECT min(wide.key + 0) FROM ${item} wide WHERE wide.day_to > wide.day_from AND wide.day_to >= ${day} AND wide.day_from < ${day}`;
    parts.push(`${key} >= coalesce((${wide}), ${first})`);
  }
  if (until !== undefined && isDay(until)) {
    parts.push(`${key} <= $${values.push(lastOf(firstKeyOf(`${until}T23:59`)))}`);
  }
  return parts;
}

/**
 * Whether a kind is worth looking for by its mark. What nearly all quotations have is quicker seen in the row: in the
 * index, each of them would be stepped over.
 */
function isRare(kinds: readonly QuotationKind[]): boolean {
  return !kinds.includes('direct') && new Set(kinds).size === 1;
}

function isAnyKind(kinds: readonly QuotationKind[]): boolean {
  return new Set(kinds).size === 3;
}

function kindPart(kinds: readonly QuotationKind[], values: SqlValue[]): string {
  return `quotation.kind IN (${kinds.map((kind) => `$${values.push(kind)}`).join(', ')})`;
}

/** A kind that nearly all have is seen beside the words of each: its row need not be read for that. */
function wordParts(item: Item, index: string, { kinds }: Filter, values: SqlValue[]): string[] {
  if (item !== 'quotation' || kinds === undefined || isRare(kinds) || isAnyKind(kinds)) return [];
  const place = `$${values.push(termQuery('postgres', anyKind(kinds)))}`;
  return [`(${MATCHING.postgres(index, place)}) IS TRUE`];
}

function anyKind(kinds: readonly QuotationKind[]): Term {
  return { any: kinds.map((kind) => ({ all: [markOf('kind', kind)] })) };
}

/** What no mark stands for. */
function rowParts(item: Item, { since, until, kinds }: Filter, values: SqlValue[]): string[] {
  const isAsked = item === 'quotation' && kinds !== undefined && !isRare(kinds) && !isAnyKind(kinds);
  return [
    ...(isAsked ? [kindPart(kinds, values)] : []),
    ...(since === undefined ? [] : [`${item}.day_to >= $${values.push(since)}`]),
    ...(until === undefined ? [] : [`${item}.day_from <= $${values.push(until)}`]),
  ];
}

/** Not a month or a year alone. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
