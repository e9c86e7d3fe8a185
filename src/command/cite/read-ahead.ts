import type {
  Archive,
  ArticleEntry,
  EventEntry,
  Filter,
  Found,
  FoundStatements,
  QuotationEntry,
  Slice,
} from '../../archive/archive.ts';
import { pageOf } from './look-up.ts';
import type { Seen } from './seen.ts';

type List<Item, More> = (filter: Filter, slice: Slice) => Promise<Found<Item> & More>;

/**
 * An archive of which one list is read page by page: the second page reads all up to `most`, and those that follow
 * are cut from it. Page by page, each would be counted and looked for from the beginning.
 */
export function readingAhead(
  archive: Archive,
  most: number,
): { readonly archive: Archive; readonly seen: Seen } {
  const articles = new Map<string, ArticleEntry>();
  const quotations = new Map<string, QuotationEntry>();
  const events = new Map<string, EventEntry>();
  const seeArticle = (entry: ArticleEntry): void => {
    articles.set(entry.article.id, entry).set(pageOf(entry.article.url), entry);
  };
  const seeQuotation = (entry: QuotationEntry): void => {
    quotations.set(entry.id, entry);
    seeArticle(entry.source);
  };
  const seeEvent = (entry: EventEntry): void => {
    events.set(entry.id, entry);
    for (const { source } of entry.tellings) seeArticle(source);
  };
  return {
    seen: { articles, quotations, events },
    archive: {
      ...archive,
      articles: ahead(archive.articles, most, seeArticle),
      quotations: ahead(archive.quotations, most, seeQuotation),
      statements: ahead(countingOnce(archive.statements), most, ({ members }) => {
        for (const { entry } of members) seeQuotation(entry);
      }),
      events: ahead(archive.events, most, seeEvent),
    },
  };
}

/** Page after page, the same statements would be counted. */
function countingOnce(read: Archive['statements']): Archive['statements'] {
  const known = new Map<string, FoundStatements>();
  return async (filter, slice) => {
    const name = JSON.stringify(filter);
    const counted = known.get(name);
    const isFarEnough = counted?.isMore !== true || slice.offset + slice.limit <= counted.matched;
    if (counted !== undefined && isFarEnough) return read(filter, { ...slice, counted });
    const found = await read(filter, slice);
    known.set(name, found);
    return found;
  };
}

function ahead<Item, More>(
  read: List<Item, More>,
  most: number,
  see: (item: Item) => void,
): List<Item, More> {
  const counts = new Map<string, Found<Item> & More>();
  const blocks = new Map<string, { readonly from: number; readonly found: Found<Item> & More }>();
  const reading: List<Item, More> = async (filter, slice) => {
    const found = await read(filter, slice);
    for (const item of found.items) see(item);
    return found;
  };
  return async (filter, slice) => {
    const { limit, offset, from } = slice;
    const name = JSON.stringify(filter);
    if (limit === 0 && offset === 0) {
      const counted = counts.get(name) ?? (await reading(filter, slice));
      counts.set(name, counted);
      return counted;
    }
    if (offset === 0 || from !== undefined || offset + limit > most) return reading(filter, slice);
    const block = blocks.get(name) ?? {
      from: offset,
      found: await reading(filter, { offset, limit: most - offset }),
    };
    blocks.set(name, block);
    if (offset < block.from) return reading(filter, slice);
    const at = offset - block.from;
    return { ...block.found, items: block.found.items.slice(at, at + limit) };
  };
}
