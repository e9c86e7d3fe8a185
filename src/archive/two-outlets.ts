import type { Sql } from '../store/sql.ts';
import type { Filter, FoundStatements, Slice, TwoOutlets } from './archive.ts';
import { countRange, DIFFERENT, tallied } from './counts.ts';
import { matchingOf } from './matching.ts';
import { oneOf } from './one-of.ts';
import { minuteOf } from './places.ts';
import { counted, newestOf } from './reading.ts';
import { inBatches } from './rows.ts';
import { called, type StatementParts } from './statements.ts';

/** How many of the newest tellings of each outlet are looked at. */
const LOOKED_AT = 600;

/** A statement that an outlet tells, with the keys of its newest tellings there: those of one minute. */
interface Told {
  readonly statement: string;
  readonly keys: readonly number[];
  readonly isShared: boolean;
}

interface Looked {
  readonly told: readonly Told[];
  /** Everything that was looked at. */
  readonly keys: readonly number[];
  readonly isAll: boolean;
}

/** The newest statements of both and of each alone, the newest first; exact where an outlet tells little enough. */
export async function twoOutlets(
  parts: StatementParts,
  [a, b]: readonly [string, string],
  filter: Filter,
  slices: { readonly shared: Slice; readonly alone: Slice },
): Promise<TwoOutlets> {
  const { sql } = parts;
  const [ofA, ofB, inRange] = await Promise.all([
    lookAt(sql, a, b, filter),
    lookAt(sql, b, a, filter),
    countRange(sql, 'quotation', filter),
  ]);
  const both = newestOfEach([...ofA.told, ...ofB.told].filter(({ isShared }) => isShared));
  const [onlyA, onlyB] = [ofA, ofB].map(({ told }) => told.filter(({ isShared }) => !isShared));
  const lists = [
    { near: nearest(both, slices.shared), slice: slices.shared },
    { near: nearest(onlyA ?? [], slices.alone), slice: slices.alone },
    { near: nearest(onlyB ?? [], slices.alone), slice: slices.alone },
  ] as const;
  const sorts = await sortsOf(
    sql,
    lists.flatMap(({ near }) => near.flatMap(({ keys }) => keys)),
  );
  const pages = lists.map(({ near, slice }) => pageOf(near, sorts, slice));
  // The three lists are read at once.
  const read = await called(parts, pages.flat(), filter, new Set([...ofA.keys, ...ofB.keys]));
  const entries = new Map(read.map((entry) => [entry.id, entry]));
  const found = (page: readonly string[], { length }: readonly Told[], isAll: boolean): FoundStatements => ({
    items: page.flatMap((id) => entries.get(id) ?? []),
    ...tallied({ n: length, isMore: !isAll }, inRange.different),
    quotations: length,
  });
  return {
    shared: found(pages[0] ?? [], both, ofA.isAll || ofB.isAll),
    alone: [found(pages[1] ?? [], onlyA ?? [], ofA.isAll), found(pages[2] ?? [], onlyB ?? [], ofB.isAll)],
  };
}

/** The newest that one outlet tells, and whether the other tells it too. */
async function lookAt(sql: Sql, outlet: string, other: string, filter: Filter): Promise<Looked> {
  const matching = matchingOf(sql.engine, 'quotation', { ...filter, outlet });
  const { values } = matching;
  const [its, most] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const { from, where, order } = newestOf(sql.engine, 'quotation', matching, 'newest', most, counted);
  const rows = await sql.all<{ key: number; statement: string; shared: number }>(
    `SELECT looked.key, looked.statement, CASE WHEN EXISTS (SELECT 1 FROM quotation telling
       WHERE telling.statement = looked.statement AND (telling.publisher = ${its} OR telling.agency = ${its})) THEN 1 ELSE 0 END AS shared
     FROM (SELECT quotation.key AS key, ${DIFFERENT.quotation} AS statement FROM ${from} WHERE ${where} ${order}) AS looked`,
    [...values, other, LOOKED_AT],
  );
  return {
    told: newestOfEach(
      rows.map(({ key, statement, shared }) => ({ statement, keys: [key], isShared: shared > 0 })),
    ),
    keys: rows.map(({ key }) => key),
    isAll: rows.length < LOOKED_AT,
  };
}

/** Each statement once, with the keys of its newest minute. */
function newestOfEach(all: readonly Told[]): Told[] {
  const found = new Map<string, Told>();
  for (const one of all) {
    const known = found.get(one.statement);
    const later = known === undefined ? 1 : timeOf(one) - timeOf(known);
    if (later > 0) found.set(one.statement, one);
    else if (later === 0) found.set(one.statement, { ...one, keys: [...(known?.keys ?? []), ...one.keys] });
  }
  return [...found.values()];
}

function timeOf({ keys: [key = 0] }: Told): number {
  return minuteOf(key);
}

/** Those that may be on a page: keys tell minutes apart and no more. */
function nearest(all: readonly Told[], { limit, offset }: Slice): Told[] {
  const byTime = all.toSorted((one, other) => timeOf(other) - timeOf(one));
  const last = byTime[offset + limit - 1] ?? byTime.at(-1);
  return limit === 0 || last === undefined ? [] : byTime.filter((one) => timeOf(one) >= timeOf(last));
}

/** The page of them, the newest first. */
function pageOf(
  near: readonly Told[],
  sorts: ReadonlyMap<number, string>,
  { limit, offset }: Slice,
): string[] {
  const newest = ({ keys }: Told): string =>
    keys.map((key) => sorts.get(key) ?? '').reduce((one, other) => (one < other ? other : one), '');
  return near
    .map((one) => ({ ...one, sort: newest(one) }))
    .toSorted((one, other) => (one.sort < other.sort ? 1 : -1))
    .slice(offset, offset + limit)
    .map(({ statement }) => statement);
}

async function sortsOf(sql: Sql, keys: readonly number[]): Promise<Map<number, string>> {
  const sorts = new Map<number, string>();
  for (const some of inBatches(keys)) {
    const { condition, values } = oneOf(sql.engine, 'key', some);
    const rows = await sql.all<{ key: number; sort: string }>(
      `SELECT key, sort FROM quotation WHERE ${condition}`,
      values,
    );
    for (const { key, sort } of rows) sorts.set(key, sort);
  }
  return sorts;
}
