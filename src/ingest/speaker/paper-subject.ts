import type { Token } from '../sentence/tokens.ts';
import { clauseSubject } from './clause-subject.ts';
import type { Mention } from './mention.ts';
import { isPaper } from './papers.ts';

/** "resigned with a letter that accused her of …": whoever wrote the paper, else the paper alone. */
export function paperSubject(tokens: readonly Token[], verb: number): Mention | undefined {
  if (tokens[verb - 1]?.lower !== 'that' || !isPaper(tokens[verb - 2]?.lower ?? '')) return undefined;
  return clauseSubject(tokens, verb - 1) ?? { form: 'other', from: verb - 2, to: verb - 1 };
}
