import { readAddress } from '../fetch/address.ts';
import { type Parsed, parseApart } from './parse-apart.ts';
import { plainText } from './plain-text.ts';

/** An article that a feed tells of. */
export interface FeedEntry {
  readonly url: string;
  /** Plain text; empty where the feed has none. */
  readonly title: string;
  /** When it was published, as the feed says and as an instant; left out where that is no date. */
  readonly date?: string;
}

export interface ParsedFeed {
  /** Plain text; empty where it has none. */
  readonly title: string;
  /** In the order of the feed, each address once. */
  readonly entries: readonly FeedEntry[];
  /** Entries without an address that can be fetched. */
  readonly without: number;
}

interface Raw {
  readonly links: readonly (string | undefined)[];
  readonly title: string | undefined;
  /** As the feed has it. */
  readonly date: unknown;
}

/** By the names of feedsmith's errors, and of ours. */
const FAULTS: Readonly<Record<string, string>> = {
  DetectError: 'not a feed',
  TooMuch: 'a feed that takes too long to read',
};

/**
 * Reads RSS, Atom, RDF or JSON Feed. The html that a feed carries is not kept: articles are read from their
 * pages.
 * @param base the address of the feed, for entries that give theirs relative to it
 * @param mostMs how long it may take, in milliseconds
 * @returns a text where it is no feed, with what it seems to be
 */
export async function parseFeed(text: string, base: string, mostMs?: number): Promise<ParsedFeed | string> {
  const parsing = await parseApart(text, mostMs);
  if ('fault' in parsing) {
    const isPage = /^\s*(<!doctype html|<html)/i.test(text.slice(0, 1000));
    return parsing.fault === 'DetectError' && isPage
      ? 'a web page, not a feed'
      : (FAULTS[parsing.fault] ?? 'a feed that is broken');
  }
  const { title, raws, own } = read(parsing.parsed);
  const from = resolved(own, base) ?? base;
  const entries = new Map<string, FeedEntry>();
  let without = 0;
  for (const raw of raws) {
    const url = raw.links.map((link) => resolved(link, from)).find((found) => found !== undefined);
    if (url === undefined) without += 1;
    else if (!entries.has(url))
      entries.set(url, { url, title: plainText(raw.title ?? ''), ...dated(raw.date) });
  }
  return { title: plainText(title ?? ''), entries: [...entries.values()], without };
}

function read(parsed: Parsed): {
  readonly title: string | undefined;
  readonly raws: readonly Raw[];
  /** The base that the feed itself gives for its links. */
  readonly own?: string | undefined;
} {
  const { format, feed } = parsed;
  switch (format) {
    case 'rss':
      return {
        title: feed.title,
        raws: (feed.items ?? []).map(({ title, link, guid, pubDate, dc }) => ({
          // RSS 2.0: a guid is an address unless it says that it is none.
          links: [link, guid?.isPermaLink === false ? undefined : absolute(guid?.value)],
          title,
          date: pubDate ?? dc?.dates?.[0],
        })),
      };
    case 'rdf':
      return {
        title: feed.title,
        raws: (feed.items ?? []).map(({ title, link, rdf, dc }) => ({
          links: [link, absolute(rdf?.about)],
          title,
          date: dc?.dates?.[0],
        })),
      };
    case 'atom':
      return {
        title: feed.title?.value,
        own: feed.xml?.base,
        raws: (feed.entries ?? []).map(({ title, links = [], id, published, updated, xml }) => ({
          // RFC 4287, 4.2.7.2: a link without "rel" is the alternate one, which is the page.
          links: [
            ...links
              .filter(({ rel = 'alternate' }) => rel === 'alternate')
              .map(({ href }) => (xml?.base === undefined ? href : (resolved(href, xml.base) ?? href))),
            absolute(id),
          ],
          title: title?.value,
          date: published ?? updated,
        })),
      };
    case 'json':
      return {
        title: feed.title,
        raws: (feed.items ?? []).map(({ title, url, external_url, id, date_published, date_modified }) => ({
          links: [url, external_url, absolute(id)],
          title,
          date: date_published ?? date_modified,
        })),
      };
  }
}

/** An id counts as an address only where it looks like one. */
function absolute(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:\/\//i.test(id.trim()) ? id : undefined;
}

function resolved(link: string | undefined, base: string): string | undefined {
  if (link === undefined || link.trim() === '' || !URL.canParse(base)) return undefined;
  const url = readAddress(link, new URL(base));
  return url instanceof URL ? url.href : undefined;
}

function dated(text: unknown): { readonly date?: string } {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? {} : { date: new Date(time).toISOString() };
}
