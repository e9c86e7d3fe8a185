import { INDEXED } from '../src/archive/fulltext.ts';
import { readReferences } from '../src/archive/references.ts';
import { articleWords, exactWords, quotationWords, tellingWords } from '../src/archive/words.ts';
import { bringUp } from '../src/cli/bring-up.ts';
import type { ArticleHead } from '../src/corpus/article.ts';
import type { Event } from '../src/corpus/event.ts';
import type { Quotation } from '../src/corpus/quotation.ts';
import { AFTER_GIVEN_KEYS } from '../src/store/dialect.ts';
import { SCHEMA, tablesOf } from '../src/store/migrations.ts';
import type { Snapshot, Sql, Store } from '../src/store/sql.ts';
import { fold } from '../src/text/fold.ts';

const AT_A_TIME = 5000;

/**
 * Copies a corpus from SQLite to an empty PostgreSQL database, many rows in a statement: to fill it article by article
 * takes an hour at 100,000 articles. Indexes of words are made when all words are there.
 */
export function copyToPostgres(from: Store, to: Store): Promise<void> {
  return from.snapshot((snapshot) => copy(from, snapshot, to));
}

async function copy(from: Sql, snapshot: Snapshot, to: Store): Promise<void> {
  await bringUp(to);
  const { data, numbered, words } = tablesOf(SCHEMA);
  for (const table of words) await to.all(`DROP INDEX ${table}_by_word`);
  for (const table of data) {
    await to.all(`DELETE FROM ${table}`);
    for await (const rows of batches(snapshot, table)) {
      await to.all(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, $1::json)`, [
        JSON.stringify(rows),
      ]);
    }
  }
  for (const table of numbered) for (const text of AFTER_GIVEN_KEYS.postgres(table)) await to.all(text);
  await copyWords(from, snapshot, to);
  // A statement by itself is given ten seconds, one of a transaction ten minutes.
  const slow = [
    ...words.map((table) => `CREATE INDEX ${table}_by_word ON ${table} USING gin (words)`),
    'ANALYZE',
  ];
  for (const text of slow) await to.transaction((work) => work.all(text));
}

async function* batches(snapshot: Snapshot, table: string): AsyncIterable<object[]> {
  let some: object[] = [];
  for await (const row of snapshot.rows<object>(`SELECT * FROM ${table}`)) {
    some.push(row);
    if (some.length < AT_A_TIME) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function copyWords(from: Sql, snapshot: Snapshot, to: Store): Promise<void> {
  const references = await readReferences(from);
  const put = async (index: string, rows: readonly (readonly [number, readonly string[]])[]) => {
    await to.all(
      `INSERT INTO ${index} (rowid, words) SELECT (pair->>0)::bigint, (pair->>1)::tsvector FROM json_array_elements($1::json) AS pair`,
      [JSON.stringify(rows.map(([key, texts]) => [key, INDEXED.postgres(fold(texts.join('\n')))]))],
    );
  };
  for await (const rows of batches(snapshot, 'article')) {
    const made: [number, string[]][] = [];
    for (const { key, record } of rows as { key: number; record: string }[]) {
      const own = await from.all<{ record: string }>('SELECT record FROM quotation WHERE article = $1', [
        key,
      ]);
      const quotations = own.map((one) => JSON.parse(one.record) as Quotation);
      made.push([key, articleWords(JSON.parse(record) as ArticleHead, quotations, references)]);
    }
    await put('article_words', made);
  }
  for (const table of ['quotation', 'telling'] as const) {
    for await (const rows of batches(snapshot, table)) {
      const made: [number, string[]][] = [];
      const exact: [number, string[]][] = [];
      for (const { key, record, article } of rows as { key: number; record: string; article: number }[]) {
        const [row] = await from.all<{ record: string }>('SELECT record FROM article WHERE key = $1', [
          article,
        ]);
        const head = JSON.parse(row?.record ?? '{}') as ArticleHead;
        if (table === 'telling') {
          made.push([key, tellingWords(JSON.parse(record) as Event, head, references)]);
          continue;
        }
        const quotation = JSON.parse(record) as Quotation;
        made.push([key, quotationWords(quotation, head, references)]);
        exact.push([key, exactWords(quotation, head)]);
      }
      await put(`${table}_words`, made);
      if (exact.length > 0) await put('quotation_exact', exact);
    }
  }
}
