import type { Cited, CitedDate, CitedItem, CitedSelector } from './cited.ts';

/** One item as a row of a table: the same columns for each, those that do not apply are missing. */
export interface Row {
  readonly id: string;
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'event' | 'article';
  readonly speaker?: string;
  /** The words of the source, in their parts: exactly, none joined and none cut. */
  readonly words?: readonly string[];
  readonly verb?: string;
  /** Of reported speech and events, in words that are not the speaker's. */
  readonly told?: string;
  readonly toldBy?: 'us' | 'outlet';
  /** When it was said, or happened. */
  readonly date?: string;
  readonly datePrecision?: CitedDate['precision'];
  readonly dateBasis?: CitedDate['basis'];
  readonly dateWhy?: string;
  readonly dateNotBefore?: string;
  readonly dateNotAfter?: string;
  readonly occasion?: string;
  readonly place?: string;
  readonly outlet: string;
  readonly via?: string;
  readonly article: string;
  readonly headline: string;
  readonly published: string;
  readonly publishedPrecision: CitedDate['precision'];
  readonly publishedBasis: CitedDate['basis'];
  readonly language: string;
  readonly url?: string;
  /** Of an address that only a saved page itself gives. */
  readonly urlBasis?: 'claimed';
  readonly selectors: readonly CitedSelector[];
  readonly caution?: string;
}

/** The columns of a table, in their order. */
export const COLUMNS = [
  'id',
  'kind',
  'speaker',
  'words',
  'verb',
  'told',
  'toldBy',
  'date',
  'datePrecision',
  'dateBasis',
  'dateWhy',
  'dateNotBefore',
  'dateNotAfter',
  'occasion',
  'place',
  'outlet',
  'via',
  'article',
  'headline',
  'published',
  'publishedPrecision',
  'publishedBasis',
  'language',
  'url',
  'urlBasis',
  'selectors',
  'caution',
] as const satisfies readonly (keyof Row)[];

/** Everything that is cited, a row an item. */
export function rowsOf({ items }: Cited): Row[] {
  return items.map((item) => ({ id: item.id, ...ownOf(item), ...sourceOf(item) }));
}

function ownOf(item: CitedItem): Pick<Row, 'kind'> & Partial<Row> {
  switch (item.kind) {
    case 'quotation':
      return {
        kind: item.form,
        speaker: item.speaker,
        ...(item.parts.length === 0 ? {} : { words: item.parts }),
        ...(item.verb === undefined ? {} : { verb: item.verb }),
        ...(item.gist === undefined ? {} : { told: item.gist, toldBy: item.gistFrom ?? 'us' }),
        ...dateOf(item.spoken),
        ...(item.occasion === undefined ? {} : { occasion: item.occasion }),
        ...(item.caution === undefined ? {} : { caution: item.caution }),
      };
    case 'event':
      return {
        kind: 'event',
        told: item.summary,
        toldBy: item.summaryFrom ?? 'us',
        ...dateOf(item.when),
        ...(item.place === undefined ? {} : { place: item.place }),
      };
    case 'article':
      return { kind: 'article' };
  }
}

function sourceOf({ article, via, url, selectors }: CitedItem): Omit<Row, 'id' | 'kind'> {
  return {
    outlet: article.outlet,
    ...(via === undefined ? {} : { via }),
    article: article.id,
    headline: article.headline,
    published: article.published.iso,
    publishedPrecision: article.published.precision,
    publishedBasis: article.published.basis,
    language: article.language,
    ...(url === undefined ? {} : { url }),
    ...(article.isUnconfirmed ? { urlBasis: 'claimed' as const } : {}),
    selectors,
  };
}

function dateOf({ iso, precision, basis, why, notBefore, notAfter }: CitedDate): Partial<Row> {
  return {
    date: iso,
    datePrecision: precision,
    dateBasis: basis,
    ...(why === undefined ? {} : { dateWhy: why }),
    ...(notBefore === undefined ? {} : { dateNotBefore: notBefore }),
    ...(notAfter === undefined ? {} : { dateNotAfter: notAfter }),
  };
}
