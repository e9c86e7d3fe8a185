import type { PassageSelector, TextSelector } from '../corpus/selector.ts';

/** A date as precisely as it is known: `iso` for programs ("2025-12"), `text` for people ("Dec 2025 (inferred)"). */
export interface CitedDate {
  readonly iso: string;
  readonly precision: 'minute' | 'day' | 'month' | 'year';
  readonly basis: 'stated' | 'inferred';
  /** Why, where it is inferred. */
  readonly why?: string;
  /** ISO days that narrow a month or a year. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly text: string;
}

/** Where something stands in the text of an article; of reported speech, how its passage begins and ends. */
export type CitedSelector = TextSelector | PassageSelector;

/** An article as it is cited. Records name no authors, and none is made up. */
export interface CitedArticle {
  readonly id: string;
  readonly headline: string;
  readonly outlet: string;
  /** The agency that it names as its source. */
  readonly via?: string;
  readonly published: CitedDate;
  /** BCP 47. */
  readonly language: string;
  /** The page itself, without a text fragment; missing where its address is not known. */
  readonly url?: string;
  /** Only a saved page itself says that this is its address. */
  readonly isUnconfirmed?: true;
}

interface Placed {
  readonly id: string;
  readonly article: CitedArticle;
  /** The agency or outlet through which the outlet has this. */
  readonly via?: string;
  /** Opens the page at the words; missing where its address is not known. */
  readonly url?: string;
  /** Empty where the place is not known any more, as of words that the page no longer has. */
  readonly selectors: readonly CitedSelector[];
}

export interface CitedQuotation extends Placed {
  readonly kind: 'quotation';
  readonly form: 'direct' | 'mixed' | 'indirect';
  readonly speaker: string;
  readonly verb?: string;
  /** The words of the source, character for character; none of reported speech. */
  readonly parts: readonly string[];
  /** What it is about, in words that are not the speaker's. */
  readonly gist?: string;
  readonly gistFrom?: 'outlet';
  readonly spoken: CitedDate;
  readonly occasion?: string;
  readonly caution?: string;
}

/** What one article tells of one event. */
export interface CitedEvent extends Placed {
  readonly kind: 'event';
  readonly summary: string;
  /** The summary is a sentence of the outlet, and not in our words. */
  readonly summaryFrom?: 'outlet';
  readonly place?: string;
  readonly when: CitedDate;
}

export interface CitedWhole extends Placed {
  readonly kind: 'article';
}

/** One line of a list of sources: a quotation, a telling of an event, or an article as a whole. */
export type CitedItem = CitedQuotation | CitedEvent | CitedWhole;

/** Everything that is cited of one question. */
export interface Cited {
  /** The question in words, and the command that asks it. */
  readonly asked: string;
  readonly command: string;
  /** The day on which the sources were looked up, where the asker is. */
  readonly accessed: { readonly iso: string; readonly text: string };
  readonly items: readonly CitedItem[];
  /** How many items of the answer are not among them. */
  readonly leftOut: number;
  /** At least so many were. */
  readonly isMore?: true;
}

/** The articles that items come from, each once, in the order in which they first come. */
export function articlesOf(items: readonly CitedItem[]): CitedArticle[] {
  return [...new Map(items.map(({ article }) => [article.id, article])).values()];
}
