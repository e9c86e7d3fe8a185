import type { Sql } from '../store/sql.ts';
import type { Filter, Slice } from './archive.ts';
import type { Count } from './counts.ts';
import { lookingUp } from './matching.ts';
import { lastOf } from './places.ts';
import { inBatches, placesFor } from './rows.ts';
import { topOf } from './tops.ts';

/** A quotation in its place, and the statement that it is a telling of. */
interface Placed {
  readonly key: number;
  readonly sort: string;
  readonly id: string;
  readonly statement: string | null;
}

/** A statement, and the newest telling of it that matches. */
interface Newest {
  readonly statement: string;
  readonly sort: string;
  readonly key: number;
}

/** Some statements in order, and the quotations that were found to match on the way. */
interface StatementPage {
  readonly ids: readonly string[];
  readonly matching: ReadonlySet<number>;
  /** How many quotations and statements match, where all of them were found on the way. */
  readonly all?: { readonly quotations: number; readonly statements: number };
}

/** Of so many rows a page can mostly be made; a statement has so many tellings, about. */
const FIRST_TRY = 40;
const TOLD = 1.6;

/** One page of statements, in the order of their newest telling that matches, the newest first. */
export async function pageOfStatements(
  sql: Sql,
  filter: Filter,
  { limit, offset, from }: Slice,
  matched: Count,
): Promise<StatementPage> {
  if (limit === 0 || (offset >= matched.n && !matched.isMore)) return { ids: [], matching: new Set() };
  const wanted = offset + limit;
  if (from === 'end') {
    const ids = inOrder(await oldest(sql, filter, wanted, !matched.isMore));
    return { ids: ids.slice(Math.max(0, ids.length - wanted), ids.length - offset), matching: new Set() };
  }
  const { rows, isAll } = await topOf<Placed>(sql, 'quotation', filter, {
    end: 'newest',
    columns: ['id', 'statement'],
    isEnough: (some) => newestOf(some).length >= wanted,
    firstTry: Math.max(FIRST_TRY, Math.ceil(wanted * TOLD)),
    isCountedFew: !matched.isMore,
  });
  const found = newestOf(rows);
  return {
    ids: inOrder(found).slice(offset, wanted),
    matching: new Set(rows.map(({ key }) => key)),
    ...(isAll ? { all: { quotations: rows.length, statements: found.length } } : {}),
  };
}

/** So many statements, or more, that were told last the longest ago. */
async function oldest(sql: Sql, filter: Filter, wanted: number, isCountedFew: boolean): Promise<Newest[]> {
  for (let many = wanted; ; many *= 4) {
    const { rows, isAll } = await topOf<Placed>(sql, 'quotation', filter, {
      end: 'oldest',
      columns: ['id', 'statement'],
      isEnough: (some) => newestOf(some).length >= many,
      isCountedFew,
    });
    if (isAll) return newestOf(rows);
    // Newer tellings of these may match too: what they put behind the rows that were read is not in its place.
    const cut = Math.max(...rows.map(({ key }) => lastOf(key)));
    const ids = newestOf(rows).map(({ statement }) => statement);
    const certain = (await tellingsOf(sql, filter, ids)).filter(({ key }) => key <= cut);
    if (certain.length >= wanted) return certain;
  }
}

async function tellingsOf(sql: Sql, filter: Filter, ids: readonly string[]): Promise<Newest[]> {
  const { from, where, values } = lookingUp(sql.engine, 'quotation', filter);
  const rows: Placed[] = [];
  for (const some of inBatches(ids)) {
    rows.push(
      ...(await sql.all<Placed>(
        `SELECT quotation.key, quotation.sort, quotation.id, quotation.statement FROM ${from}
         WHERE ${where} AND (quotation.statement IN (${placesFor(some, values.length)})
          OR (quotation.id IN (${placesFor(some, values.length)}) AND quotation.statement IS NULL))`,
        [...values, ...some],
      )),
    );
  }
  return newestOf(rows);
}

/** The newest telling of each statement. */
function newestOf(rows: readonly Placed[]): Newest[] {
  const found = new Map<string, Newest>();
  for (const { id, statement, sort, key } of rows) {
    const name = statement ?? id;
    const known = found.get(name);
    if (known === undefined || known.sort < sort) found.set(name, { statement: name, sort, key });
  }
  return [...found.values()];
}

function inOrder(found: readonly Newest[]): string[] {
  return found
    .toSorted((a, b) => (a.sort === b.sort ? (a.statement < b.statement ? -1 : 1) : a.sort < b.sort ? 1 : -1))
    .map(({ statement }) => statement);
}
