import type { Engine, Sql } from '../store/sql.ts';
import { isPaired, LIST, markPaired } from './pairs-marked.ts';
import { rebuildExact } from './rebuild-words.ts';

const INDEXES = ['article_words', 'quotation_words', 'quotation_exact', 'telling_words'];

/** What stands in a text at which place, of the words that are paired. */
const PLACED = `SELECT lexeme, unnest(positions) AS place FROM unnest($1) WHERE lexeme = ANY (string_to_array('${LIST}', ' '))`;

/** Words without the pairs that they had, and with those of the list. It goes when its connection does. */
const WITH_PAIRS = `CREATE OR REPLACE FUNCTION pg_temp.with_pairs(tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $body$
  SELECT ts_delete($1, ARRAY(SELECT lexeme FROM unnest($1) WHERE lexeme LIKE '% %'))
    || coalesce(array_to_tsvector(array_agg(DISTINCT one.lexeme || ' ' || next.lexeme)), '')
  FROM (${PLACED}) AS one JOIN (${PLACED}) AS next ON next.place = one.place + 1 $body$`;

/**
 * Gives what is stored its pairs of common words (see `fulltext.ts`), where they were made by another list or by a version
 * that knew none. Whole indexes are written anew, in one transaction: it takes one or two milliseconds an article. Does
 * nothing where all has them. On SQLite only what quotations are checked by has pairs.
 */
export async function pairWords(sql: Sql): Promise<void> {
  if (await isPaired(sql)) return;
  await sql.transaction(async (work) => {
    if (await isPaired(work)) return;
    await PAIR[work.engine](work);
    await markPaired(work);
  });
}

const PAIR: Readonly<Record<Engine, (work: Sql) => Promise<void>>> = {
  sqlite: async (work) => {
    await work.all(`INSERT INTO quotation_exact (quotation_exact) VALUES ('delete-all')`);
    await rebuildExact(work);
  },
  postgres: async (work) => {
    await work.all('SET LOCAL statement_timeout = 0');
    await work.all(WITH_PAIRS);
    for (const index of INDEXES) {
      await work.all(`ALTER TABLE ${index} ALTER COLUMN words TYPE tsvector USING pg_temp.with_pairs(words)`);
      await work.all(`ANALYZE ${index}`);
    }
  },
};
