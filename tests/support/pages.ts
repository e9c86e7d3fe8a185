import type { Kept } from '../../src/archive/keep.ts';
import { createIngester } from '../../src/cli/ingester.ts';
import type { Given } from '../../src/ingest/to-article.ts';
import type { Sql } from '../../src/store/sql.ts';
import { NOW } from './corpus-folder.ts';

/** An invented page in short. */
export interface InventedPage {
  readonly headline?: string;
  readonly site?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  /** Stands around the article. */
  readonly frame?: string;
  readonly paragraphs: readonly string[];
}

export const ADDRESS = 'https://port-herald.example/harbour';

/** The HTML of an invented page. */
export function pageOf(page: InventedPage): string {
  const { headline = 'Harbour to stay open, mayor says', site = 'Port Herald', frame = '' } = page;
  const { date = '2025-03-02', url = ADDRESS } = page;
  const meta = (property: string, content: string | null): string =>
    content === null ? '' : `<meta property="${property}" content="${content}">`;
  return [
    `<!doctype html><html lang="en"><head>${meta('og:site_name', site)}`,
    meta('article:published_time', date),
    url === null ? '' : `<link rel="canonical" href="${url}">`,
    `</head><body>${frame}<article>`,
    headline === '' ? '' : `<h1>${headline}</h1>`,
    ...page.paragraphs.map((words) => `<p>${words}</p>`),
    '</article></body></html>',
  ].join('');
}

export const OPENING =
  'The harbour of Merov will stay open through the winter after a long debate in the town hall.';
export const HARBOUR: InventedPage = {
  paragraphs: [
    OPENING,
    '“The harbour stays open, and nobody will be turned away,” Mayor Ada Vale said on Saturday.',
    '“We will see who is right in the spring,” port director Olga Grinko said.',
  ],
};

/** The same with other words of the mayor, without the director, and with words of somebody else. */
export const EDITED: InventedPage = {
  paragraphs: [
    OPENING,
    '“The harbour stays open, and nobody at all will be turned away,” Mayor Ada Vale said on Saturday.',
    '“It was a hard winter for the ferries and their crews,” ferry owner Timo Brandt said.',
  ],
};

/** Takes a page into a database as `ingest` does. */
export function take(sql: Sql, page: InventedPage, given: Given = {}, now = NOW): Promise<Kept> {
  return createIngester(sql).take({ content: pageOf(page), form: 'html', file: 'page.html' }, given, now);
}

/** The id of what was kept; a rejection fails the test with its reason. */
export function idOf(kept: Kept): string {
  if (kept.outcome === 'rejected') throw new Error(kept.reason);
  return kept.id;
}
