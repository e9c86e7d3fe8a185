import { z } from 'zod';
import type { Claims } from './block.ts';

const named = z.union([
  z.string(),
  z.object({ name: z.string().optional() }).transform(({ name }) => name ?? ''),
  z
    .array(
      z.union([z.string(), z.object({ name: z.string().optional() }).transform(({ name }) => name ?? '')]),
    )
    .transform((names) => names.filter((name) => name !== '').join(', ')),
]);

/** What is read of JSON-LD: https://schema.org/NewsArticle */
const linkedSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).optional(),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  publisher: named.optional().catch(undefined),
  author: named.optional().catch(undefined),
  inLanguage: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
});

const META: Readonly<Record<string, keyof Claims>> = {
  'og:title': 'headline',
  'article:published_time': 'published',
  'og:site_name': 'publisher',
  'og:url': 'url',
  'article:author': 'author',
  author: 'author',
  date: 'published',
  'dc.date': 'published',
  'dc.date.issued': 'published',
  'dc.title': 'headline',
  'dc.publisher': 'publisher',
  'dc.creator': 'author',
  pubdate: 'published',
  publishdate: 'published',
  'publish-date': 'published',
  publication_date: 'published',
  datepublished: 'published',
  'parsely-pub-date': 'published',
  'sailthru.date': 'published',
  'dcterms.date': 'published',
  'dcterms.created': 'published',
  'dcterms.issued': 'published',
  'og:article:published_time': 'published',
  'twitter:title': 'headline',
};

const PROPERTY: Readonly<Record<string, keyof Claims>> = {
  headline: 'headline',
  datePublished: 'published',
  author: 'author',
  publisher: 'publisher',
};

/** Collects what a page says of itself while its tags go by: JSON-LD first, then microdata, then OpenGraph. */
export function createClaims(): {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(data: string): void;
  close(name: string): void;
  read(): Claims;
} {
  const linked: Partial<Record<keyof Claims, string>> = {};
  const marked: Partial<Record<keyof Claims, string>> = {};
  const meta: Partial<Record<keyof Claims, string>> = {};
  const rest: Partial<Record<keyof Claims, string>> = {};
  let script: string | undefined;
  let property: { name: keyof Claims; tag: string; words: string } | undefined;
  let title: string | undefined;

  return {
    open(name, attributes) {
      if (name === 'script' && attributes.type === 'application/ld+json') script = '';
      if (name === 'html' && attributes.lang) rest.language = attributes.lang;
      if (name === 'link' && attributes.rel === 'canonical' && attributes.href) rest.url = attributes.href;
      if (name === 'title') title = '';
      if (name === 'meta') {
        const key = META[(attributes.property ?? attributes.name ?? '').toLowerCase()];
        if (key !== undefined && attributes.content) meta[key] ??= attributes.content;
      }
      if (name === 'time' && attributes.datetime && !isOther(attributes))
        rest.published ??= attributes.datetime;
      const key = PROPERTY[attributes.itemprop ?? ''];
      if (key === undefined) return;
      const value = attributes.content ?? attributes.datetime;
      if (value !== undefined) marked[key] ??= value;
      else property ??= { name: key, tag: name, words: '' };
    },
    text(data) {
      if (script !== undefined && script.length < LONGEST) script += data;
      if (property !== undefined && property.words.length < 300) property.words += data;
      if (title !== undefined && title.length < 500) title += data;
    },
    close(name) {
      if (name === 'script' && script !== undefined) {
        Object.assign(linked, readLinked(script), { ...linked });
        script = undefined;
      }
      if (name === property?.tag) {
        marked[property.name] ??= property.words.replace(/\s+/g, ' ').trim();
        property = undefined;
      }
      if (name === 'title' && title !== undefined) {
        rest.headline ??= title.trim();
        title = undefined;
      }
    },
    read: () => ({ ...rest, ...meta, ...marked, ...linked }),
  };
}

/** The time of an update, of a comment or of another article. */
function isOther({ class: names = '', itemprop = '' }: Readonly<Record<string, string>>): boolean {
  return /updat|modif|comment|related|edited/i.test(`${names.slice(0, 200)} ${itemprop}`);
}

const LONGEST = 200_000;
const ARTICLE = /Article|Posting|Report/;

function readLinked(script: string): Partial<Record<keyof Claims, string>> {
  let content: unknown;
  try {
    content = JSON.parse(script);
  } catch {
    return {};
  }
  const graph =
    typeof content === 'object' && content !== null && '@graph' in content ? content['@graph'] : content;
  for (const item of Array.isArray(graph) ? graph : [graph]) {
    const parsed = linkedSchema.safeParse(item);
    if (!parsed.success || !ARTICLE.test(String(parsed.data['@type'] ?? ''))) continue;
    const { headline, datePublished, publisher, author, inLanguage, url } = parsed.data;
    const claims = { headline, published: datePublished, publisher, author, language: inLanguage, url };
    return Object.fromEntries(
      Object.entries(claims).filter(([, value]) => value !== undefined && value !== ''),
    );
  }
  return {};
}
