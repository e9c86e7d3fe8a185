import type { References } from '../../corpus/corpus.ts';
import type { Source } from '../source.ts';
import type { Given, Ingested, NotKept } from '../to-article.ts';

/** A page to be read in the thread. Without references, those of the job before count. */
export interface Job {
  readonly source: Source;
  readonly given: Given;
  readonly references?: References;
}

/** What the thread says: that it has begun with a page, then what it made of it, or what was thrown. */
export type Said =
  | { readonly kind: 'begun' }
  | { readonly kind: 'made'; readonly made: Ingested | NotKept }
  | { readonly kind: 'thrown'; readonly error: unknown };
