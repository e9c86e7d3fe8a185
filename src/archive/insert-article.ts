import { bareAddress } from '../corpus/address.ts';
import type { Article, ArticleHead } from '../corpus/article.ts';
import type { References } from '../corpus/corpus.ts';
import { type Dated, days, sortKey } from '../corpus/dated.ts';
import type { Event } from '../corpus/event.ts';
import type { Quotation } from '../corpus/quotation.ts';
import type { Sql, SqlValue } from '../store/sql.ts';
import { arrive, quotationIdentity } from './arrive.ts';
import { newKey } from './places.ts';
import { tallyArticle } from './tally.ts';
import { articleWords, exactWords, insertWords, quotationWords, tellingWords } from './words.ts';

type Item = 'article' | 'quotation' | 'telling';

/**
 * Writes one checked article with its quotations and events, and the words they are found by.
 * @param source the hash of its text, where that is kept
 */
export async function insertArticle(
  sql: Sql,
  article: Article,
  file: string,
  references: References,
  now: Date,
  source: string | null = null,
): Promise<void> {
  const { quotations, events, ...head } = article;
  const publisher = { publisher: head.publisher, agency: head.agency ?? null };
  const key = await insert(sql, 'article', {
    id: head.id,
    file,
    address: bareAddress(head.url),
    ...publisher,
    ...dateColumns(head.datePublished),
    quotations: quotations.filter(({ kind }) => kind !== 'indirect').length,
    arrival: await arrive(sql, 'article', head.id, now),
    source,
    made_from: head.textSha256,
    record: JSON.stringify(head),
  });
  await insertWords(sql, 'article_words', key, articleWords(head, quotations, references));
  // An article is also about what its quotations are about: who quotes on a topic reports on it.
  const told = quotations.flatMap(({ topics }) => topics);
  await insertTopics(sql, 'article', key, [...head.about, ...told]);
  for (const [nth, quotation] of quotations.entries()) {
    const item = await insert(sql, 'quotation', {
      id: `${head.id}/${quotation.id}`,
      article: key,
      nth,
      ...publisher,
      speaker: quotation.speaker,
      kind: quotation.kind,
      occasion: quotation.occasion ?? null,
      ...dateColumns(quotation.spoken),
      sort: quotationSort(quotation, head.id),
      arrival: await arrive(sql, 'quotation', quotationIdentity(head.id, quotation), now),
      record: JSON.stringify(quotation),
    });
    await insertWords(sql, 'quotation_words', item, quotationWords(quotation, head, references));
    await insertWords(sql, 'quotation_exact', item, exactWords(quotation, head));
    await insertTopics(sql, 'quotation', item, quotation.topics);
  }
  for (const event of events) {
    const arrival = await arrive(sql, 'telling', `${head.id} ${event.id}`, now);
    await insertTelling(sql, event, { key, head }, { ...publisher, arrival }, references);
  }
  await tallyArticle(sql, key, 1);
}

async function insertTelling(
  sql: Sql,
  event: Event,
  { key: article, head }: { readonly key: number; readonly head: ArticleHead },
  columns: Record<string, SqlValue>,
  references: References,
): Promise<void> {
  const key = await insert(sql, 'telling', {
    event: event.id,
    article,
    ...columns,
    ...dateColumns(event.date),
    sort: eventSort(event.date),
    record: JSON.stringify(event),
  });
  await insertWords(sql, 'telling_words', key, tellingWords(event, head, references));
  await insertTopics(sql, 'telling', key, event.topics);
  for (const person of new Set(event.people)) {
    await sql.all('INSERT INTO taking_part (person, telling) VALUES ($1, $2)', [person, key]);
  }
}

/** Columns are named by our own code, never by a record. */
async function insert(sql: Sql, table: Item, values: Record<string, SqlValue>): Promise<number> {
  const row: Record<string, SqlValue> = { key: await newKey(sql, table, String(values.sort)), ...values };
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  const rows = await sql.all<{ key: number }>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) RETURNING key`,
    Object.values(row),
  );
  const key = rows[0]?.key;
  if (key === undefined) throw new Error(`the database gave no key for a new ${table}`);
  return key;
}

async function insertTopics(sql: Sql, item: Item, key: number, topics: readonly string[]): Promise<void> {
  for (const topic of new Set(topics)) {
    await sql.all('INSERT INTO subject (item, key, topic) VALUES ($1, $2, $3)', [item, key, topic]);
  }
}

function dateColumns(dated: Dated): Record<string, SqlValue> {
  const { from, to } = days(dated);
  return { day_from: from, day_to: to, sort: sortKey(dated) };
}

/**
 * Lists are read from the newest on. Of one date, whole sentences come before pieces, and pieces before
 * reported speech; then article by article, each in the order of its text.
 */
function quotationSort(quotation: Quotation, articleId: string): string {
  const place = LAST_PLACE - placeInText(quotation);
  return [sortKey(quotation.spoken), RANK[quotation.kind], articleId, String(place).padStart(9, '0')].join(
    ' ',
  );
}

/** Events are read from the oldest on. Of those that begin alike, the widest span comes first: a year before its months. */
function eventSort(dated: Dated): string {
  const { from, to } = days(dated);
  const backwards = to.replace(/\d/g, (digit) => String(9 - Number(digit)));
  return `${from} ${backwards}`;
}

const LAST_PLACE = 999_999_999;
const RANK = { direct: 3, mixed: 2, indirect: 1 } as const satisfies Record<Quotation['kind'], number>;

function placeInText(quotation: Quotation): number {
  return quotation.kind === 'indirect' ? quotation.passage.start : (quotation.parts[0]?.start ?? 0);
}
