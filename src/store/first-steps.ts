import type { Migration, Statement } from './migration.ts';

/** A full-text index. On PostgreSQL the words come stemmed and numbered: see `src/archive/fulltext.ts`. */
const words = (table: string): Statement => ({
  sqlite: [
    `CREATE VIRTUAL TABLE ${table} USING fts5(words, content='', contentless_delete=1, tokenize='porter unicode61')`,
  ],
  postgres: [
    `CREATE TABLE ${table} (rowid INTEGER PRIMARY KEY, words tsvector NOT NULL)`,
    `CREATE INDEX ${table}_by_word ON ${table} USING gin (words)`,
  ],
});

/** The steps up to keys in the order of dates. */
export const FIRST_STEPS: readonly Migration[] = [
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
      words('article_words'),
      words('quotation_words'),
      words('telling_words'),
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
      words('quotation_exact'),
      // The corpus is read anew.
      `DELETE FROM corpus_file`,
    ],
  },
  {
    id: 4,
    name: 'digests: what came when, who wants it where, and what was sent',
    statements: [
      // In the order in which things came into the corpus. A row stays when its record is read again.
      `CREATE TABLE arrival (
        key INTEGER PRIMARY KEY, item TEXT NOT NULL, id TEXT NOT NULL, arrived_at TEXT NOT NULL, UNIQUE (item, id))`,
      `ALTER TABLE article ADD COLUMN arrival INTEGER NOT NULL DEFAULT 0`,
      `ALTER TABLE quotation ADD COLUMN arrival INTEGER NOT NULL DEFAULT 0`,
      `ALTER TABLE telling ADD COLUMN arrival INTEGER NOT NULL DEFAULT 0`,
      `CREATE INDEX article_by_arrival ON article (arrival)`,
      `CREATE INDEX quotation_by_arrival ON quotation (arrival)`,
      `CREATE INDEX telling_by_arrival ON telling (arrival)`,
      `DELETE FROM corpus_file`,
      // `place` names platform, team and channel in one text; all up to the arrival `told_through` was told there.
      `CREATE TABLE subscription (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, place TEXT NOT NULL, state TEXT NOT NULL, record TEXT NOT NULL,
        next_due TEXT, told_through INTEGER NOT NULL, leased_by TEXT, leased_until TEXT)`,
      `CREATE INDEX subscription_by_place ON subscription (place)`,
      `CREATE INDEX subscription_by_due ON subscription (state, next_due)`,
      `CREATE TABLE delivery (
        key INTEGER PRIMARY KEY, subscription TEXT NOT NULL, slot TEXT NOT NULL, place TEXT NOT NULL,
        due_at TEXT NOT NULL, state TEXT NOT NULL, after_arrival INTEGER, through_arrival INTEGER,
        attempts INTEGER NOT NULL DEFAULT 0, tried_at TEXT, next_try TEXT NOT NULL, finished_at TEXT,
        record TEXT NOT NULL, UNIQUE (subscription, slot))`,
      `CREATE INDEX delivery_by_state ON delivery (state, next_try)`,
      `CREATE INDEX delivery_by_place ON delivery (place, key)`,
      `CREATE TABLE alerted (place TEXT NOT NULL, utterance TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (place, utterance))`,
    ],
  },
  {
    id: 5,
    name: 'feeds: how each is doing, and what became of its entries',
    statements: [
      // `next_due` is when there is something to do for a feed: to ask it, or to try an entry of it.
      `CREATE TABLE feed (
        url TEXT PRIMARY KEY, host TEXT NOT NULL, state TEXT NOT NULL, next_due TEXT NOT NULL,
        leased_by TEXT, leased_until TEXT, record TEXT NOT NULL)`,
      `CREATE INDEX feed_by_due ON feed (state, next_due)`,
      // An article stands here once, under the feed that told of it first. `seen_at`: when a feed last told of it.
      `CREATE TABLE feed_entry (
        key INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, feed TEXT NOT NULL, state TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0, next_try TEXT NOT NULL, seen_at TEXT NOT NULL, record TEXT NOT NULL)`,
      `CREATE INDEX feed_entry_by_feed ON feed_entry (feed, state, next_try)`,
    ],
  },
  {
    id: 6,
    name: 'ingested pages: their texts, their versions, and whom they named first',
    statements: [
      // Full texts never leave the database but as the quotations and sentences that records point to.
      `CREATE TABLE source_text (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL)`,
      // The newest version of an article is the one that is served. `input` is of the page as it came in, with
      // what was said of it; `cleaned` of the article alone. `record` names people as they were first found.
      `CREATE TABLE article_version (
        key INTEGER PRIMARY KEY, article TEXT NOT NULL, address TEXT NOT NULL, publisher TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES source_text (sha256), cleaned TEXT NOT NULL, input TEXT NOT NULL,
        origin TEXT NOT NULL, kept_at TEXT NOT NULL, record TEXT NOT NULL, changes TEXT NOT NULL)`,
      `CREATE INDEX article_version_by_article ON article_version (article, key)`,
      `CREATE INDEX article_version_by_address ON article_version (address, key)`,
      `CREATE INDEX article_version_by_text ON article_version (sha256)`,
      `CREATE INDEX article_version_by_input ON article_version (input)`,
      // `decided_by`: the operator, whose decision nothing later undoes by itself.
      `CREATE TABLE found (
        kind TEXT NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL, article TEXT NOT NULL, note TEXT,
        merged_into TEXT, decided_by TEXT, PRIMARY KEY (kind, id))`,
      // The kept text that an article's quotations are sliced from; none for a file of the corpus folder.
      `ALTER TABLE article ADD COLUMN source TEXT`,
    ],
  },
  {
    id: 7,
    name: 'what could not be ingested',
    statements: [
      `CREATE TABLE set_aside (
        origin TEXT PRIMARY KEY, reason TEXT NOT NULL, given TEXT NOT NULL, since TEXT NOT NULL,
        tried_at TEXT NOT NULL, tries INTEGER NOT NULL)`,
    ],
  },
  {
    id: 8,
    name: 'statements: which quotations are one utterance',
    statements: [
      // None until it is aligned. `component` names all that hangs together with it, `relation` how it stands to
      // the fullest telling of its statement.
      `ALTER TABLE quotation ADD COLUMN statement TEXT`,
      `ALTER TABLE quotation ADD COLUMN component TEXT`,
      `ALTER TABLE quotation ADD COLUMN relation TEXT`,
      `CREATE INDEX quotation_by_statement ON quotation (statement)`,
      `CREATE INDEX quotation_by_component ON quotation (component)`,
      `CREATE INDEX quotation_by_speaker_and_day ON quotation (speaker, day_to)`,
      // By which rules all that is aligned was: others align it anew.
      `CREATE TABLE alignment (rules INTEGER NOT NULL)`,
      // Telling words of quotations, by which those of other speakers are found.
      `CREATE TABLE statement_key (word TEXT NOT NULL, quotation INTEGER NOT NULL, PRIMARY KEY (word, quotation))`,
      `CREATE INDEX statement_key_by_quotation ON statement_key (quotation)`,
    ],
  },
];
