import type { Relation } from '../statements/relation.ts';
import type { Sql } from '../store/sql.ts';
import type { Filter, FoundStatements, QuotationEntry, Slice, StatementEntry } from './archive.ts';
import { rangeOf } from './conditions.ts';
import type { Counts } from './counts.ts';
import type { QuotationRow } from './entries.ts';
import { matchingOf, withRows } from './matching.ts';
import { placesFor } from './rows.ts';
import { amongKeys, topOf } from './tops.ts';

/** What reading statements takes of the archive. */
export interface StatementParts {
  readonly sql: Sql;
  /** Selects quotations with their articles. */
  readonly QUOTATIONS: string;
  /** The rows that may be shown, with their names spelt out. */
  readonly shown: (rows: readonly QuotationRow[]) => QuotationEntry[];
  readonly counts: Counts;
}

/** A quotation that is not aligned yet is a statement of its own. */
const STATEMENT = 'coalesce(quotation.statement, quotation.id)';
const ALONE: Relation = { kind: 'fullest', flags: [] };

export async function statements(
  parts: StatementParts,
  filter: Filter,
  { limit, offset }: Slice,
): Promise<FoundStatements> {
  const { sql, counts } = parts;
  const matched = await counts.different('quotation', 'statement', filter);
  const found = {
    matched,
    quotations: await counts.items('quotation', filter),
    inRange: await counts.different('quotation', 'statement', rangeOf(filter)),
  };
  if (limit === 0 || offset >= matched) return { items: [], ...found };
  const wanted = Math.min(matched, offset + limit);
  const { rows } = await topOf<Placed>(sql, 'quotation', filter, {
    end: 'newest',
    columns: ['id', 'statement'],
    isEnough: (some) => newestOf(some).size >= wanted,
  });
  const page = [...newestOf(rows)]
    .sort(([a, one], [b, other]) => (one === other ? (a < b ? -1 : 1) : one < other ? 1 : -1))
    .slice(offset, offset + limit)
    .map(([statement]) => statement);
  return { items: await called(parts, page, filter, new Set(rows.map(({ id }) => id))), ...found };
}

/** A quotation in its place, and the statement that it is a telling of. */
interface Placed {
  readonly key: number;
  readonly sort: string;
  readonly id: string;
  readonly statement: string | null;
}

/** The newest telling of each statement. */
function newestOf(rows: readonly Placed[]): Map<string, string> {
  const newest = new Map<string, string>();
  for (const { id, statement, sort } of rows) {
    const known = newest.get(statement ?? id);
    if (known === undefined || known < sort) newest.set(statement ?? id, sort);
  }
  return newest;
}

/** Statements by their ids, in that order. */
async function called(
  { sql, QUOTATIONS, shown }: StatementParts,
  ids: readonly string[],
  filter: Filter,
  asked: ReadonlySet<string>,
): Promise<StatementEntry[]> {
  const rows = await sql.all<QuotationRow & { readonly place: number }>(
    `${QUOTATIONS.replace('SELECT ', 'SELECT quotation.key AS place, ')} WHERE quotation.statement IN (${placesFor(ids)})
     OR (quotation.id IN (${placesFor(ids)}) AND quotation.statement IS NULL) ORDER BY quotation.sort DESC, quotation.key`,
    ids,
  );
  // Tellings that are older than what was looked at may be asked for too.
  const older = rows.filter(({ id }) => !asked.has(id)).map(({ place }) => place);
  const also = new Set(await amongKeys(sql, 'quotation', filter, older));
  const isAsked = new Set(
    rows.filter(({ id, place }) => asked.has(id) || also.has(place)).map(({ id }) => id),
  );
  const entries = new Map(group(rows, shown, (id) => isAsked.has(id)).map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => entries.get(id) ?? []);
}

export async function sharedStatements(
  parts: StatementParts,
  outlets: readonly [string, string],
  filter: Filter,
  slice: Slice,
): Promise<FoundStatements> {
  return ofOutlets(parts, outlets, filter, slice, ['IN', 'IN']);
}

/** Those that the first outlet tells and the second does not. */
export async function statementsAlone(
  parts: StatementParts,
  outlets: readonly [string, string],
  filter: Filter,
  slice: Slice,
): Promise<FoundStatements> {
  return ofOutlets(parts, outlets, filter, slice, ['IN', 'NOT IN']);
}

/** How many ids are kept of what was found, the newest. */
const KEPT = 300;

interface OfOutlets {
  readonly ids: readonly string[];
  readonly matched: number;
  readonly quotations: number;
}

/** Everything that two outlets tell is gone through, once for a state of the corpus. */
async function ofOutlets(
  parts: StatementParts,
  outlets: readonly [string, string],
  filter: Filter,
  { limit, offset }: Slice,
  among: readonly [string, string],
): Promise<FoundStatements> {
  const { sql, counts } = parts;
  const kept = Math.max(KEPT, offset + limit);
  const name = `${among.join()} ${outlets.join()} ${kept} ${JSON.stringify(filter)}`;
  const { ids, matched, quotations } = await counts.remember(name, async (): Promise<OfOutlets> => {
    const { from, where, values } = withRows('quotation', matchingOf(sql.engine, 'quotation', filter));
    const all = [...values];
    const told = outlets.map((outlet, index) => {
      const {
        from: of,
        where: its,
        values: own,
      } = withRows('quotation', matchingOf(sql.engine, 'quotation', { outlet }));
      const places = its.replace(/\$(\d+)/g, (_, place) => `$${all.length + Number(place)}`);
      all.push(...own);
      return `${STATEMENT} ${among[index]} (SELECT ${STATEMENT} FROM ${of} WHERE ${places})`;
    });
    const rows = await sql.all<{ statement: string; n: number }>(
      `SELECT ${STATEMENT} AS statement, count(*) AS n FROM ${from} WHERE ${where} AND ${told.join(' AND ')}
       GROUP BY ${STATEMENT} ORDER BY max(quotation.sort) DESC, ${STATEMENT}`,
      all,
    );
    return {
      ids: rows.slice(0, kept).map(({ statement }) => statement),
      matched: rows.length,
      quotations: rows.reduce((sum, { n }) => sum + n, 0),
    };
  });
  const page = ids.slice(offset, offset + limit);
  return {
    items: page.length === 0 ? [] : await called(parts, page, filter, new Set()),
    matched,
    quotations,
    inRange: await counts.different('quotation', 'statement', rangeOf(filter)),
  };
}

export async function statementOf(
  { sql, QUOTATIONS, shown }: StatementParts,
  quotation: string,
): Promise<StatementEntry | undefined> {
  const rows = await sql.all<QuotationRow>(
    `${QUOTATIONS} WHERE quotation.id = $1 OR quotation.statement =
     (SELECT statement FROM quotation WHERE id = $1) ORDER BY quotation.sort DESC, quotation.key`,
    [quotation],
  );
  const [statement] = group(rows, shown, () => true);
  return statement;
}

/** How many statements are read at a time when all of them are. */
const AT_A_TIME = 500;

export async function* everyStatement({
  sql,
  QUOTATIONS,
  shown,
}: StatementParts): AsyncGenerator<readonly StatementEntry[]> {
  for (let last = ''; ; ) {
    const rows = await sql.all<QuotationRow>(
      `${QUOTATIONS} JOIN (SELECT DISTINCT statement FROM quotation WHERE statement > $1 ORDER BY statement LIMIT ${AT_A_TIME}) AS chosen
       ON chosen.statement = quotation.statement ORDER BY quotation.statement, quotation.sort DESC, quotation.key`,
      [last],
    );
    const end = rows.at(-1)?.statement;
    if (end === undefined || end === null) return;
    last = end;
    yield group(rows, shown, () => true);
  }
}

/** Rows by their statement, in the order in which the statements first stand; of each, the fullest first. */
function group(
  rows: readonly QuotationRow[],
  shown: StatementParts['shown'],
  isAsked: (id: string) => boolean,
): StatementEntry[] {
  const entries = new Map(shown(rows).map((entry) => [entry.id, entry]));
  const statements = new Map<string, StatementEntry['members'][number][]>();
  for (const { id, statement, relation } of rows) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    const members = statements.get(statement ?? id) ?? [];
    statements.set(statement ?? id, members);
    const member = { entry, relation: readRelation(relation), isAsked: isAsked(id) };
    if (member.relation.kind === 'fullest') members.unshift(member);
    else members.push(member);
  }
  return [...statements].map(([id, members]) => ({ id, members }));
}

/** The alignment wrote it. */
function readRelation(relation: string | null): Relation {
  return relation === null ? ALONE : (JSON.parse(relation) as Relation);
}
