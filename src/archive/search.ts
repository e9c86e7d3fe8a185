import type { Sql } from '../store/sql.ts';
import type { EventEntry, Found, Hit, QuotationEntry, Slice } from './archive.ts';
import { type Count, countOf, countRange, countRows, mostFor, tallied } from './counts.ts';
import { type ArticleRow, type QuotationRow, toArticle } from './entries.ts';
import type { Names } from './names.ts';
import { lastEvents } from './page-of-events.ts';
import { rowsOf } from './rows.ts';
import { topOf } from './tops.ts';

/** What searching takes of the archive. */
export interface SearchParts {
  readonly sql: Sql;
  readonly names: Names;
  readonly ARTICLES: string;
  readonly QUOTATIONS: string;
  /** The quotations of rows, as far as they may be shown. */
  readonly shown: (rows: readonly QuotationRow[]) => readonly QuotationEntry[];
  readonly eventsCalled: (ids: readonly string[]) => Promise<EventEntry[]>;
}

interface Ranked {
  readonly item: 'article' | 'quotation' | 'telling';
  readonly key: number;
  readonly sort: string;
  readonly event?: string;
}

/** Everything that has the words: quotations, articles and events in one list, newest first. */
export async function search(parts: SearchParts, words: string, slice: Slice): Promise<Found<Hit>> {
  const { sql } = parts;
  const filter = { anywhere: words };
  const most = mostFor(slice);
  const [article, quotation, tellings, ...all] = await Promise.all([
    countRows(sql, 'article', filter, most),
    countRows(sql, 'quotation', filter, most),
    countOf(sql, 'telling', filter, most),
    countRange(sql, 'article', {}),
    countRange(sql, 'quotation', {}),
    countRange(sql, 'telling', {}),
  ]);
  const counts = { article, quotation, telling: tellings.different };
  const found = sumOf(Object.values(counts));
  const [articles, quotations, events] = all;
  const held = sumOf([articles.rows, quotations.rows, events.different]);
  const { n: matched, isMore } = found;
  const wanted = isMore ? slice.offset + slice.limit : Math.min(matched, slice.offset + slice.limit);
  const ranked: Ranked[] = [];
  if ((slice.offset < matched || isMore) && slice.limit > 0) {
    const newest = async (item: 'article' | 'quotation'): Promise<Ranked[]> => {
      const { rows } = await topOf<Omit<Ranked, 'item'>>(sql, item, filter, {
        end: 'newest',
        columns: [],
        isEnough: (some) => some.length >= wanted,
        isCountedFew: !counts[item].isMore,
      });
      return rows.map((row) => ({ item, ...row }));
    };
    const last = async (): Promise<Ranked[]> => {
      const told = await lastEvents(sql, filter, wanted, !counts.telling.isMore);
      return told.map((event) => ({ item: 'telling', ...event }));
    };
    ranked.push(...(await Promise.all([newest('article'), newest('quotation'), last()])).flat());
  }
  const page = ranked.sort(order).slice(slice.offset, slice.offset + slice.limit);
  const hits = await Promise.all(page.map((one) => FETCH[one.item](parts, one)));
  return { items: hits.flat(), ...tallied(found, held) };
}

function sumOf(counts: readonly Count[]): Count {
  return { n: counts.reduce((sum, { n }) => sum + n, 0), isMore: counts.some(({ isMore }) => isMore) };
}

function order(a: Ranked, b: Ranked): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? 1 : -1;
  if (a.item !== b.item) return a.item < b.item ? -1 : 1;
  return a.key - b.key;
}

type Fetch = (parts: SearchParts, ranked: Ranked) => Promise<Hit[]>;

const FETCH: Readonly<Record<Ranked['item'], Fetch>> = {
  article: async ({ sql, ARTICLES, names }, { key }) => {
    const rows = await rowsOf<ArticleRow>(sql, ARTICLES, 'article', [key]);
    return rows.map((row) => ({ kind: 'article', entry: toArticle(row, names) }));
  },
  quotation: async ({ sql, QUOTATIONS, shown }, { key }) => {
    const rows = await rowsOf<QuotationRow>(sql, QUOTATIONS, 'quotation', [key]);
    return shown(rows).map((entry) => ({ kind: 'quotation', entry }));
  },
  telling: async ({ eventsCalled }, { event = '' }) => {
    const entries = await eventsCalled([event]);
    return entries.map((entry) => ({ kind: 'event', entry }));
  },
};
