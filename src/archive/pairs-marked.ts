import { sha256 } from '../corpus/seal.ts';
import type { Sql } from '../store/sql.ts';
import { PAIRED_STEMS } from './paired-stems.ts';

const MARKED = 'quotation_exact';
/** By which pairs were made, as text. */
export const LIST = [...PAIRED_STEMS].join(' ');
/** The same as a word that no text has, for SQLite: it goes with all else when the index is emptied. */
const MARK = `xl${sha256(LIST).slice(0, 16)}0`;
/** The key of no quotation. */
const NOWHERE = -1;

/** All that is stored has its pairs by the list of now: what is said of a table, or stands in it, goes with it. */
export async function markPaired(sql: Sql): Promise<void> {
  if (sql.engine === 'postgres') {
    await sql.all(`COMMENT ON TABLE ${MARKED} IS '${LIST}'`);
    return;
  }
  await sql.all(`DELETE FROM ${MARKED} WHERE rowid = ${NOWHERE}`);
  await sql.all(`INSERT INTO ${MARKED} (rowid, words) VALUES (${NOWHERE}, $1)`, [MARK]);
}

export async function isPaired(sql: Sql): Promise<boolean> {
  if (sql.engine === 'sqlite') {
    const found = await sql.all(`SELECT rowid FROM ${MARKED} WHERE ${MARKED} MATCH $1`, [MARK]);
    return found.length > 0;
  }
  const [row] = await sql.all<{ list: string | null }>(
    `SELECT obj_description('${MARKED}'::regclass, 'pg_class') AS list`,
  );
  return row?.list === LIST;
}
