import type { References } from '../corpus/corpus.ts';
import type { Bounds } from './bounds.ts';

/** A page as it came in. */
export interface Source {
  readonly content: string;
  readonly form: 'text' | 'html';
  /** The name of the file it stood in, which may hold a date. */
  readonly file?: string;
  /** The address it was fetched from. */
  readonly url?: string;
  /** The day on which it was fetched, YYYY-MM-DD in UTC: a page that gives no year is of the last one before it. */
  readonly retrieved?: string;
}

/** What is known before a page is read. */
export interface Context {
  readonly references: References;
  /** The usual ones, where they are not given. */
  readonly bounds?: Bounds;
}
