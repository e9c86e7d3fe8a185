import type { Migration } from './migration.ts';

/** What stands beside a rare word of a quotation: whoever looks for others reads nothing else. */
const BESIDE = ['speaker', 'day_from', 'day_to', 'said_from'] as const;

/**
 * What one article is compared with is read from few pages, and its own rows are written to few: see
 * `src/archive/said.ts`. SQLite keeps these tables in the order of their keys, without rows beside them.
 */
export const KEPT_IN_ORDER: Migration = {
  id: 15,
  name: 'who said what when, in its stems; rare words and counts in the order of their keys',
  statements: [
    // Filled from the records at the next start.
    `CREATE TABLE said (
      speaker TEXT NOT NULL, day_to TEXT NOT NULL, quotation BIGINT NOT NULL, said_from TEXT NOT NULL,
      stems TEXT NOT NULL, PRIMARY KEY (speaker, day_to, quotation)) WITHOUT ROWID`,
    {
      sqlite: [
        `CREATE TABLE statement_word (
          word TEXT NOT NULL, quotation INTEGER NOT NULL, ${BESIDE.map((column) => `${column} TEXT NOT NULL`).join(', ')},
          PRIMARY KEY (word, quotation)) WITHOUT ROWID`,
        `INSERT INTO statement_word (word, quotation, ${BESIDE.join(', ')})
          SELECT word, quotation, coalesce(speaker, ''), day_from, day_to, day_from
          FROM statement_key JOIN quotation ON quotation.key = statement_key.quotation ORDER BY word, quotation`,
        `DROP TABLE statement_key`,
        `ALTER TABLE statement_word RENAME TO statement_key`,
        `CREATE INDEX statement_key_by_quotation ON statement_key (quotation)`,
        `CREATE TABLE counted (
          mark TEXT NOT NULL, publisher TEXT NOT NULL, articles INTEGER NOT NULL, quoted INTEGER NOT NULL,
          quotations INTEGER NOT NULL, PRIMARY KEY (mark, publisher)) WITHOUT ROWID`,
        `INSERT INTO counted (mark, publisher, articles, quoted, quotations)
          SELECT mark, publisher, articles, quoted, quotations FROM tally ORDER BY mark, publisher`,
        `DROP TABLE tally`,
        `ALTER TABLE counted RENAME TO tally`,
        `CREATE INDEX tally_in_all ON tally (mark) WHERE publisher = ''`,
      ],
      postgres: [
        ...BESIDE.map(
          (column) => `ALTER TABLE statement_key ADD COLUMN ${column} TEXT COLLATE "C" NOT NULL DEFAULT ''`,
        ),
        `UPDATE statement_key SET speaker = coalesce(quotation.speaker, ''), day_from = quotation.day_from,
          day_to = quotation.day_to, said_from = quotation.day_from
          FROM quotation WHERE quotation.key = statement_key.quotation`,
      ],
    },
  ],
};
