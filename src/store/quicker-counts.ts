import type { Migration } from './migration.ts';

/** How much each outlet has of what a speaker says on a topic (see `src/archive/pair-tally.ts`), and lean indexes. */
export const QUICKER_COUNTS: Migration = {
  id: 13,
  name: 'how much each outlet has of a speaker on a topic, and what is counted, in indexes of its own',
  statements: [
    `CREATE TABLE pair_tally (
      speaker TEXT NOT NULL, topic TEXT NOT NULL, publisher TEXT NOT NULL, articles INTEGER NOT NULL,
      quoted INTEGER NOT NULL, PRIMARY KEY (speaker, topic, publisher)) WITHOUT ROWID`,
    // An article is also about what its quotations are about.
    `INSERT INTO pair_tally (speaker, topic, publisher, articles, quoted)
      SELECT speaker, topic, publisher, sum(articles), sum(quoted) FROM (
        SELECT quotation.speaker, subject.topic, quotation.publisher, count(DISTINCT quotation.article) AS articles, 0 AS quoted
        FROM quotation JOIN subject ON subject.item = 'article' AND subject.key = quotation.article
        WHERE quotation.speaker IS NOT NULL GROUP BY quotation.speaker, subject.topic, quotation.publisher
        UNION ALL
        SELECT quotation.speaker, subject.topic, quotation.publisher, 0, count(*)
        FROM quotation JOIN subject ON subject.item = 'quotation' AND subject.key = quotation.key
        WHERE quotation.speaker IS NOT NULL AND quotation.kind <> 'indirect'
        GROUP BY quotation.speaker, subject.topic, quotation.publisher) AS told
      GROUP BY speaker, topic, publisher`,
    // Three times as many rows to a page as in `…_narrow`, and counting is mostly reading pages. PostgreSQL counts
    // from the lists of step 12.
    {
      sqlite: [
        `CREATE INDEX quotation_counted ON quotation (key, coalesce(statement, id), publisher, kind)`,
        `CREATE INDEX article_counted ON article (key, publisher)`,
      ],
      postgres: [],
    },
  ],
};
