import { compare, type Likeness } from './compare.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { kinshipOf } from './speakers.ts';
import type { Reading } from './telling.ts';

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
const NOT: Verdict = { isOne: false, strength: -9 };
const CONTENT = 0.15;

/** Whether two tellings are one utterance, by these two alone: nothing else in the corpus has a say in it. */
export function verdictOf(a: Reading, b: Reading, lexicon: Lexicon): Verdict {
  if (kinshipOf(a.telling, b.telling) === 'other') return NOT;
  const likeness = compare(a, b, lexicon);
  if (likeness.daysApart > 1 || likeness.pairs.length === 0) return NOT;
  const evidence = evidenceOf(likeness);
  const strength = Object.entries(WEIGHTS).reduce(
    (sum, [kind, weight]) => sum + weight * evidence[kind as keyof Evidence],
    START,
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
