import type { Sql } from '../store/sql.ts';
import type { QuotationEntry } from './archive.ts';
import { type QuotationRow, TOLD } from './entries.ts';
import { oneOf } from './one-of.ts';
import { inBatches } from './rows.ts';

/** What reading quotations takes of the archive. */
export interface QuotationParts {
  readonly sql: Sql;
  /** Selects quotations with their articles. */
  readonly QUOTATIONS: string;
  /** The rows that may be shown, with their names spelt out. */
  readonly shown: (rows: readonly QuotationRow[]) => QuotationEntry[];
}

/** A telling of a statement, in its place, and how it stands to the fullest one; without an entry it may not be shown. */
export interface Member extends Pick<QuotationRow, 'id' | 'statement' | 'relation'> {
  readonly key: number;
  readonly sort: string;
  readonly entry: QuotationEntry | undefined;
}

interface MemberRow extends QuotationRow {
  readonly key: number;
  readonly sort: string;
  /** The key of its article. */
  readonly within: number;
}

/** Of so many statements the tellings are read at a time: their texts, which are long, are let go of then. */
const AT_A_TIME = 64;

/** All tellings of statements by their ids, in no order. What is not aligned yet is a statement of its own. */
export async function membersOf(parts: QuotationParts, statements: readonly string[]): Promise<Member[]> {
  const members: Member[] = [];
  for (const some of inBatches(statements, AT_A_TIME)) {
    const rows = await rowsOf(parts, 'quotation.statement', some);
    const aligned = new Set(rows.map(({ statement }) => statement));
    const left = some.filter((id) => !aligned.has(id));
    if (left.length > 0) {
      rows.push(...(await rowsOf(parts, 'quotation.statement IS NULL AND quotation.id', left)));
    }
    const entries = new Map(parts.shown(toldBy(rows)).map((entry) => [entry.id, entry]));
    for (const { id, statement, relation, key, sort } of rows) {
      members.push({ id, statement, relation, key, sort, entry: entries.get(id) });
    }
  }
  return members;
}

function rowsOf(
  { sql, QUOTATIONS }: QuotationParts,
  column: string,
  ids: readonly string[],
): Promise<MemberRow[]> {
  // How many tell the same is counted in what is read.
  const select = QUOTATIONS.replace(TOLD, '1').replace(
    'SELECT ',
    'SELECT quotation.key, quotation.sort, quotation.article AS within, ',
  );
  const { condition, values } = oneOf(sql.engine, column, ids);
  return sql.all<MemberRow>(`${select} WHERE ${condition}`, values);
}

/** With how many articles tell the same. */
function toldBy(rows: readonly MemberRow[]): MemberRow[] {
  const articles = new Map<string, Set<number>>();
  for (const { statement, within } of rows) {
    if (statement === null) continue;
    const known = articles.get(statement);
    if (known === undefined) articles.set(statement, new Set([within]));
    else known.add(within);
  }
  return rows.map((row) => {
    const told = articles.get(row.statement ?? '')?.size ?? 1;
    return told === row.told ? row : { ...row, told };
  });
}
