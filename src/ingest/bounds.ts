import { OperatorError } from '../errors/errors.ts';

/** How much one page may hold. What is over a bound is refused before the work that it would make dear. */
export interface Bounds {
  /** Of HTML as it comes in; UTF-16 units. */
  readonly html: number;
  /** Of all the text on the page, what stands around the article included; UTF-16 units. */
  readonly text: number;
  /** Lines and paragraphs of that text. */
  readonly lines: number;
  /** Of the article alone; UTF-16 units. */
  readonly article: number;
  /** Quotations of the article. */
  readonly quotations: number;
}

/**
 * A book's worth. Transcripts of the longest press conferences and hearings have 200,000 to 400,000 characters; long
 * articles with everything around them 1 MB of HTML. The article of most characters takes 2 s of a processor.
 */
export const BOUNDS: Bounds = {
  html: 5_000_000,
  text: 1_000_000,
  lines: 20_000,
  article: 500_000,
  quotations: 2000,
};

const INSTEAD = 'save the article alone to a file, or a part of it, and ingest that';

const WHAT: Readonly<Record<keyof Bounds, string>> = {
  html: 'characters of HTML',
  text: 'characters of text on the page',
  lines: 'lines',
  article: 'characters in the article',
  quotations: 'quotations',
};

/** @throws OperatorError where a page has more of something than it may; nothing of it is to be used */
export function bound(bounds: Bounds, kind: keyof Bounds, found: number): void {
  if (found > bounds[kind])
    throw new OperatorError(
      `the page is too large: it has ${found} ${WHAT[kind]}, and at most ${bounds[kind]} are read; ${INSTEAD}`,
    );
}
