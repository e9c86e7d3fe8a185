import { z } from 'zod';
import { foldName } from '../../text/fold.ts';
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

/** What an article in a script says of itself. */
export type LinkedClaims = Partial<Record<keyof Claims, string>>;

const ARTICLE = /Article|Posting|Report/;
/** Around JSON in a script: comments and sections of characters. */
const WRAPPING =
  /^\s*(?:\/\*|\/\/)?\s*<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*|\/\/)?\s*\]\]>(?:\s*\*\/)?\s*$|^\s*<!--|-->\s*$/g;

/** What the articles of a script say of themselves, in their order. */
export function readLinked(script: string): LinkedClaims[] {
  let content: unknown;
  try {
    // Line breaks within strings are a common fault.
    content = JSON.parse(script.replace(WRAPPING, '').replace(/\s/g, ' '));
  } catch {
    return [];
  }
  return itemsIn(content).flatMap((item) => {
    const parsed = linkedSchema.safeParse(item);
    if (!parsed.success || !ARTICLE.test(String(parsed.data['@type'] ?? ''))) return [];
    const { headline, publisher, author, inLanguage, url } = parsed.data;
    const { datePublished, dateCreated, uploadDate, coverageStartTime } = parsed.data;
    const published = datePublished ?? dateCreated ?? uploadDate ?? coverageStartTime;
    const claims = { headline, published, publisher, author, language: inLanguage, url };
    return [
      Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined && value !== '')),
    ];
  });
}

/** What the page's own tags say of it. */
interface Own {
  readonly headline: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
}

/** No page has more articles in its scripts that are worth a look. */
const MOST = 50;

/**
 * What the scripts say of the page itself: by its address, else by its headline, else the first one. What another
 * article, which the page shows beside its own, says of itself is no word about the page.
 */
export function linkedOfPage(articles: readonly LinkedClaims[], page: Own): LinkedClaims {
  const all = articles.slice(0, MOST);
  const own =
    all.find(
      ({ url }) => url !== undefined && page.url !== undefined && placeOf(url) === placeOf(page.url),
    ) ??
    all.find(({ headline }) => isAlike(headline, page.headline)) ??
    all[0];
  if (own === undefined || isAnother(own, page)) return {};
  const mine = all.filter((one) => one === own || isAlike(one.headline, own.headline));
  return Object.assign({}, ...[...mine.filter((one) => one !== own).reverse(), own]);
}

/** Whether what a script says is of this very page: its address or its headline, as far as either is given. */
export function isVouched({ headline, url }: LinkedClaims, page: Own): boolean {
  if (url !== undefined && page.url !== undefined && placeOf(url) === placeOf(page.url)) return true;
  return headline === undefined || page.headline === undefined || isAlike(headline, page.headline);
}

/** An article with another headline than the page's, and at another address. */
function isAnother({ headline, url }: LinkedClaims, page: Own): boolean {
  if (headline === undefined || page.headline === undefined || isAlike(headline, page.headline)) return false;
  return url !== undefined && page.url !== undefined && placeOf(url) !== placeOf(page.url);
}

/** Without the protocol, the "www." and what stands behind the path. */
function placeOf(url: string): string {
  return url
    .slice(0, 500)
    .replace(/^(?:https?:)?\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

/** One begins with the other, or half of the shorter one's words stand in the other. */
function isAlike(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [own, other] = [a, b].map((words) => new Set(foldName(words.slice(0, 400)).split(' ')));
  if (own === undefined || other === undefined) return false;
  const shared = [...own].filter((word) => other.has(word)).length;
  return shared * 2 >= Math.min(own.size, other.size);
}

/** Of two names, the one that the page's address or the end of its title has; else the script's. */
export function publisherAmong(
  linked: string | undefined,
  tagged: string | undefined,
  { url, title }: Own,
): string | undefined {
  if (linked === undefined || tagged === undefined) return linked ?? tagged;
  const host = placeOf(url ?? '').split('/')[0] ?? '';
  const isTold = (name: string): boolean => {
    const words = foldName(name).replace(/^the /, '');
    const plain = words.replaceAll(' ', '');
    const isHost = plain.length > 2 && host.replace(/[.-]/g, '').includes(plain);
    return isHost || (words !== '' && foldName(title ?? '').endsWith(` ${words}`));
  };
  return isTold(tagged) && !isTold(linked) ? tagged : linked;
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
