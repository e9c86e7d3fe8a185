import type { Dated } from '../corpus/dated.ts';

/** A place in the text: UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words at a place: `text` is always what the text has there. */
export interface Words extends Span {
  readonly text: string;
}

/**
 * How sure an attribution is. `stated`: the words name the speaker in the same sentence. `resolved`: a pronoun, a
 * role or an epithet that fits one person alone. `carried`: taken over from the sentences before. `open`: nobody
 * is named.
 */
export type Tier = 'stated' | 'resolved' | 'carried' | 'open';

/** Somebody who speaks, as the article and the reference files know them. */
export interface Speaker {
  /** The id in `people.json`, where the name is known there. */
  readonly id?: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** The role as the article writes it at the name. */
  readonly role?: string;
  /** How else the article names them. */
  readonly aliases: readonly string[];
}

/** One quotation, direct, mixed or indirect (the three kinds of PARC 3.0). */
export interface ExtractedQuote {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly marks: 'present' | 'lost';
  readonly location: 'headline' | 'standfirst' | 'body';
  /** Null where the article does not say who it was, or does not say it clearly. */
  readonly speaker: Speaker | null;
  readonly speakerAsWritten: string | null;
  readonly verb: string | null;
  readonly attribution: 'explicit' | 'implied';
  readonly tier: Tier;
  /** The outlet that relays it, as written. */
  readonly through?: string;
  /** The organisation that a spokesperson speaks for, as written. */
  readonly onBehalfOf?: string;
  readonly spoken?: Dated;
  readonly parts: readonly Words[];
}

/** A dated happening that the article tells of: its sentence is the outlet's. */
export interface ExtractedEvent {
  readonly date: Dated;
  readonly anchor: Words;
  readonly sentence: Words;
}

/** What was read from one page. Every place is one in `text`. */
export interface Extracted {
  /** The source text of a raw page, unchanged; of HTML, the article's text. */
  readonly text: string;
  /** The headline where it stands in the text. */
  readonly headline: Words | null;
  /** The headline, or the title that the page's metadata give it. */
  readonly title: string | null;
  readonly publisher: string | null;
  /** The id of the publisher in `outlets.json`, where it is known there. */
  readonly publisherId?: string;
  readonly agency: string | null;
  readonly author: string | null;
  readonly inLanguage: string;
  readonly datePublished: Dated | null;
  readonly url: string | null;
  /** The article's text: the paragraphs that are neither the page's furniture nor other articles. */
  readonly body: readonly Words[];
  readonly quotes: readonly ExtractedQuote[];
  /** Everybody who speaks. */
  readonly people: readonly Speaker[];
  /** Sentences of the outlet that say what the article reports. */
  readonly description: readonly Words[];
  readonly events: readonly ExtractedEvent[];
  /** Topic ids. */
  readonly about: readonly string[];
}
