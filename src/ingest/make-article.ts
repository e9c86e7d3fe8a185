import type { References } from '../corpus/corpus.ts';
import { OperatorError } from '../errors/errors.ts';
import { extract } from './extract.ts';
import type { Source } from './source.ts';
import { type Given, type Ingested, type NotKept, toArticle } from './to-article.ts';

/** Reads a page and makes a record of it. A page that is too large is rejected whatever is said of it. Pure. */
export function makeArticle(source: Source, given: Given, references: References): Ingested | NotKept {
  try {
    return toArticle(extract(source, { references }), given, references);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { kind: 'rejected', reason: error.message, isFinal: true };
  }
}
