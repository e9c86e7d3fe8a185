import type { Migration } from './migration.ts';

const KEYED = ['article', 'quotation', 'telling'] as const;

/**
 * Lists are read from their newest end: see `src/archive/places.ts` and `src/archive/marks.ts`. What was stored
 * before gets its keys and marks from `src/archive/rekey.ts`, which knows it by `made_from`.
 */
export const KEYS_BY_DATE: Migration = {
  id: 9,
  name: 'keys in the order of dates, and marks beside the words',
  statements: [
    // Keys have more digits than before, and an article may change its own within a transaction.
    {
      sqlite: [],
      postgres: [
        ...KEYED.map((table) => `ALTER TABLE ${table} ALTER COLUMN key TYPE BIGINT`),
        ...['quotation', 'telling'].flatMap((table) => [
          `ALTER TABLE ${table} ALTER COLUMN article TYPE BIGINT`,
          `ALTER TABLE ${table} ALTER CONSTRAINT ${table}_article_fkey DEFERRABLE INITIALLY IMMEDIATE`,
        ]),
        ...KEYED.map((item) => `ALTER TABLE ${item}_words ALTER COLUMN rowid TYPE BIGINT`),
        `ALTER TABLE quotation_exact ALTER COLUMN rowid TYPE BIGINT`,
        `ALTER TABLE subject ALTER COLUMN key TYPE BIGINT`,
        `ALTER TABLE taking_part ALTER COLUMN telling TYPE BIGINT`,
        `ALTER TABLE statement_key ALTER COLUMN quotation TYPE BIGINT`,
      ],
    },
    // Which of the quotations of its article it is, from 0.
    `ALTER TABLE quotation ADD COLUMN nth INTEGER NOT NULL DEFAULT 0`,
    `UPDATE quotation SET nth = (SELECT count(*) FROM quotation other
      WHERE other.article = quotation.article AND other.key < quotation.key)`,
    // The hash of the text that an article was made from, kept or not.
    `ALTER TABLE article ADD COLUMN made_from TEXT`,
    `CREATE INDEX article_by_text ON article (made_from)`,
    // Whole months and years begin before the days that they reach into.
    ...KEYED.map((item) => `CREATE INDEX ${item}_wide ON ${item} (day_to) WHERE day_to > day_from`),
    // Who counts, puts in order, or goes through what outlets tell, reads these and not the records.
    `CREATE INDEX article_narrow ON article (key, sort, publisher, day_from, day_to)`,
    `CREATE INDEX quotation_narrow ON quotation (key, statement, id, sort, publisher, kind, day_from, day_to)`,
    `CREATE INDEX telling_narrow ON telling (key, event, sort, day_from, day_to)`,
    `DROP INDEX quotation_by_statement`,
    `CREATE INDEX quotation_by_statement ON quotation (statement, publisher, agency, article)`,
    `CREATE INDEX telling_by_outlet ON telling (event, publisher, agency)`,
    `DROP INDEX quotation_by_speaker`,
    `DROP INDEX quotation_by_publisher`,
    `DROP INDEX quotation_by_sort`,
    // How much an outlet has of somebody or something: see `src/archive/tally.ts`.
    `CREATE TABLE tally (
      mark TEXT NOT NULL, publisher TEXT NOT NULL, articles INTEGER NOT NULL, quoted INTEGER NOT NULL,
      quotations INTEGER NOT NULL, PRIMARY KEY (mark, publisher))`,
    `INSERT INTO tally (mark, publisher, articles, quoted, quotations)
      SELECT 'all', article.publisher, count(DISTINCT article.key),
        sum(CASE WHEN quotation.kind <> 'indirect' THEN 1 ELSE 0 END), count(quotation.key)
      FROM article LEFT JOIN quotation ON quotation.article = article.key GROUP BY article.publisher`,
    `INSERT INTO tally (mark, publisher, articles, quoted, quotations)
      SELECT 'agency ' || agency, publisher, count(*), 0, 0
      FROM article WHERE agency IS NOT NULL AND agency <> publisher GROUP BY agency, publisher`,
    `INSERT INTO tally (mark, publisher, articles, quoted, quotations)
      SELECT 'speaker ' || speaker, publisher, count(DISTINCT article),
        sum(CASE WHEN kind <> 'indirect' THEN 1 ELSE 0 END), count(*)
      FROM quotation WHERE speaker IS NOT NULL GROUP BY speaker, publisher`,
    `INSERT INTO tally (mark, publisher, articles, quoted, quotations)
      SELECT 'topic ' || topic, publisher, sum(articles), sum(quoted), sum(quotations) FROM (
        SELECT topic, publisher, 1 AS articles, 0 AS quoted, 0 AS quotations
        FROM subject JOIN article ON article.key = subject.key WHERE item = 'article'
        UNION ALL
        SELECT topic, publisher, 0, CASE WHEN quotation.kind <> 'indirect' THEN 1 ELSE 0 END, 1
        FROM subject JOIN quotation ON quotation.key = subject.key WHERE item = 'quotation') AS told
      GROUP BY topic, publisher`,
    `INSERT INTO tally (mark, publisher, articles, quoted, quotations)
      SELECT mark, '', sum(articles), sum(quoted), sum(quotations) FROM tally GROUP BY mark`,
    `CREATE INDEX tally_in_all ON tally (mark) WHERE publisher = ''`,
  ],
};
