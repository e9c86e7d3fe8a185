import type { Kept } from '../archive/keep.ts';
import type { Given } from '../ingest/to-article.ts';
import type { Ingester } from './ingester.ts';

/** A page that was fetched, or why it was not. */
export type Fetched =
  | { readonly kind: 'page'; readonly url: string; readonly contentType: string; readonly text: string }
  | { readonly kind: 'refused'; readonly says: string };

/** What is needed of the network. */
export interface Web {
  fetchPage(address: string): Promise<Fetched>;
  /** The addresses that a feed tells of; undefined for what is no feed. */
  entriesOf(page: Extract<Fetched, { kind: 'page' }>): Promise<readonly string[] | undefined>;
}

/** Said where the program has no network. */
export const NO_WEB =
  'pages cannot be fetched here; save the page and give the file, with its address as --url';

/** Fetches a page and keeps it. The address it was asked under is not kept where it leads to another. */
export async function takeFetched(
  { url, contentType, text }: Extract<Fetched, { kind: 'page' }>,
  given: Given,
  ingester: Ingester,
  now: Date,
): Promise<Kept> {
  const form = contentType === 'text/plain' ? 'text' : 'html';
  const retrieved = now.toISOString().slice(0, 10);
  return ingester.take({ content: text, form, url, retrieved }, { ...given, url: given.url ?? url }, now);
}
