import type { Relation } from '../statements/relation.ts';
import type { Sql, SqlValue } from '../store/sql.ts';
import type { Filter, FoundStatements, QuotationEntry, Slice, StatementEntry } from './archive.ts';
import { conditionsOf, rangeOf } from './conditions.ts';
import type { QuotationRow } from './entries.ts';

/** What reading statements takes of the archive. */
export interface StatementParts {
  readonly sql: Sql;
  /** Selects quotations with their articles. */
  readonly QUOTATIONS: string;
  /** The rows that may be shown, with their names spelt out. */
  readonly shown: (rows: readonly QuotationRow[]) => QuotationEntry[];
}

/** A quotation that is not aligned yet is a statement of its own. */
const STATEMENT = 'coalesce(quotation.statement, quotation.id)';
const ALONE: Relation = { kind: 'fullest', flags: [] };

export async function statements(
  parts: StatementParts,
  filter: Filter,
  slice: Slice,
): Promise<FoundStatements> {
  const { where, values } = conditionsOf(parts.sql.engine, 'quotation', filter);
  return read(parts, filter, `FROM quotation ${where}`, values, slice);
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

async function ofOutlets(
  parts: StatementParts,
  outlets: readonly [string, string],
  filter: Filter,
  slice: Slice,
  among: readonly [string, string],
): Promise<FoundStatements> {
  const { where, values } = conditionsOf(parts.sql.engine, 'quotation', filter);
  const told = outlets.map((_, index) => {
    const place = `$${values.length + 1 + index}`;
    return `${STATEMENT} ${among[index]} (SELECT coalesce(statement, id) FROM quotation WHERE publisher = ${place} OR agency = ${place})`;
  });
  const from = `FROM quotation ${where === '' ? 'WHERE' : `${where} AND`} ${told.join(' AND ')}`;
  return read(parts, filter, from, [...values, ...outlets], slice);
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

/** @param from the quotations that are asked for, without an alias */
async function read(
  { sql, QUOTATIONS, shown }: StatementParts,
  filter: Filter,
  from: string,
  values: readonly SqlValue[],
  slice: Slice,
): Promise<FoundStatements> {
  const chosen = `SELECT ${STATEMENT} AS statement, max(quotation.sort) AS newest ${from}
    GROUP BY ${STATEMENT} ORDER BY newest DESC, statement LIMIT $${values.length + 1} OFFSET $${values.length + 2}`;
  const rows = await sql.all<QuotationRow & { readonly asked: number }>(
    `${QUOTATIONS.replace('SELECT ', `SELECT CASE WHEN quotation.key IN (SELECT quotation.key ${from}) THEN 1 ELSE 0 END AS asked, `)}
     JOIN (${chosen}) AS chosen ON chosen.statement = ${STATEMENT}
     ORDER BY chosen.newest DESC, chosen.statement, quotation.sort DESC, quotation.key`,
    [...values, slice.limit, slice.offset],
  );
  const asked = new Set(rows.filter((row) => row.asked === 1).map(({ id }) => id));
  return {
    items: group(rows, shown, (id) => asked.has(id)),
    matched: await count(sql, `count(DISTINCT ${STATEMENT})`, from, values),
    quotations: await count(sql, 'count(*)', from, values),
    inRange: await inRange(sql, filter),
  };
}

async function inRange(sql: Sql, filter: Filter): Promise<number> {
  const { where, values } = conditionsOf(sql.engine, 'quotation', rangeOf(filter));
  return count(sql, `count(DISTINCT ${STATEMENT})`, `FROM quotation ${where}`, values);
}

async function count(sql: Sql, what: string, from: string, values: readonly SqlValue[]): Promise<number> {
  const [row] = await sql.all<{ n: number }>(`SELECT ${what} AS n ${from}`, values);
  return row?.n ?? 0;
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
