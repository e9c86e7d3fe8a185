import type { Sql } from './sql.ts';

interface Migration {
  readonly id: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * The schema, step by step. A step that has been released is never changed: a new one follows it.
 * `day_from` and `day_to` are the first and last day (ISO) that a date can mean; `sort` orders by date.
 * The `…_words` tables are full-text indexes over text that was folded before (see `fold.ts`).
 */
const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    name: 'the corpus',
    statements: [
      `CREATE TABLE corpus_file (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL)`,
      `CREATE TABLE reject (file TEXT NOT NULL, path TEXT NOT NULL, reason TEXT NOT NULL)`,
      `CREATE TABLE reference (kind TEXT NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (kind, id))`,
      `CREATE TABLE article (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, address TEXT NOT NULL UNIQUE,
        publisher TEXT NOT NULL, agency TEXT, day_from TEXT NOT NULL, day_to TEXT NOT NULL, sort TEXT NOT NULL,
        quotations INTEGER NOT NULL, record TEXT NOT NULL)`,
      `CREATE TABLE quotation (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES article (key),
        publisher TEXT NOT NULL, agency TEXT, speaker TEXT, kind TEXT NOT NULL, occasion TEXT,
        day_from TEXT NOT NULL, day_to TEXT NOT NULL, sort TEXT NOT NULL, record TEXT NOT NULL)`,
      `CREATE TABLE telling (
        key INTEGER PRIMARY KEY, event TEXT NOT NULL, article INTEGER NOT NULL REFERENCES article (key),
        publisher TEXT NOT NULL, agency TEXT, day_from TEXT NOT NULL, day_to TEXT NOT NULL, sort TEXT NOT NULL,
        record TEXT NOT NULL)`,
      `CREATE TABLE subject (item TEXT NOT NULL, key INTEGER NOT NULL, topic TEXT NOT NULL, PRIMARY KEY (topic, item, key))`,
      `CREATE TABLE taking_part (person TEXT NOT NULL, telling INTEGER NOT NULL, PRIMARY KEY (person, telling))`,
      `CREATE INDEX article_by_sort ON article (sort)`,
      `CREATE INDEX article_by_file ON article (file)`,
      `CREATE INDEX quotation_by_sort ON quotation (sort)`,
      `CREATE INDEX quotation_by_speaker ON quotation (speaker, sort)`,
      `CREATE INDEX quotation_by_publisher ON quotation (publisher, sort)`,
      `CREATE INDEX quotation_by_article ON quotation (article)`,
      `CREATE INDEX telling_by_event ON telling (event, sort)`,
      `CREATE INDEX telling_by_article ON telling (article)`,
      `CREATE INDEX subject_by_item ON subject (item, key)`,
      `CREATE INDEX taking_part_by_telling ON taking_part (telling)`,
      `CREATE VIRTUAL TABLE article_words USING fts5(words, content='', contentless_delete=1, tokenize='porter unicode61')`,
      `CREATE VIRTUAL TABLE quotation_words USING fts5(words, content='', contentless_delete=1, tokenize='porter unicode61')`,
      `CREATE VIRTUAL TABLE telling_words USING fts5(words, content='', contentless_delete=1, tokenize='porter unicode61')`,
    ],
  },
  {
    id: 2,
    name: 'what the platforms need to remember',
    statements: [
      `CREATE TABLE kept_question (digest TEXT PRIMARY KEY, question TEXT NOT NULL, kept_at TEXT NOT NULL)`,
      `CREATE TABLE seen_request (key TEXT PRIMARY KEY, seen_at TEXT NOT NULL)`,
      `CREATE INDEX seen_request_by_time ON seen_request (seen_at)`,
      `CREATE TABLE slack_installation (id TEXT PRIMARY KEY, sealed TEXT NOT NULL, installed_at TEXT NOT NULL)`,
    ],
  },
  {
    id: 3,
    name: 'the words of quotations apart from what is written about them',
    statements: [
      `CREATE VIRTUAL TABLE quotation_exact USING fts5(words, content='', contentless_delete=1, tokenize='porter unicode61')`,
      // The corpus is read anew.
      `DELETE FROM corpus_file`,
    ],
  },
];

/** Brings a database's schema up to date. Does nothing where it already is. */
export async function migrate(sql: Sql): Promise<void> {
  await sql.transaction(async (work) => {
    await work.all(`CREATE TABLE IF NOT EXISTS migration (id INTEGER PRIMARY KEY, name TEXT NOT NULL)`);
    const done = new Set((await work.all<{ id: number }>(`SELECT id FROM migration`)).map(({ id }) => id));
    for (const { id, name, statements } of MIGRATIONS) {
      if (done.has(id)) continue;
      for (const statement of statements) await work.all(statement);
      await work.all(`INSERT INTO migration (id, name) VALUES ($1, $2)`, [id, name]);
    }
  });
}
