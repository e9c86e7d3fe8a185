import { articlesOf, type Cited, type CitedArticle, type CitedDate } from './cited.ts';
import { oneLine } from './one-line.ts';
import { statement } from './sentence.ts';

/**
 * One source as CSL-JSON. There is no author: the records name none.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslEntry {
  /** The id of the article in the corpus: it stays the same, and is unique. */
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly 'container-title': string;
  readonly language: string;
  readonly issued: CslDate;
  readonly accessed: CslDate;
  readonly URL?: string;
  /** Through whom the outlet has it, and what is cited of it, one statement a line. */
  readonly annote?: string;
}

/** Year, month, day: as many as are known. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** The sources of a list, one entry an article. */
export function toCsl({ items, accessed }: Cited): CslEntry[] {
  return articlesOf(items).map((article) => {
    const own = items.filter((item) => item.article.id === article.id);
    const lines = [
      ...(article.via === undefined ? [] : [`Via ${article.via}`]),
      ...(article.isUnconfirmed ? ['The address is as a saved page gives it, and not confirmed'] : []),
      ...own.flatMap((item) => (item.kind === 'article' ? [] : [statement(item, { text: (text) => text })])),
    ];
    return {
      ...entryOf(article, accessed.iso),
      ...(lines.length === 0 ? {} : { annote: lines.map((line) => `${oneLine(line)}.`).join('\n') }),
    };
  });
}

function entryOf(
  { id, headline, outlet, published, language, url }: CitedArticle,
  accessed: string,
): CslEntry {
  return {
    id,
    'citation-key': id,
    type: 'article-newspaper',
    title: headline,
    'container-title': outlet,
    language,
    issued: datePartsOf(published.iso),
    accessed: datePartsOf(accessed),
    ...(url === undefined ? {} : { URL: url }),
  };
}

/** "2025-12" is a month, and stays one. A time of day has no place in CSL. */
function datePartsOf(iso: CitedDate['iso']): CslDate {
  return { 'date-parts': [(iso.split('T')[0] ?? '').split('-').map(Number)] };
}

/** The file that reference managers read. */
export function toCslJson(cited: Cited): string {
  return `${JSON.stringify(toCsl(cited), null, 2)}\n`;
}
