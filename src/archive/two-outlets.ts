import type { Sql } from '../store/sql.ts';
import type { Filter, FoundStatements, Slice, StatementEntry, TwoOutlets } from './archive.ts';
import { type Counted, countRange, DIFFERENT, tallied } from './counts.ts';
import { matchingOf } from './matching.ts';
import { newestOf } from './reading.ts';
import { called, type StatementParts } from './statements.ts';

/** How many of the newest tellings of each outlet are looked at. */
const LOOKED_AT = 600;

/** A statement that an outlet tells, with the place of its newest telling there. */
interface Told {
  readonly statement: string;
  readonly sort: string;
  readonly isShared: boolean;
}

interface Looked {
  readonly told: readonly Told[];
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
  const both = new Map<string, Told>();
  for (const one of [...ofA.told, ...ofB.told]) {
    const known = both.get(one.statement);
    if (one.isShared && (known === undefined || known.sort < one.sort)) both.set(one.statement, one);
  }
  const found = (some: readonly Told[], slice: Slice, isAll: boolean) =>
    foundOf(parts, filter, some, slice, { isAll, inRange });
  const aloneOf = (of: Looked) =>
    found(
      of.told.filter(({ isShared }) => !isShared),
      slices.alone,
      of.isAll,
    );
  const [shared, ...alone] = await Promise.all([
    found([...both.values()], slices.shared, ofA.isAll || ofB.isAll),
    aloneOf(ofA),
    aloneOf(ofB),
  ]);
  return { shared, alone };
}

/** The newest that one outlet tells, and whether the other tells it too. */
async function lookAt(sql: Sql, outlet: string, other: string, filter: Filter): Promise<Looked> {
  const matching = matchingOf(sql.engine, 'quotation', { ...filter, outlet });
  const { values } = matching;
  const [its, most] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const { from, where, order } = newestOf(sql.engine, 'quotation', matching, 'newest', most);
  const rows = await sql.all<{ sort: string; statement: string; shared: number }>(
    `SELECT looked.sort, looked.statement, CASE WHEN EXISTS (SELECT 1 FROM quotation telling
       WHERE telling.statement = looked.statement AND (telling.publisher = ${its} OR telling.agency = ${its})) THEN 1 ELSE 0 END AS shared
     FROM (SELECT quotation.sort AS sort, ${DIFFERENT.quotation} AS statement FROM ${from} WHERE ${where} ${order}) AS looked`,
    [...values, other, LOOKED_AT],
  );
  const told = new Map<string, Told>();
  for (const { sort, statement, shared } of rows) {
    const known = told.get(statement);
    if (known === undefined || known.sort < sort) {
      told.set(statement, { statement, sort, isShared: shared > 0 });
    }
  }
  return { told: [...told.values()], isAll: rows.length < LOOKED_AT };
}

async function foundOf(
  parts: StatementParts,
  filter: Filter,
  some: readonly Told[],
  { limit, offset }: Slice,
  { isAll, inRange }: { readonly isAll: boolean; readonly inRange: Counted },
): Promise<FoundStatements> {
  const page = some
    .toSorted((one, other) => (one.sort < other.sort ? 1 : -1))
    .slice(offset, offset + limit)
    .map(({ statement }) => statement);
  const items: StatementEntry[] = page.length === 0 ? [] : await called(parts, page, filter);
  return {
    items,
    ...tallied({ n: some.length, isMore: !isAll }, inRange.different),
    quotations: some.length,
  };
}
