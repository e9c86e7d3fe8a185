import { compare, type Likeness } from './compare.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { kinshipOf } from './speakers.ts';
import { daysApart, type Reading } from './telling.ts';
import { WEIGHTS } from './weights.ts';

export interface Verdict {
  readonly isOne: boolean;
  /** How sure, as the logarithm of the odds: above 0 they are rather one than not. */
  readonly strength: number;
  /** In which sentences of the longer telling the shorter one is found. */
  readonly place?: Place;
}

export interface Place {
  readonly whole: string;
  readonly first: number;
  readonly last: number;
}

const START = -2.3;
const OF_OURS = 1.5;
/** As unlike as can be. */
const NOT: Verdict = { isOne: false, strength: -9 };
const CONTENT = 0.15;

/** Whether two tellings are one utterance, by these two alone: nothing else in the corpus has a say in it. */
export function verdictOf(a: Reading, b: Reading, lexicon: Lexicon): Verdict {
  if (daysApart(a.telling, b.telling) > 1 || kinshipOf(a.telling, b.telling) === 'other') return NOT;
  const likeness = compare(a, b, lexicon);
  if (likeness.pairs.length === 0) return NOT;
  const evidence = evidenceOf(likeness);
  const strength = Object.entries(WEIGHTS).reduce(
    (sum, [kind, weight]) => sum + weight * evidence[kind as keyof Evidence],
    // A summary of ours has our words: beside somebody's own, much more has to speak for it.
    a.telling.isOurs === b.telling.isOurs ? START : START - OF_OURS,
  );
  return { isOne: strength > 0, strength, place: placeOf(likeness) };
}

function placeOf({ whole, pairs }: Likeness): Place {
  const content = pairs.filter((pair) => (whole.words[pair.with]?.weight ?? 0) >= CONTENT);
  const sentences = (content.length > 0 ? content : pairs).map(
    (pair) => whole.words[pair.with]?.sentence ?? 0,
  );
  return { whole: whole.telling.id, first: Math.min(...sentences), last: Math.max(...sentences) };
}
