import type { ArticleHead } from '../corpus/article.ts';
import type { Event } from '../corpus/event.ts';
import type { Quotation } from '../corpus/quotation.ts';
import type { Sql } from '../store/sql.ts';
import { markPaired } from './pairs-marked.ts';
import { readReferences } from './references.ts';
import { articleWords, exactWords, insertWords, quotationWords, tellingWords } from './words.ts';

const AT_A_TIME = 200;

/** Fills the full-text indexes, which have to be empty, from the records that are stored. */
export async function rebuildWords(sql: Sql): Promise<void> {
  const references = await readReferences(sql);
  for await (const { key, record } of rows<{ record: string }>(
    sql,
    'SELECT key, record FROM article WHERE key > $1',
  )) {
    const own = await sql.all<{ record: string }>('SELECT record FROM quotation WHERE article = $1', [key]);
    const quotations = own.map((one) => JSON.parse(one.record) as Quotation);
    const words = articleWords(JSON.parse(record) as ArticleHead, quotations, references);
    await insertWords(sql, 'article_words', [{ key, texts: words }]);
  }
  for await (const { key, quotation, article } of allQuotations(sql)) {
    const words = quotationWords(quotation, article, references);
    await insertWords(sql, 'quotation_words', [{ key, texts: words }]);
    await insertWords(sql, 'quotation_exact', [{ key, texts: exactWords(quotation, article) }]);
  }
  const tellings = rows<{ record: string; head: string }>(
    sql,
    `SELECT telling.key AS key, telling.record, article.record AS head
     FROM telling JOIN article ON article.key = telling.article WHERE telling.key > $1`,
  );
  for await (const { key, record, head } of tellings) {
    const words = tellingWords(JSON.parse(record) as Event, JSON.parse(head) as ArticleHead, references);
    await insertWords(sql, 'telling_words', [{ key, texts: words }]);
  }
  await markPaired(sql);
}

/** The same of the quotations' own words alone. */
export async function rebuildExact(sql: Sql): Promise<void> {
  for await (const { key, quotation, article } of allQuotations(sql))
    await insertWords(sql, 'quotation_exact', [{ key, texts: exactWords(quotation, article) }]);
}

interface Told {
  readonly key: number;
  readonly quotation: Quotation;
  readonly article: ArticleHead;
}

async function* allQuotations(sql: Sql): AsyncIterable<Told> {
  const quotations = rows<{ record: string; head: string }>(
    sql,
    `SELECT quotation.key AS key, quotation.record, article.record AS head
     FROM quotation JOIN article ON article.key = quotation.article WHERE quotation.key > $1`,
  );
  for await (const { key, record, head } of quotations)
    yield { key, quotation: JSON.parse(record) as Quotation, article: JSON.parse(head) as ArticleHead };
}

/** All rows in the order of their keys, a few at a time. */
async function* rows<Row>(sql: Sql, select: string): AsyncIterable<Row & { readonly key: number }> {
  let last = 0;
  for (;;) {
    const found = await sql.all<Row & { readonly key: number }>(`${select} ORDER BY 1 LIMIT ${AT_A_TIME}`, [
      last,
    ]);
    yield* found;
    last = found.at(-1)?.key ?? last;
    if (found.length < AT_A_TIME) break;
  }
}
