import { isKnownAddress, standInAddress } from '../corpus/address.ts';
import type { Article } from '../corpus/article.ts';
import type { References } from '../corpus/corpus.ts';
import type { Dated } from '../corpus/dated.ts';
import type { Outlet, Person } from '../corpus/reference.ts';
import { sha256 } from '../corpus/seal.ts';
import type { Extracted } from './extracted.ts';
import { claimedBy } from './record/claimed.ts';
import { eventOf } from './record/event.ts';
import { anchorOf, descriptionOf, headlineOf } from './record/head.ts';
import { hostOf, isListed, outletCalled, outletOf } from './record/outlets.ts';
import { personOf } from './record/people.ts';
import { quotationOf } from './record/quotation.ts';
import { slug } from './record/slug.ts';

/** What the operator, or a feed, says of a page. It goes before what the page says of itself. */
export interface Given {
  readonly url?: string;
  /** An id or a name. */
  readonly publisher?: string;
  readonly date?: Dated;
}

/** A page as it can be kept. */
export interface Ingested {
  readonly kind: 'article';
  readonly article: Article;
  /** Who speaks in it and is in no reference file, under ids that may be taken. */
  readonly people: readonly Person[];
  /** The outlets that it names and that are in no reference file. */
  readonly outlets: readonly Outlet[];
  /** The text that all places are counted in. */
  readonly text: string;
  /** The same for a page whose article is the same, whatever stands around it. */
  readonly cleaned: string;
  /** What is known of it only because the page says so, for whoever decides whether to keep it. */
  readonly claimed: readonly string[];
}

/** A page of which no article can be kept, and what it would take. */
export interface NotKept {
  readonly kind: 'rejected';
  readonly reason: string;
  /** Whatever else were said of the page. */
  readonly isFinal?: true;
}

/** Makes a record of a page that was read: ids, selectors and seals. Pure. */
export function toArticle(page: Extracted, given: Given, references: References): Ingested | NotKept {
  const known = given.url ?? page.url ?? undefined;
  if (known !== undefined && !/^https?:$/.test(URL.canParse(known) ? new URL(known).protocol : ''))
    return rejected(`"${known}" is not the address of a page; give one with --url`);
  if (page.text.includes('\u0000')) return rejected('the text holds the character U+0000; it is no text');
  const anchor = anchorOf(page);
  if (anchor === undefined) return rejected('no article text was found on the page');
  const headline = headlineOf(page, known);
  if (headline === undefined)
    return rejected('no headline was found; give the address of the page with --url, if it spells one');
  const published = publishedOf(page, given);
  if (published === null) return rejected('the page does not say when it was published; give --date');
  const outlet = publisherOf(page, given, known, references);
  if (outlet === undefined)
    return rejected('the page does not say who published it; give --publisher, or --url');

  const agency = agencyOf(page, outlet, references);
  const id = [
    outlet.id,
    published.value.slice(0, 10),
    slug(headline.headline) || sha256(page.text).slice(0, 8),
  ]
    .filter((part) => part !== '')
    .join('-');
  const url = new URL(known ?? standInAddress(`${id}-${sha256(headline.headline).slice(0, 8)}`)).href;
  const textSha256 = sha256(page.text);
  const reading = { page, published, references, printed: { textSha256, url, publisher: outlet.id } };
  return {
    kind: 'article',
    article: {
      id,
      url,
      ...(given.url === undefined && page.url !== null ? { urlBasis: 'claimed' as const } : {}),
      ...headline,
      publisher: outlet.id,
      ...(agency === undefined ? {} : { agency: agency.id }),
      datePublished: published,
      inLanguage: /^[a-z]{2,3}$/.test(page.inLanguage) ? page.inLanguage : 'und',
      ...descriptionOf(page),
      about: [...page.about],
      textSha256,
      textLength: page.text.length,
      anchor,
      quotations: page.quotes.map((quote, index) => quotationOf(quote, index + 1, reading)),
      events: page.events.flatMap(
        (event) => eventOf(event, page.text, isKnownAddress(url) ? url : id, page.people, references) ?? [],
      ),
    },
    people: page.people.filter((speaker) => speaker.id === undefined).map(personOf),
    outlets: [outlet, agency].filter(
      (one): one is Outlet => one !== undefined && !references.outlets.has(one.id),
    ),
    text: page.text,
    claimed: claimedBy({
      given: given.url,
      claimed: page.url,
      isNamed: given.publisher !== undefined,
      outlet,
      isKnown: isListed(outlet, references),
    }),
    cleaned: sha256(
      [headline.headline, ...page.body.map(({ text }) => text)].join('\n').replace(/\s+/g, ' ').trim(),
    ),
  };
}

function rejected(reason: string): NotKept {
  return { kind: 'rejected', reason };
}

/** As given, unless the page says the same more exactly. */
function publishedOf({ datePublished }: Extracted, { date }: Given): Dated | null {
  if (date === undefined) return datePublished;
  return datePublished?.value.startsWith(date.value) === true ? datePublished : date;
}

/** As given; as the page says; or, of a page with an address, by its host. */
function publisherOf(
  page: Extracted,
  given: Given,
  url: string | undefined,
  { outlets }: References,
): Outlet | undefined {
  const name = given.publisher ?? page.publisherId ?? page.publisher ?? undefined;
  const known = name === undefined ? undefined : outletCalled(name, outlets);
  if (known !== undefined) return known;
  if (name !== undefined) return outletOf(name, 'news site', url);
  const host = url === undefined ? undefined : hostOf(url);
  if (host === undefined) return undefined;
  const byHost = [...outlets.values()].find(({ domains }) =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
  return byHost ?? outletOf(host, 'news site', url);
}

function agencyOf({ agency }: Extracted, publisher: Outlet, { outlets }: References): Outlet | undefined {
  if (agency === null) return undefined;
  const one = outletCalled(agency, outlets) ?? outletOf(agency, 'wire');
  return one.id === publisher.id ? undefined : one;
}
