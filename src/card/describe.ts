import type { ArticleBlock, EventTelling, FactRow, QuoteBlock, SourceLink } from './blocks.ts';
import type { Asked, Card } from './card.ts';
import { isShowable } from './clip.ts';

/** The words every renderer uses for the same thing, so that a card reads alike on every platform. */

/** The parts of a quotation, each between quotation marks: exactly the words of the source. None for reported speech. */
export function quotedParts(block: QuoteBlock): string[] {
  return block.parts.map((part) => `“${part}”`);
}

/** "Sergey Lavrov (said) · 11 Dec 2025 · Moscow round table" */
export function byline(block: QuoteBlock): string {
  const who = block.verb === undefined ? block.speaker : `${block.speaker} (${block.verb})`;
  return [who, block.spoken.text, block.occasion ?? '', howReported(block)]
    .filter((word) => word !== '')
    .join(' · ');
}

/** Of reported speech, that it is, and in whose words; empty otherwise. */
export function howReported({ form, gistFrom }: QuoteBlock): string {
  if (form !== 'indirect') return '';
  return `reported, not quoted; ${gistFrom === 'outlet' ? 'in the outlet’s words' : 'in our words'}`;
}

/** What a quotation is about, marked as ours where it stands beside words of the source. */
export function gistLine({ gist, parts }: QuoteBlock): string {
  if (gist === undefined || gist.trim() === '') return '';
  return parts.length === 0 ? gist : `In our words: ${gist}`;
}

/** "TRT World via Anadolu Agency", "TRT World (unconfirmed)" */
export function outletLabel({ outlet, via, isUnconfirmed }: SourceLink): string {
  const named = via === undefined ? outlet : `${outlet} via ${via}`;
  return isUnconfirmed ? `${named} (unconfirmed)` : named;
}

/** "TRT World via Anadolu Agency, 11 Dec 2025" */
export function sourceLabel(source: SourceLink): string {
  return `${outletLabel(source)}, ${source.published.text}`;
}

/** "#C123, each in a thread of its own": a fact where channels have no names. */
export function factText({ value, channel }: FactRow): string {
  return [channel === undefined ? '' : `#${channel.id}`, value].filter((part) => part !== '').join(', ');
}

/** "3 quotations · NATO, Security guarantees" */
export function articleDetails(block: ArticleBlock): string {
  return [plural(block.quotations, 'quotation'), block.topics.join(', ')]
    .filter((word) => word !== '')
    .join(' · ');
}

/** "11 Dec 2025 (stated: “on Dec. 11”)" */
export function tellingLabel(telling: EventTelling): string {
  return telling.basis === undefined ? telling.when.text : `${telling.when.text} (${telling.basis})`;
}

/** Said in place of a quotation that no message of this platform can hold whole, or show as it is. */
export function withheld(block: QuoteBlock, limit: string): string {
  if (!block.parts.every(isShowable)) {
    return 'A quotation has characters that cannot be shown here, and is never changed. Read it at its source.';
  }
  const length = block.parts.reduce((sum, part) => sum + part.length, 0);
  return `A quotation of ${length.toLocaleString('en')} characters is too long to be shown whole in ${limit}, and is never cut. Read it at its source.`;
}

/** The last lines of every card: what was asked or why it comes, how many matched, and what the corpus holds. */
export function footer(card: Card): { lead: string; asked: string; command: string; held: string } {
  const { tally, corpus } = card;
  const detail = tally?.detail === undefined ? '' : ` (${tally.detail})`;
  const count =
    tally === undefined
      ? ''
      : `${counted(tally.matched, tally.isMore)} of ${counted(tally.inRange, tally.isMoreInRange)} ${tally.noun} in range${detail}. `;
  const span = corpus.articles === 0 ? '' : `, ${corpus.from} to ${corpus.to}`;
  return {
    lead: leadOf(card.asked),
    asked: card.asked.words,
    command: card.asked.text,
    held: `${count}Corpus: ${plural(corpus.articles, 'article')} of ${plural(corpus.outlets, 'outlet')}, ${plural(corpus.quotations, 'quotation')} of ${plural(corpus.people, 'speaker')}${span}.`,
  };
}

/** A number, or "at least 500" where counting ended there. */
function counted(count: number, isMore: true | undefined): string {
  return isMore === undefined ? String(count) : `at least ${count.toLocaleString('en')}`;
}

/** "no articles", "1 article", "at least 500 articles" */
export function atLeast(count: number, isMore: boolean | undefined, noun: string): string {
  return `${isMore === true ? 'at least ' : ''}${plural(count, noun)}`;
}

/** What stands before the words: those of what the bot posts by itself say why it comes. */
function leadOf({ words, isUnasked }: Asked): string {
  return words.trim() === '' || isUnasked === true ? '' : 'Asked: ';
}

/** "no articles", "1 article", "5 articles" */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en')} ${count === 1 ? noun : many}`;
}
