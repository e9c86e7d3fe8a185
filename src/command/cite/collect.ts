import type { Answer } from '../../card/card.ts';
import { type Evidence, evidenceOf } from '../../cite/evidence.ts';
import type { Context, Question } from '../command.ts';

/** What the answer to a question shows that has a source, over all its pages, as far as it is taken. */
export interface Collected {
  readonly evidence: readonly Evidence[];
  /** How many items of the answer were not taken. */
  readonly leftOut: number;
  /** At least so many. */
  readonly isMore?: true;
}

/**
 * Asks a question page by page, as long as the evidence of whole pages stays within `most`. A first page that
 * has more by itself is taken up to there.
 * @throws ReaderError as its command does
 */
export async function collect(
  { command, options }: Question,
  context: Context,
  most: number,
): Promise<Collected> {
  const ask = (page: number): Promise<Answer> => command.run(options, { ...context, page });
  const first = await ask(1);
  const all = evidenceOf(first.blocks);
  const evidence = all.slice(0, most);
  let items = itemsOf(first);
  for (let page = 2; page <= (first.page?.of ?? 1) && all.length <= most; page += 1) {
    const next = await ask(page);
    const more = evidenceOf(next.blocks);
    if (evidence.length + more.length > most) break;
    evidence.push(...more);
    items += itemsOf(next);
  }
  const unread = first.page === undefined ? 0 : Math.max(0, first.page.items - items);
  return {
    evidence,
    leftOut: unread + all.length - Math.min(all.length, most),
    ...(first.page?.isMore === true ? { isMore: true as const } : {}),
  };
}

/** How many of the items that a list counts are on a page of it. */
function itemsOf({ blocks }: Answer): number {
  return blocks.filter(({ kind }) => kind === 'quote' || kind === 'article' || kind === 'event').length;
}
