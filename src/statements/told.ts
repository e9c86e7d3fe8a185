import { oncePer } from '../text/once-per.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A telling, as it is compared with a typed text. */
export interface Told {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** The words between the marks, in parts; of reported speech the one passage or gist. */
  readonly parts: readonly string[];
}

/** The words of a telling, which are wanted several times. */
export const tokensTold = oncePer(({ kind, parts }: Told): Token[] => tokensOf(parts, kind === 'mixed'));
