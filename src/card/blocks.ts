import type { Action } from './card.ts';
import type { Chart } from './chart.ts';

/** A date for people (`text`, such as "11 Dec 2025" or "Dec 2025, inferred") and for programs (`iso`, as precise as it is known). */
export interface DateLabel {
  readonly iso: string;
  readonly text: string;
  /** The source does not state it; the text says so too. */
  readonly isInferred?: true;
  /** The days among which it was, both included, where more is known than the month or the year. */
  readonly among?: { readonly from: string; readonly to: string };
}

/** Where a line comes from. `url` carries a text fragment, so that it opens at the words. */
export interface SourceLink {
  readonly outlet: string;
  /** The agency or outlet through which the outlet has it. */
  readonly via?: string;
  readonly published: DateLabel;
  readonly url: string;
  /** Only a saved page itself says that it is from there. */
  readonly isUnconfirmed?: true;
}

/** Another source that tells the same statement, and how its telling stands to the fullest one ("reworded"). */
export interface AlsoTold extends SourceLink {
  readonly relation?: string;
  /** What a reader has to see: "qualifier dropped". */
  readonly flags?: readonly string[];
}

/** A stretch of a text, from `start` up to `end`, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How the words of a quotation stand to another telling of the same statement. */
export interface Telling {
  /** "reworded", "trimmed", … */
  readonly relation: string;
  /** The telling that it is held against: an outlet, or a date. */
  readonly against?: string;
  /** What a reader has to see: "negation changed". */
  readonly flags: readonly string[];
  /**
   * What differs, in its order: the exact words of the other telling (`was`) and those of this one (`is`). One of
   * the two is empty where words were left out or added.
   */
  readonly changes: readonly { readonly was: string; readonly is: string }[];
}

/** A title between blocks. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

/** A line or two of our own. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly text: string;
}

/**
 * One quotation. For `direct` and `mixed`, `parts` are the words of the source, character for character,
 * shown between quotation marks and never cut. For `indirect`, `parts` is empty and `gist` reports, in our
 * own words and without quotation marks, what the source says was said.
 */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly id: string;
  readonly form: 'direct' | 'mixed' | 'indirect';
  readonly parts: readonly string[];
  /** Of each part, the stretches set in bold: the words that are this telling's own. They are never changed. */
  readonly emphasis?: readonly (readonly Stretch[])[];
  /** How it stands to another telling of the same statement. */
  readonly telling?: Telling;
  /** In our own words: what the words are about. */
  readonly gist?: string;
  /** The gist is the passage of the page, in the outlet's words: neither ours nor the speaker's. */
  readonly gistFrom?: 'outlet';
  readonly speaker: string;
  readonly verb?: string;
  readonly spoken: DateLabel;
  readonly occasion?: string;
  readonly source: SourceLink;
  /** Who else tells the same statement. */
  readonly also?: readonly AlsoTold[];
  /** How many outlets tell it, this one included. */
  readonly toldBy?: number;
  /** What the reader must know of this quotation, such as marks lost on the page. */
  readonly caution?: string;
  /** Asks for the quotation in its context. */
  readonly context?: Action;
  /** Asks for all tellings of the statement. */
  readonly tellings?: Action;
}

/** One article: its data, our summary, its link. */
export interface ArticleBlock {
  readonly kind: 'article';
  readonly id: string;
  readonly headline: string;
  readonly summary: string;
  readonly source: SourceLink;
  readonly topics: readonly string[];
  readonly quotations: number;
  readonly caution?: string;
}

/** One event, with every date that the sources give for it. */
export interface EventBlock {
  readonly kind: 'event';
  readonly id: string;
  readonly summary: string;
  readonly place?: string;
  readonly tellings: readonly EventTelling[];
}

export interface EventTelling {
  readonly when: DateLabel;
  /** Why, where the date is inferred, or how the page gives it. */
  readonly basis?: string;
  readonly sources: readonly SourceLink[];
}

/** Two sides of one subject. */
export interface ComparisonBlock {
  readonly kind: 'comparison';
  readonly subject: string;
  readonly sides: readonly [ComparisonSide, ComparisonSide];
}

export interface ComparisonSide {
  readonly name: string;
  readonly articles: readonly { readonly headline: string; readonly source: SourceLink }[];
  /** A line of ours on this side. */
  readonly note?: string;
  readonly quotes: readonly QuoteBlock[];
  /** Said in place of the quotations where this side has none. */
  readonly empty: string;
}

/** Who reports a matter, and which outlets of the corpus do not. */
export interface CoverageBlock {
  readonly kind: 'coverage';
  readonly reported: readonly { readonly outlet: string; readonly detail: string; readonly url: string }[];
  readonly silent: readonly string[];
}

/** Labelled values. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly rows: readonly FactRow[];
}

export interface FactRow {
  readonly label: string;
  readonly value: string;
  readonly url?: string;
  /** A channel of the platform, by its id, that stands before the value: each renderer shows it its own way. */
  readonly channel?: { readonly id: string };
}

/** One command in /help. */
export interface UsageBlock {
  readonly kind: 'usage';
  readonly usage: string;
  readonly summary: string;
  readonly examples: readonly Action[];
}

/** Questions to try. */
export interface SuggestionsBlock {
  readonly kind: 'suggestions';
  readonly text: string;
  readonly actions: readonly Action[];
}

/** A text file to take away, such as CSV, JSON or BibTeX. `name` is a file name with its ending. */
export interface FileBlock {
  readonly kind: 'file';
  readonly name: string;
  /** "text/csv" */
  readonly mediaType: string;
  readonly text: string;
}

/** A picture of what the card says in words; `alt` says what it shows to those who do not see it. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly alt: string;
  readonly chart: Chart;
}

export type Block =
  | HeadingBlock
  | NoteBlock
  | QuoteBlock
  | ArticleBlock
  | EventBlock
  | ComparisonBlock
  | CoverageBlock
  | FactsBlock
  | UsageBlock
  | SuggestionsBlock
  | FileBlock
  | PictureBlock;

/** One function for each kind of block: a new kind does not compile until every renderer has it. */
export type BlockTable<Part> = {
  readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => Part;
};

/** Looks a block's function up in a table. The table's type has checked that each kind has its own. */
export function render<Part>(table: BlockTable<Part>, block: Block): Part {
  const draw = table[block.kind] as (block: Block) => Part;
  return draw(block);
}
