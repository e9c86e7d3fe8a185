import type { Sql } from '../store/sql.ts';
import type { Found, Hit, QuotationEntry, Slice } from './archive.ts';
import { conditionsOf, type Item } from './conditions.ts';
import { type ArticleRow, type QuotationRow, type TellingRow, toArticle, toEvents } from './entries.ts';
import type { Names } from './names.ts';

/** The SELECT of each item's rows, which end before their WHERE. */
export interface Selects {
  readonly ARTICLES: string;
  readonly QUOTATIONS: string;
  readonly TELLINGS: string;
  /** The quotations of rows, as far as they may be shown. */
  readonly shown: (rows: readonly QuotationRow[]) => readonly QuotationEntry[];
}

const ITEMS = ['quotation', 'article', 'telling'] as const satisfies readonly Item[];

/** Everything that has the words: quotations, articles and events in one list, newest first. */
export async function search(
  sql: Sql,
  words: string,
  slice: Slice,
  names: Names,
  selects: Selects,
): Promise<Found<Hit>> {
  // The three conditions are alike: one parameter each, the same words.
  const { values } = conditionsOf(sql.engine, 'article', { anywhere: words });
  const matching = ITEMS.map((item) => {
    const { where } = conditionsOf(sql.engine, item, { anywhere: words });
    return item === 'telling'
      ? `SELECT 'telling' AS item, min(key) AS key, min(sort) AS sort FROM telling ${where} GROUP BY event`
      : `SELECT '${item}' AS item, key, sort FROM ${item} ${where}`;
  }).join(' UNION ALL ');
  const hits = await sql.all<{ item: Item; key: number }>(
    `SELECT item, key FROM (${matching}) AS hit ORDER BY sort DESC, item, key LIMIT $2 OFFSET $3`,
    [...values, slice.limit, slice.offset],
  );
  const [total] = await sql.all<{ n: number }>(`SELECT count(*) AS n FROM (${matching}) AS hit`, values);
  const [held] = await sql.all<{ n: number }>(
    `SELECT (SELECT count(*) FROM article) + (SELECT count(*) FROM quotation) + (SELECT count(DISTINCT event) FROM telling) AS n`,
  );
  const items: Hit[] = [];
  for (const { item, key } of hits) items.push(...(await FETCH[item](sql, key, names, selects)));
  return { items, matched: total?.n ?? 0, inRange: held?.n ?? 0 };
}

type Fetch = (sql: Sql, key: number, names: Names, selects: Selects) => Promise<Hit[]>;

const FETCH: Readonly<Record<Item, Fetch>> = {
  article: async (sql, key, names, { ARTICLES }) => {
    const rows = await sql.all<ArticleRow>(`${ARTICLES} WHERE article.key = $1`, [key]);
    return rows.map((row) => ({ kind: 'article', entry: toArticle(row, names) }));
  },
  quotation: async (sql, key, _names, { QUOTATIONS, shown }) => {
    const rows = await sql.all<QuotationRow>(`${QUOTATIONS} WHERE quotation.key = $1`, [key]);
    return shown(rows).map((entry) => ({ kind: 'quotation', entry }));
  },
  telling: async (sql, key, names, { TELLINGS }) => {
    const rows = await sql.all<TellingRow>(
      `${TELLINGS} WHERE telling.event = (SELECT event FROM telling WHERE key = $1) ORDER BY telling.sort, telling.key`,
      [key],
    );
    return toEvents(rows, names).map((entry) => ({ kind: 'event', entry }));
  },
};
