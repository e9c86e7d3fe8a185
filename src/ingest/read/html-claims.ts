import { rankOf } from '../about/labels.ts';
import type { Claims } from './block.ts';
import { withoutControls } from './controls.ts';
import type { LinkedClaims } from './linked-claims.ts';
import { isVouched, linkedOfPage, publisherAmong, readLinked } from './linked-claims.ts';

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
  const articles: LinkedClaims[] = [];
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
        articles.push(...readLinked(script));
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
      const page = {
        headline: meta.headline ?? marked.headline ?? rest.headline,
        url: rest.url ?? meta.url,
        title: rest.headline,
      };
      const linked = linkedOfPage(articles, page);
      const publisher = publisherAmong(linked.publisher ?? marked.publisher, meta.publisher, page);
      // What a script says of an article with another headline and no address is no word about this page.
      const tagged = marked.published ?? meta.published ?? published;
      const dates = isVouched(linked, page)
        ? { published: linked.published ?? tagged, alsoPublished: tagged }
        : { published: tagged, alsoPublished: linked.published };
      const all = {
        ...vague,
        ...rest,
        ...(published === undefined ? {} : { published }),
        ...meta,
        ...marked,
        ...linked,
        ...(publisher === undefined ? {} : { publisher }),
        ...dates,
      };
      return Object.fromEntries(
        Object.entries(all).flatMap(([key, value]) =>
          value === undefined ? [] : [[key, withoutControls(value)]],
        ),
      );
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
