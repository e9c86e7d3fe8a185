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
  return { items: await hitsOf(parts, page), ...tallied(found, held) };
}

/** With all that is shown of each, in their order: those of a kind are read together. */
async function hitsOf(parts: SearchParts, page: readonly Ranked[]): Promise<Hit[]> {
  const read = await Promise.all(
    (['article', 'quotation', 'telling'] as const).map(async (item) => {
      const own = page.filter((one) => one.item === item);
      const hits = own.length === 0 ? () => undefined : await FETCH[item](parts, own);
      return own.map((one) => [one, hits(one)] as const);
    }),
  );
  const found = new Map(read.flat());
  return page.flatMap((one) => found.get(one) ?? []);
}

function sumOf(counts: readonly Count[]): Count {
  return { n: counts.reduce((sum, { n }) => sum + n, 0), isMore: counts.some(({ isMore }) => isMore) };
}

function order(a: Ranked, b: Ranked): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? 1 : -1;
  if (a.item !== b.item) return a.item < b.item ? -1 : 1;
  return a.key - b.key;
}

/** What some that were found are shown as, one by one. */
type Fetch = (parts: SearchParts, some: readonly Ranked[]) => Promise<(one: Ranked) => Hit | undefined>;

interface Keyed {
  readonly key: number;
}

const FETCH: Readonly<Record<Ranked['item'], Fetch>> = {
  article: async ({ sql, ARTICLES, names }, some) => {
    const rows = await rowsOf<ArticleRow & Keyed>(sql, withKey(ARTICLES, 'article'), 'article', keysOf(some));
    const hits = new Map(
      rows.map((row) => [row.key, { kind: 'article', entry: toArticle(row, names) }] as const),
    );
    return ({ key }) => hits.get(key);
  },
  quotation: async ({ sql, QUOTATIONS, shown }, some) => {
    const select = withKey(QUOTATIONS, 'quotation');
    const rows = await rowsOf<QuotationRow & Keyed>(sql, select, 'quotation', keysOf(some));
    const ids = new Map(rows.map(({ key, id }) => [key, id]));
    const hits = new Map(shown(rows).map((entry) => [entry.id, { kind: 'quotation', entry }] as const));
    return ({ key }) => hits.get(ids.get(key) ?? '');
  },
  telling: async ({ eventsCalled }, some) => {
    const entries = await eventsCalled(some.flatMap(({ event }) => event ?? []));
    const hits = new Map(entries.map((entry) => [entry.id, { kind: 'event', entry }] as const));
    return ({ event = '' }) => hits.get(event);
  },
};

function keysOf(some: readonly Ranked[]): number[] {
  return some.map(({ key }) => key);
}

function withKey(select: string, item: Ranked['item']): string {
  return select.replace('SELECT ', `SELECT ${item}.key, `);
}
