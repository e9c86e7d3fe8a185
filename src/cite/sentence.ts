import type { Cited, CitedItem } from './cited.ts';

/** How a format writes the pieces of a citation. */
export interface Hand {
  /** Any text, as the format shows exactly that text. */
  text(text: string): string;
  /** A headline with the address that it leads to. */
  source(headline: string, url: string): string;
}

/**
 * One citation: “words” — speaker (said), date spoken. Outlet, “headline”, date, link. Accessed date. The words
 * are whole; reported speech and events are told as what they are, without quotation marks.
 */
export function citation(item: CitedItem, accessed: Cited['accessed'], hand: Hand): string {
  const caution = item.kind === 'quotation' && item.caution !== undefined ? `Note: ${item.caution}` : '';
  return [
    item.kind === 'article' ? '' : `${statement(item, hand)}.`,
    `${sourceOf(item, hand)}.`,
    `${hand.text(`Accessed ${accessed.text}`)}.`,
    hand.text(caution),
  ]
    .filter((piece) => piece !== '')
    .join(' ');
}

/** What is said or told: all of a citation but its source. */
export function statement(
  item: Exclude<CitedItem, { kind: 'article' }>,
  { text }: Pick<Hand, 'text'>,
): string {
  if (item.kind === 'event') {
    const where = item.place === undefined ? [] : [item.place];
    return text(
      `Event, in ${whose(item.summaryFrom)} words: ${[bare(item.summary), ...where, item.when.text].join(', ')}`,
    );
  }
  const { speaker, verb, spoken, occasion, parts } = item;
  const who = verb === undefined ? speaker : `${speaker} (${verb})`;
  const told = [who, spoken.text, ...(occasion === undefined ? [] : [occasion])].join(', ');
  const words =
    parts.length === 0
      ? text(reported(item.gist ?? '', item.gistFrom))
      : parts.map((part) => text(`“${part}”`)).join(text(' […] '));
  return `${words}${text(` — ${told}`)}`;
}

function reported(gist: string, from: 'outlet' | undefined): string {
  return `Reported, not quoted; in ${whose(from)} words: ${bare(gist)}`;
}

function whose(from: 'outlet' | undefined): string {
  return from === 'outlet' ? 'the outlet’s' : 'our';
}

function sourceOf({ article, via, url }: CitedItem, { text, source }: Hand): string {
  const { headline, published, isUnconfirmed } = article;
  const linked = url === undefined ? `${text(`“${headline}”`)} (address not known)` : source(headline, url);
  const named = isUnconfirmed ? `${linked} (address not confirmed)` : linked;
  return `${text(via === undefined ? article.outlet : `${article.outlet} via ${via}`)}, ${named}, ${text(published.text)}`;
}

/** Our own sentence without its full stop, to go on after it. */
function bare(text: string): string {
  return text.replace(/\.$/, '');
}

/** Items one by one; an article by itself only where nothing else of it is cited. */
export function cited(items: readonly CitedItem[]): CitedItem[] {
  const told = new Set(items.flatMap(({ kind, article }) => (kind === 'article' ? [] : [article.id])));
  return items.filter(({ kind, article }) => kind !== 'article' || !told.has(article.id));
}
