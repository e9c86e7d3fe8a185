import type { ArticleEntry, EventEntry, QuotationEntry } from '../../archive/archive.ts';

/** What an archive gave, by its ids; articles also by their addresses. */
export interface Seen {
  readonly articles: ReadonlyMap<string, ArticleEntry>;
  readonly quotations: ReadonlyMap<string, QuotationEntry>;
  readonly events: ReadonlyMap<string, EventEntry>;
}

/** Nothing has been read. */
export const NOTHING_SEEN: Seen = { articles: new Map(), quotations: new Map(), events: new Map() };
