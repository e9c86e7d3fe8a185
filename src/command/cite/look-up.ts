import type { Archive, ArticleEntry, EventEntry, QuotationEntry } from '../../archive/archive.ts';
import { NOTHING_SEEN, type Seen } from './seen.ts';

/** What the archive holds of one article, asked once for each, and not at all where it was seen. */
export interface LookUp {
  /** By id, or by the address that a link of ours opens. */
  article(reference: string): Promise<ArticleEntry | undefined>;
  /** One quotation of an article, by their ids. */
  quotation(id: string, article: string): Promise<QuotationEntry | undefined>;
  /** One event that an article tells of, by their ids. */
  event(id: string, article: string): Promise<EventEntry | undefined>;
}

/** An archive that remembers its answers, for one question. */
export function lookUpIn(archive: Archive, seen: Seen = NOTHING_SEEN): LookUp {
  const article = once(async (page) => {
    const entry = await archive.article(page);
    // Addresses are found without their query, so that another page's may come back.
    const isAsked = entry?.article.id === page || (entry !== undefined && pageOf(entry.article.url) === page);
    return isAsked ? entry : undefined;
  });
  const quotationsOf = once((id) => archive.quotationsOf(id));
  const eventsOf = once((id) => archive.eventsOf(id));
  return {
    article: async (reference) => {
      const page = pageOf(reference);
      return seen.articles.get(page) ?? article(page);
    },
    quotation: async (id, of) =>
      seen.quotations.get(id) ?? (await quotationsOf(of)).find((entry) => entry.id === id),
    event: async (id, of) => seen.events.get(id) ?? (await eventsOf(of)).find((entry) => entry.id === id),
  };
}

/** An address without its fragment. */
export function pageOf(url: string): string {
  return url.replace(/#.*$/s, '');
}

function once<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? ask(key);
    known.set(key, value);
    return value;
  };
}
