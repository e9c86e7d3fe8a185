import { bareAddress } from '../corpus/address.ts';
import type { Article } from '../corpus/article.ts';
import type { References } from '../corpus/corpus.ts';
import { type Dated, days, sortKey } from '../corpus/dated.ts';
import type { Event } from '../corpus/event.ts';
import type { Quotation } from '../corpus/quotation.ts';
import type { Sql, SqlValue } from '../store/sql.ts';
import { type Arrival, arrive, quotationIdentity } from './arrive.ts';
import { newKey } from './places.ts';
import { inBatches, placesFor, rowsFor } from './rows.ts';
import { insertSayings, type Saying, sayingOf } from './said.ts';
import { tallyArticle } from './tally.ts';
import { articleWords, exactWords, insertWords, quotationWords, tellingWords, type Worded } from './words.ts';

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
  const arrived = await arrive(sql, arrivalsOf(article), now);
  const key = await insert(sql, 'article', {
    id: head.id,
    file,
    address: bareAddress(head.url),
    ...publisher,
    ...dateColumns(head.datePublished),
    quotations: quotations.filter(({ kind }) => kind !== 'indirect').length,
    arrival: arrived('article', head.id),
    source,
    made_from: head.textSha256,
    record: JSON.stringify(head),
  });
  await insertWords(sql, 'article_words', [{ key, texts: articleWords(head, quotations, references) }]);
  // An article is also about what its quotations are about: who quotes on a topic reports on it.
  const told = quotations.flatMap(({ topics }) => topics);
  const subjects: Subject[] = [{ item: 'article', key, topics: [...head.about, ...told] }];
  const [all, exact, sayings]: [Worded[], Worded[], Saying[]] = [[], [], []];
  const published = days(head.datePublished).from;
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
      arrival: arrived('quotation', quotationIdentity(head.id, quotation)),
      record: JSON.stringify(quotation),
    });
    all.push({ key: item, texts: quotationWords(quotation, head, references) });
    exact.push({ key: item, texts: exactWords(quotation, head) });
    sayings.push(...sayingOf(item, quotation, published));
    subjects.push({ item: 'quotation', key: item, topics: quotation.topics });
  }
  await insertWords(sql, 'quotation_words', all);
  await insertWords(sql, 'quotation_exact', exact);
  await insertSayings(sql, sayings);
  const tellings: Worded[] = [];
  for (const event of events) {
    const item = await insert(sql, 'telling', {
      event: event.id,
      article: key,
      ...publisher,
      arrival: arrived('telling', tellingIdentity(head.id, event)),
      ...dateColumns(event.date),
      sort: eventSort(event.date),
      record: JSON.stringify(event),
    });
    tellings.push({ key: item, texts: tellingWords(event, head, references) });
    subjects.push({ item: 'telling', key: item, topics: event.topics });
    await insertRows(
      sql,
      'taking_part (person, telling)',
      [...new Set(event.people)].map((person) => [person, item]),
    );
  }
  await insertWords(sql, 'telling_words', tellings);
  await insertTopics(sql, subjects);
  await tallyArticle(sql, key, 1);
}

/** Everything in an article whose coming is kept, in its order. */
function arrivalsOf({ id, quotations, events }: Article): Arrival[] {
  return [
    { item: 'article', id },
    ...quotations.map((one) => ({ item: 'quotation' as const, id: quotationIdentity(id, one) })),
    ...events.map((one) => ({ item: 'telling' as const, id: tellingIdentity(id, one) })),
  ];
}

function tellingIdentity(article: string, event: Event): string {
  return `${article} ${event.id}`;
}

/** Columns are named by our own code, never by a record. */
async function insert(sql: Sql, table: Item, values: Record<string, SqlValue>): Promise<number> {
  const row: Record<string, SqlValue> = { key: await newKey(sql, table, String(values.sort)), ...values };
  const columns = Object.keys(row);
  const rows = await sql.all<{ key: number }>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${placesFor(columns)}) RETURNING key`,
    Object.values(row),
  );
  const key = rows[0]?.key;
  if (key === undefined) throw new Error(`the database gave no key for a new ${table}`);
  return key;
}

interface Subject {
  readonly item: Item;
  readonly key: number;
  readonly topics: readonly string[];
}

async function insertTopics(sql: Sql, subjects: readonly Subject[]): Promise<void> {
  await insertRows(
    sql,
    'subject (item, key, topic)',
    subjects.flatMap(({ item, key, topics }) => [...new Set(topics)].map((topic) => [item, key, topic])),
  );
}

/** @param into a table and its columns */
async function insertRows(sql: Sql, into: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  for (const some of inBatches(rows)) {
    const places = rowsFor(some.length, some[0]?.length ?? 0);
    await sql.all(`INSERT INTO ${into} VALUES ${places}`, some.flat());
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
