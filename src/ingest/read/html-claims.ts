import { z } from 'zod';
import { rankOf } from '../about/labels.ts';
import type { Claims } from './block.ts';
import { withoutControls } from './controls.ts';

const named = z.union([
  z.string(),
  z.object({ name: z.string().optional() }).transform(({ name }) => name ?? ''),
  z
    .array(
      z.union([z.string(), z.object({ name: z.string().optional() }).transform(({ name }) => name ?? '')]),
    )
    .transform((names) => names.filter((name) => name !== '').join(', ')),
]);

const date = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);

/** What is read of JSON-LD: https://schema.org/NewsArticle */
const linkedSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).optional(),
  headline: z.string().optional().catch(undefined),
  datePublished: date,
  dateCreated: date,
  uploadDate: date,
  coverageStartTime: date,
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
  'article:published': 'published',
  'article.published': 'published',
  'article:created': 'published',
  'article.created': 'published',
  article_date_original: 'published',
  'og:published_time': 'published',
  'og:pubdate': 'published',
  'original-publish-date': 'published',
  originalpublicationdate: 'published',
  published_time: 'published',
  published_at: 'published',
  'published-date': 'published',
  published: 'published',
  publisheddate: 'published',
  publish_date: 'published',
  publish_time: 'published',
  publishtime: 'published',
  pub_date: 'published',
  'pub-date': 'published',
  pdate: 'published',
  'bt:pubdate': 'published',
  'cxenseparse:recs:publishtime': 'published',
  'dc.date.created': 'published',
  citation_publication_date: 'published',
  'iso-8601-publish-date': 'published',
  displaydate: 'published',
  'rnews:datepublished': 'published',
  'govuk:first-published-at': 'published',
};
/** Names by which pages also say when they were made or looked at: any other goes before them. */
const VAGUE = /^(?:date|dc\.date|dcterms\.date|dcterms\.created|dc\.date\.created|displaydate)$/;

const PROPERTY: Readonly<Record<string, keyof Claims>> = {
  headline: 'headline',
  datePublished: 'published',
  author: 'author',
  publisher: 'publisher',
};

/** Collects what a page says of itself while its tags go by: JSON-LD first, then microdata, then OpenGraph. */
export function createClaims(): {
  /** @param isAside whether it stands in what surrounds an article */
  open(name: string, attributes: Readonly<Record<string, string>>, isAside?: boolean): void;
  text(data: string): void;
  close(name: string): void;
  read(): Claims;
} {
  const linked: Partial<Record<keyof Claims, string>> = {};
  const marked: Partial<Record<keyof Claims, string>> = {};
  const meta: Partial<Record<keyof Claims, string>> = {};
  const rest: Partial<Record<keyof Claims, string>> = {};
  const vague: Partial<Record<keyof Claims, string>> = {};
  /** Of elements of time: the first behind the headline, before it, and in what surrounds the article. */
  const times: (string | undefined)[] = [];
  let isHeaded = false;
  let paragraphs = 0;
  let before = '';
  let script: string | undefined;
  let property: { name: keyof Claims; tag: string; words: string } | undefined;
  let title: string | undefined;

  return {
    open(name, attributes, isAside = false) {
      if (name === 'script' && /^application\/ld\+json\b/i.test(attributes.type ?? '')) script = '';
      if (name === 'h1') isHeaded = true;
      if (name === 'p' && isHeaded && !isAside) paragraphs += 1;
      if (name === 'html' && attributes.lang) rest.language = attributes.lang;
      if (name === 'link' && attributes.rel === 'canonical' && attributes.href) rest.url = attributes.href;
      if (name === 'title') title = '';
      if (name === 'meta') {
        const called = (attributes.property ?? attributes.name ?? '').toLowerCase();
        const key = META[called];
        if (key !== undefined && attributes.content)
          (VAGUE.test(called) ? vague : meta)[key] ??= attributes.content;
      }
      if (
        name === 'time' &&
        attributes.datetime &&
        !isOther(attributes) &&
        rankOf(before, before.length) < 2 &&
        paragraphs <= FIRST
      )
        times[isAside ? 2 : isHeaded ? 0 : 1] ??= attributes.datetime;
      const key = PROPERTY[attributes.itemprop ?? ''];
      if (key === undefined) return;
      const value = attributes.content ?? attributes.datetime;
      if (value !== undefined) marked[key] ??= value;
      else property ??= { name: key, tag: name, words: '' };
    },
    text(data) {
      if (script === undefined && data.trim() !== '') before = `${data.slice(-60).trim()} `;
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
    read: () => {
      const published = times.find((time) => time !== undefined);
      const all = {
        ...vague,
        ...rest,
        ...(published === undefined ? {} : { published }),
        ...meta,
        ...marked,
        ...linked,
      };
      return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, withoutControls(value)]));
    },
  };
}

/** The time of an update, of a comment or of another article. */
function isOther({ class: names = '', itemprop = '' }: Readonly<Record<string, string>>): boolean {
  return /updat|modif|comment|related|edited/i.test(`${names.slice(0, 200)} ${itemprop}`);
}

/** Behind so many paragraphs elements of time are those of entries, of comments and of other articles. */
const FIRST = 4;
const LONGEST = 200_000;
const ARTICLE = /Article|Posting|Report/;
/** Around JSON in a script: comments and sections of characters. */
const WRAPPING =
  /^\s*(?:\/\*|\/\/)?\s*<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*|\/\/)?\s*\]\]>(?:\s*\*\/)?\s*$|^\s*<!--|-->\s*$/g;

function readLinked(script: string): Partial<Record<keyof Claims, string>> {
  let content: unknown;
  try {
    // Line breaks within strings are a common fault.
    content = JSON.parse(script.replace(WRAPPING, '').replace(/\s/g, ' '));
  } catch {
    return {};
  }
  for (const item of itemsIn(content)) {
    const parsed = linkedSchema.safeParse(item);
    if (!parsed.success || !ARTICLE.test(String(parsed.data['@type'] ?? ''))) continue;
    const { headline, publisher, author, inLanguage, url } = parsed.data;
    const { datePublished, dateCreated, uploadDate, coverageStartTime } = parsed.data;
    const published = datePublished ?? dateCreated ?? uploadDate ?? coverageStartTime;
    const claims = { headline, published, publisher, author, language: inLanguage, url };
    return Object.fromEntries(
      Object.entries(claims).filter(([, value]) => value !== undefined && value !== ''),
    );
  }
  return {};
}

/** The items of a script, those of its graphs, and what a page says that it is about. */
function itemsIn(content: unknown, depth = 0): unknown[] {
  if (depth > 3) return [];
  if (Array.isArray(content)) return content.flatMap((item) => itemsIn(item, depth + 1));
  if (typeof content !== 'object' || content === null) return [];
  const inner = [
    ...('@graph' in content ? [content['@graph']] : []),
    ...('mainEntity' in content ? [content.mainEntity] : []),
  ];
  return [content, ...inner.flatMap((item) => itemsIn(item, depth + 1))];
}
