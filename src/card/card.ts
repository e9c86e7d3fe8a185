import type { Block } from './blocks.ts';

/** A question the reader can ask with one press: a button, a link, or a line to type. */
export interface Action {
  readonly label: string;
  readonly text: string;
  /** To look at: it answers the one who presses, beside the message, which stays for the others as it is. */
  readonly beside?: true;
}

/** What was asked, as understood: in words, and as the slash command that asks the same. */
export interface Asked {
  /** Empty where nothing was read. */
  readonly words: string;
  readonly text: string;
  /** Nobody asked: the bot posts this by itself, and the words say why it comes. Its buttons are for all. */
  readonly isUnasked?: true;
}

/** How many items matched, of how many in the range of dates asked for. */
export interface Tally {
  readonly noun: string;
  readonly matched: number;
  readonly inRange: number;
  /** At least so many matched: counting ended there. */
  readonly isMore?: true;
  readonly isMoreInRange?: true;
  /** What the items that matched are made of: "20 quotations". */
  readonly detail?: string;
}

/** The pages of a list that is longer than one card. Pages are counted from 1. */
export interface Page {
  readonly number: number;
  readonly of: number;
  /** How many items there are over all pages. */
  readonly items: number;
  /** There are at least so many pages and items. */
  readonly isMore?: true;
  readonly order: 'newest first' | 'oldest first';
}

/** What the archive holds, for the last line of a card. `from` and `to` are read by people. */
export interface CorpusSpan {
  readonly articles: number;
  readonly quotations: number;
  readonly people: number;
  readonly outlets: number;
  readonly from: string;
  readonly to: string;
}

/** What a command returns: the answer, before the bot adds how it understood the question. */
export interface Answer {
  readonly title: string;
  readonly tone: 'answer' | 'empty' | 'problem';
  readonly blocks: readonly Block[];
  readonly tally?: Tally;
  readonly page?: Page;
  /** What names a thread or forum post that holds the card, where that says more than the title. */
  readonly headline?: string;
}

/**
 * One answer as plain data. All text is plain: each renderer escapes it for its platform.
 * A card always ends with what was asked, how many items matched, and the span of the corpus.
 */
export interface Card extends Answer {
  /** The name of the command that answered, or `decline`. */
  readonly command: string;
  readonly asked: Asked;
  readonly corpus: CorpusSpan;
  /** Asks for its sources, to cite them; missing where it shows none. */
  readonly cite?: Action;
  /** Which part of the card is wanted, from 1, where a platform has to show it in several messages. */
  readonly part: number;
}
