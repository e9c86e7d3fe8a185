import { DetectError, MalformedError, ParseError, parseFeed as parseAny } from 'feedsmith';
import { readAddress } from '../fetch/address.ts';
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

/**
 * Reads RSS, Atom, RDF or JSON Feed. The html that a feed carries is not kept: articles are read from their
 * pages.
 * @param base the address of the feed, for entries that give theirs relative to it
 * @returns a text where it is no feed, with what it seems to be
 */
export function parseFeed(text: string, base: string): ParsedFeed | string {
  let parsed: ReturnType<typeof parseAny>;
  try {
    parsed = parseAny(text);
  } catch (error) {
    if (error instanceof DetectError) return isPage(text) ? 'a web page, not a feed' : 'not a feed';
    if (error instanceof MalformedError || error instanceof ParseError) return 'a feed that is broken';
    throw error;
  }
  const { title, raws, own } = read(parsed);
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

function read(parsed: ReturnType<typeof parseAny>): {
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

function isPage(text: string): boolean {
  return /^\s*(<!doctype html|<html)/i.test(text.slice(0, 1000));
}
