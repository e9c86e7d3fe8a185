import type { Archive, ArticleEntry, EventEntry, QuotationEntry } from '../../archive/archive.ts';

/** What the archive holds of one article, asked once for each. */
export interface LookUp {
  /** By id, or by the address that a link of ours opens. */
  article(reference: string): Promise<ArticleEntry | undefined>;
  quotationsOf(article: string): Promise<readonly QuotationEntry[]>;
  eventsOf(article: string): Promise<readonly EventEntry[]>;
}

/** An archive that remembers its answers, for one question. */
export function lookUpIn(archive: Archive): LookUp {
  return {
    article: once(async (reference) => {
      const page = pageOf(reference);
      const entry = await archive.article(page);
      // Addresses are found without their query, so that another page's may come back.
      const isAsked =
        entry?.article.id === page || (entry !== undefined && pageOf(entry.article.url) === page);
      return isAsked ? entry : undefined;
    }),
    quotationsOf: once((article) => archive.quotationsOf(article)),
    eventsOf: once((article) => archive.eventsOf(article)),
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
