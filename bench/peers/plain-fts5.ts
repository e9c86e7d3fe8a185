import Database from 'better-sqlite3';
import { type Library, MOST, type Peer, SAME_LIST } from './peer.ts';

/**
 * What SQLite gives by itself: all that match weighed, or the newest of them with their number.
 * @see https://www.sqlite.org/fts5.html
 */
export function plainFts5(file: string, { documents, articles }: Library): Peer[] {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.exec(`CREATE TABLE printed (id INTEGER PRIMARY KEY, headline, publisher, date, url);
    CREATE TABLE told (id INTEGER PRIMARY KEY, speaker, article INTEGER);
    CREATE VIRTUAL TABLE said USING fts5(words, tokenize='porter unicode61')`);
  const insertPrinted = database.prepare('INSERT INTO printed VALUES (?, ?, ?, ?, ?)');
  const insertTold = database.prepare('INSERT INTO told VALUES (?, ?, ?)');
  const insert = database.prepare('INSERT INTO said (rowid, words) VALUES (?, ?)');
  database.transaction(() => {
    for (const { id, headline, publisher, date, url } of articles)
      insertPrinted.run(id, headline, publisher, date, url);
    for (const { id, words, speaker, article } of documents) {
      insertTold.run(id, speaker, article);
      insert.run(id, words);
    }
  })();
  const weighed = database.prepare(
    `SELECT words FROM said WHERE said MATCH ? ORDER BY bm25(said) LIMIT ${MOST}`,
  );
  const newest = database.prepare(`SELECT words, speaker, printed.* FROM
    (SELECT rowid, words FROM said WHERE said MATCH ? ORDER BY rowid DESC LIMIT ${MOST}) AS found
    JOIN told ON told.id = found.rowid JOIN printed ON printed.id = told.article`);
  const count = database.prepare('SELECT count(*) FROM said WHERE said MATCH ?').pluck();
  return [
    {
      name: 'plain FTS5',
      how: 'bm25 over all matches, the words alone',
      find: async (words) => weighed.all(words),
    },
    {
      name: 'plain FTS5',
      how: SAME_LIST,
      find: async (words) => {
        count.get(words);
        return newest.all(words);
      },
      close: async () => void database.close(),
    },
  ];
}
