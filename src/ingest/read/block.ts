import type { Span } from '../extracted.ts';

/** What a block of a page is by its markup; raw text knows lines alone. */
export type Markup = 'line' | 'heading' | 'title' | 'quotation' | 'caption' | 'item';

/** A line of raw text, or a block of a page. */
export interface Block extends Span {
  readonly markup: Markup;
  /** All of it is in bold type, as an interview sets its questions. */
  readonly bold?: boolean;
  /** Spans that the markup itself says are quoted (`<q>`). */
  readonly quoted?: readonly Span[];
}

/** A text in blocks, and what the page says of itself. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: Claims;
}

/** Metadata as a page states it in JSON-LD, OpenGraph, microdata or elements. */
export interface Claims {
  readonly headline?: string;
  readonly published?: string;
  /** Another day that the page also gives for its publication. */
  readonly alsoPublished?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly language?: string;
  readonly url?: string;
}
