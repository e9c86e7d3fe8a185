import type { Sql } from '../store/sql.ts';
import { PAIRED_STEMS } from './paired-stems.ts';

const INDEXES = ['article_words', 'quotation_words', 'quotation_exact', 'telling_words'];
const MARKED = 'quotation_exact';
const LIST = [...PAIRED_STEMS].join(' ');

/** What stands in a text at which place, of the words that are paired. */
const PLACED = `SELECT lexeme, unnest(positions) AS place FROM unnest($1) WHERE lexeme = ANY (string_to_array('${LIST}', ' '))`;

/** Words without the pairs that they had, and with those of the list. It goes when its connection does. */
const WITH_PAIRS = `CREATE OR REPLACE FUNCTION pg_temp.with_pairs(tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $body$
  SELECT ts_delete($1, ARRAY(SELECT lexeme FROM unnest($1) WHERE lexeme LIKE '% %'))
    || coalesce(array_to_tsvector(array_agg(DISTINCT one.lexeme || ' ' || next.lexeme)), '')
  FROM (${PLACED}) AS one JOIN (${PLACED}) AS next ON next.place = one.place + 1 $body$`;

/**
 * Gives what PostgreSQL has stored its pairs of common words (see `fulltext.ts`), where they were made by another list or
 * by a version that knew none. Whole tables are written anew, in one transaction: it takes one or two milliseconds an
 * article. Does nothing where all has them, and on SQLite, which finds phrases as quickly without.
 */
export async function pairWords(sql: Sql): Promise<void> {
  if (await isPaired(sql)) return;
  await sql.transaction(async (work) => {
    if (await isPaired(work)) return;
    await work.all('SET LOCAL statement_timeout = 0');
    await work.all(WITH_PAIRS);
    for (const index of INDEXES) {
      await work.all(`ALTER TABLE ${index} ALTER COLUMN words TYPE tsvector USING pg_temp.with_pairs(words)`);
      await work.all(`ANALYZE ${index}`);
    }
    await markPaired(work);
  });
}

/** All that is stored has its pairs by the list of now: what is said of a table goes with it. */
export async function markPaired(sql: Sql): Promise<void> {
  if (sql.engine === 'postgres') await sql.all(`COMMENT ON TABLE ${MARKED} IS '${LIST}'`);
}

async function isPaired(sql: Sql): Promise<boolean> {
  if (sql.engine !== 'postgres') return true;
  const [row] = await sql.all<{ list: string | null }>(
    `SELECT obj_description('${MARKED}'::regclass, 'pg_class') AS list`,
  );
  return row?.list === LIST;
}
