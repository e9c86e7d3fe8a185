import type { Migration } from './migration.ts';

/** Lists are read from their newest end: see `src/archive/places.ts` and `src/archive/marks.ts`. */
export const KEYS_BY_DATE: Migration = {
  id: 9,
  name: 'keys in the order of dates, and marks beside the words',
  statements: [
    // Keys have more digits than before: see `src/archive/places.ts`.
    {
      sqlite: [],
      postgres: [
        ...['article', 'quotation', 'telling'].map(
          (table) => `ALTER TABLE ${table} ALTER COLUMN key TYPE BIGINT`,
        ),
        ...['quotation', 'telling'].map((table) => `ALTER TABLE ${table} ALTER COLUMN article TYPE BIGINT`),
        ...['article', 'quotation', 'telling'].map(
          (item) => `ALTER TABLE ${item}_words ALTER COLUMN rowid TYPE BIGINT`,
        ),
        `ALTER TABLE quotation_exact ALTER COLUMN rowid TYPE BIGINT`,
        `ALTER TABLE subject ALTER COLUMN key TYPE BIGINT`,
        `ALTER TABLE taking_part ALTER COLUMN telling TYPE BIGINT`,
        `ALTER TABLE statement_key ALTER COLUMN quotation TYPE BIGINT`,
      ],
    },
    // Which of the quotations of its article it is, from 0.
    `ALTER TABLE quotation ADD COLUMN nth INTEGER NOT NULL DEFAULT 0`,
    // Whole months and years begin before the days that they reach into.
    `CREATE INDEX article_wide ON article (day_to) WHERE day_to > day_from`,
    `CREATE INDEX quotation_wide ON quotation (day_to) WHERE day_to > day_from`,
    `CREATE INDEX telling_wide ON telling (day_to) WHERE day_to > day_from`,
    // The hash of the text that an article was made from, kept or not.
    `ALTER TABLE article ADD COLUMN made_from TEXT`,
    `CREATE INDEX article_by_text ON article (made_from)`,
    // What is told of the corpus as a whole stands in these alone.
    `CREATE INDEX article_by_publisher ON article (publisher, quotations)`,
    `DROP INDEX quotation_by_speaker`,
    `CREATE INDEX quotation_by_speaker ON quotation (speaker, kind)`,
    `DROP INDEX quotation_by_publisher`,
    `DROP INDEX quotation_by_sort`,
    `DELETE FROM corpus_file`,
  ],
};
