import { compare, type Likeness } from './compare.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './telling.ts';

export interface Verdict {
  readonly isOne: boolean;
  /** How sure: above 0 where they are one. */
  readonly strength: number;
}

/** Whether two tellings are one utterance, by these two alone: nothing else in the corpus has a say in it. */
export function verdictOf(a: Reading, b: Reading, lexicon: Lexicon): Verdict {
  const strength = strengthOf(compare(a, b, lexicon));
  return { isOne: strength > 0, strength };
}

function strengthOf(likeness: Likeness): number {
  const { part, whole, ofPart, shared, run, runWeight } = likeness;
  if (likeness.daysApart > 1 || likeness.numbersOff > 0) return -1;
  if (part.telling.speaker !== whole.telling.speaker) {
    return ofPart > 0.8 && shared > 1.5 && (part.telling.isOrganisation || whole.telling.isOrganisation)
      ? 0.5
      : -1;
  }
  if (ofPart > 0.95 && run >= 2 && shared > 0.3) return 1;
  if (runWeight > 2.5) return 1;
  return shared >= 0.8 ? ofPart - 0.6 : -1;
}
