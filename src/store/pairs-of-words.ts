import type { Migration } from './migration.ts';
import { PAIRED_STEMS } from './paired-stems.ts';

const INDEXES = ['article_words', 'quotation_words', 'quotation_exact', 'telling_words'];

const LIST = [...PAIRED_STEMS].map((stem) => `'${stem}'`).join(', ');

/** What stands in a text at which place, of the words that are paired. */
const PLACED = `SELECT lexeme, unnest(positions) AS place FROM unnest($1) WHERE lexeme = ANY (ARRAY[${LIST}])`;

/**
 * Common words that follow one on the other, as words of their own (see `paired-stems.ts`, and `src/archive/fulltext.ts`
 * for what comes in later). Whole tables are written anew, which takes a millisecond an article.
 */
export const PAIRS_OF_WORDS: Migration = {
  id: 13,
  name: 'pairs of common words among the words',
  statements: [
    {
      sqlite: [],
      postgres: [
        'SET LOCAL statement_timeout = 0',
        `CREATE FUNCTION pg_temp.with_pairs(tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $body$
          SELECT $1 || coalesce(array_to_tsvector(array_agg(DISTINCT one.lexeme || ' ' || next.lexeme)), '')
          FROM (${PLACED}) AS one JOIN (${PLACED}) AS next ON next.place = one.place + 1 $body$`,
        ...INDEXES.flatMap((index) => [
          `ALTER TABLE ${index} ALTER COLUMN words TYPE tsvector USING pg_temp.with_pairs(words)`,
          // Of rarer words, too, it is known how rare they are: those are not looked for among the newest.
          `ALTER TABLE ${index} ALTER COLUMN words SET STATISTICS 300`,
          `ANALYZE ${index}`,
        ]),
        'DROP FUNCTION pg_temp.with_pairs(tsvector)',
      ],
    },
  ],
};
