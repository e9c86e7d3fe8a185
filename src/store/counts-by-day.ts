import type { Migration } from './migration.ts';

const PARTS = [
  ['day', 10],
  ['month', 7],
  ['year', 4],
] as const;

/** How much an outlet has since a day: see `src/archive/tally.ts`; and whose the newest article is. */
export const COUNTS_BY_DAY: Migration = {
  id: 11,
  name: 'how much each outlet has by day, month and year',
  statements: [
    `DROP INDEX article_narrow`,
    `CREATE INDEX article_narrow ON article (key, sort, publisher, agency, day_from, day_to)`,
    ...PARTS.map(
      ([part, length]) => `INSERT INTO tally (mark, publisher, articles, quoted, quotations)
      SELECT '${part} ' || day, publisher, sum(articles), sum(quoted), sum(quotations) FROM (
        SELECT substr(day_to, 1, ${length}) AS day, publisher, 1 AS articles, 0 AS quoted, 0 AS quotations FROM article
        UNION ALL
        SELECT substr(day_to, 1, ${length}), publisher, 0, CASE WHEN kind <> 'indirect' THEN 1 ELSE 0 END, 1 FROM quotation) AS told
      GROUP BY day, publisher`,
    ),
  ],
};
