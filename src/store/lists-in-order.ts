import type { Migration } from './migration.ts';

/** What a count or a list reads of each, so that its record is not fetched. */
const READ = {
  article: ['sort', 'publisher', 'agency', 'day_from', 'day_to'],
  quotation: ['statement', 'id', 'sort', 'publisher', 'kind', 'day_from', 'day_to'],
  telling: ['event', 'sort', 'publisher', 'day_from', 'day_to'],
} as const;

const ITEMS = ['article', 'quotation', 'telling'] as const;
const WORDS = ['article_words', 'quotation_words', 'quotation_exact', 'telling_words'];

/** What has a value in a column, in the order of the keys. */
const inOrder = (name: string, item: keyof typeof READ, column: string, where = ''): string =>
  `CREATE INDEX ${name} ON ${item} (${column}, key) INCLUDE (${READ[item].filter((one) => one !== column).join(', ')})${where}`;

/**
 * The full-text index of PostgreSQL gives what it finds in no order: what one speaker, outlet or topic has is read from
 * these instead (see `src/archive/listed.ts`). SQLite's has an order of its own.
 */
export const LISTS_IN_ORDER: Migration = {
  id: 12,
  name: 'what each speaker and outlet has, in the order of dates',
  statements: [
    {
      sqlite: [],
      postgres: [
        inOrder('quotation_of_speaker', 'quotation', 'speaker'),
        ...ITEMS.flatMap((item) => [
          inOrder(`${item}_of_outlet`, item, 'publisher'),
          inOrder(`${item}_of_agency`, item, 'agency', ' WHERE agency IS NOT NULL'),
        ]),
        `CREATE INDEX article_of_speaker ON quotation (speaker, article)`,
        // Months and years that reach into a day: without the key in it, the planner went through all that is narrow.
        ...ITEMS.flatMap((item) => [
          `DROP INDEX ${item}_wide`,
          `CREATE INDEX ${item}_wide ON ${item} (day_to, day_from, key) WHERE day_to > day_from`,
        ]),
        // Of rarer words, too, it is to be known how rare they are: those are not looked for among the newest.
        ...WORDS.map((index) => `ALTER TABLE ${index} ALTER COLUMN words SET STATISTICS 300`),
      ],
    },
  ],
};
