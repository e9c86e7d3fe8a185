import { compare } from './compare.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { kinshipOf } from './speakers.ts';
import type { Reading } from './telling.ts';

export interface Verdict {
  readonly isOne: boolean;
  /** How sure, as the logarithm of the odds: above 0 they are rather one than not. */
  readonly strength: number;
}

/** How much each kind of evidence weighs: fitted to annotated pairs (`npm run eval`), and rounded. */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  held: 3.7,
  heldSquared: 1.2,
  shared: 1.8,
  leftover: -2,
  missing: 1.4,
  shift: -2,
  laterAdds: -0.3,
  sameArticle: -0.8,
  twice: -1.7,
  numbers: -0.4,
  negation: -0.5,
  pieces: 0.7,
  nextDay: -1.1,
  far: -0.6,
  unclear: -2.5,
  recalls: -2.6,
  question: -3,
};
const START = -3.4;
/** As unlike as can be. */
const NOT = -9;

/** Whether two tellings are one utterance, by these two alone: nothing else in the corpus has a say in it. */
export function verdictOf(a: Reading, b: Reading, lexicon: Lexicon): Verdict {
  const strength = strengthOf(a, b, lexicon);
  return { isOne: strength > 0, strength };
}

function strengthOf(a: Reading, b: Reading, lexicon: Lexicon): number {
  if (kinshipOf(a.telling, b.telling) === 'other') return NOT;
  const likeness = compare(a, b, lexicon);
  if (likeness.daysApart > 1 || likeness.pairs.length === 0) return NOT;
  const evidence = evidenceOf(likeness);
  return Object.entries(WEIGHTS).reduce(
    (sum, [kind, weight]) => sum + weight * evidence[kind as keyof Evidence],
    START,
  );
}
