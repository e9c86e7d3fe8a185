import type { Relation } from '../statements/relation.ts';
import type { Sql } from '../store/sql.ts';
import type { Filter, FoundStatements, Slice, StatementEntry } from './archive.ts';
import { type Counted, countOf, countRange, mostFor, type Tallied, tallied } from './counts.ts';
import type { QuotationRow } from './entries.ts';
import { type Member, membersOf, type QuotationParts } from './members.ts';
import { pageOfStatements } from './page-of-statements.ts';
import { amongKeys, newestFirst } from './tops.ts';

/** What reading statements takes of the archive. */
export type StatementParts = QuotationParts;

const ALONE: Relation = { kind: 'fullest', flags: [] };

export async function statements(
  parts: StatementParts,
  filter: Filter,
  slice: Slice,
): Promise<FoundStatements> {
  const { sql } = parts;
  const ahead = await pageAhead(sql, filter, slice);
  const tally = slice.counted ?? (await tallyStatements(sql, filter, mostFor(slice), ahead?.all));
  const matched = { n: tally.matched, isMore: tally.isMore === true };
  const page = ahead ?? (await pageOfStatements(sql, filter, slice, matched));
  const items = page.ids.length === 0 ? [] : await called(parts, page.ids, filter, page.matching);
  return { ...tally, items };
}

type Page = Awaited<ReturnType<typeof pageOfStatements>>;

/**
 * The page before anything is counted: where few match it finds them all, and they need not be counted. SQLite reads it
 * alike either way; PostgreSQL reads it otherwise where it is known that few match.
 */
async function pageAhead(sql: Sql, filter: Filter, slice: Slice): Promise<Page | undefined> {
  const isFirst = slice.offset === 0 && slice.limit > 0 && slice.from !== 'end';
  if (sql.engine !== 'sqlite' || !isFirst || slice.counted !== undefined) return undefined;
  return pageOfStatements(sql, filter, slice, { n: 0, isMore: true });
}

async function tallyStatements(
  sql: Sql,
  filter: Filter,
  most: number,
  all: Page['all'],
): Promise<Tallied & { readonly quotations: number }> {
  const isCounted = all !== undefined && all.quotations <= most;
  const [{ rows, different }, inRange] = await Promise.all([
    isCounted ? exactly(all) : countOf(sql, 'quotation', filter, most),
    countRange(sql, 'quotation', filter),
  ]);
  return { ...tallied(different, inRange.different), quotations: rows.n };
}

function exactly({ quotations, statements: told }: NonNullable<Page['all']>): Counted {
  return { rows: { n: quotations, isMore: false }, different: { n: told, isMore: false } };
}

/**
 * Statements by their ids, in that order.
 * @param known keys of quotations that are known to match
 */
export async function called(
  parts: StatementParts,
  ids: readonly string[],
  filter: Filter,
  known: ReadonlySet<number> = new Set(),
): Promise<StatementEntry[]> {
  const members = (await membersOf(parts, ids)).sort(newestFirst);
  const unknown = members.flatMap(({ key }) => (known.has(key) ? [] : [key]));
  const also = new Set(await amongKeys(parts.sql, 'quotation', filter, unknown));
  const entries = new Map(
    group(members, ({ key }) => known.has(key) || also.has(key)).map((entry) => [entry.id, entry]),
  );
  return ids.flatMap((id) => entries.get(id) ?? []);
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
  const [statement] = group(withEntries(rows, shown), () => true);
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
    yield group(withEntries(rows, shown), () => true);
  }
}

type Grouped = Pick<Member, 'id' | 'statement' | 'relation' | 'entry'>;

function withEntries(rows: readonly QuotationRow[], shown: StatementParts['shown']): Grouped[] {
  const entries = new Map(shown(rows).map((entry) => [entry.id, entry]));
  return rows.map(({ id, statement, relation }) => ({ id, statement, relation, entry: entries.get(id) }));
}

/** Tellings by their statement, in the order in which the statements first stand; of each, the fullest first. */
function group<One extends Grouped>(all: readonly One[], isAsked: (one: One) => boolean): StatementEntry[] {
  const statements = new Map<string, StatementEntry['members'][number][]>();
  for (const one of all) {
    const { id, statement, relation, entry } = one;
    if (entry === undefined) continue;
    const members = statements.get(statement ?? id) ?? [];
    statements.set(statement ?? id, members);
    const member = { entry, relation: readRelation(relation), isAsked: isAsked(one) };
    if (member.relation.kind === 'fullest') members.unshift(member);
    else members.push(member);
  }
  return [...statements].map(([id, members]) => ({ id, members }));
}

/** The alignment wrote it. */
function readRelation(relation: string | null): Relation {
  return relation === null ? ALONE : (JSON.parse(relation) as Relation);
}
