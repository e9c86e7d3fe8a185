import { areClashing } from './clash.ts';
import { TIED } from './company.ts';
import { compare, type Likeness } from './compare.ts';
import { type Evidence, groupsOf } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type Model, oddsOfGroups } from './model.ts';
import { areNear } from './nearness.ts';
import { CONTENT } from './overlap.ts';
import { kinshipOf } from './speakers.ts';
import { daysApart, type Reading, type Telling } from './telling.ts';
import { PAIR } from './weights.ts';

export type PairModel = Model<keyof Evidence>;

export interface Verdict {
  readonly isOne: boolean;
  /** They may be one, with the others that tell of it: they are worked over together. */
  readonly isTied: boolean;
  /** How sure, as the logarithm of the odds: above 0 they are rather one than not. */
  readonly strength: number;
  /** Where in the longer telling the shorter one is found. */
  readonly place?: Place;
}

export interface Place {
  /** The id of the longer telling. */
  readonly whole: string;
  /** The first and the last sentence. */
  readonly first: number;
  readonly last: number;
  /** The telling words by their places there, with their weights. */
  readonly words: ReadonlyMap<number, number>;
}

/** A summary of ours has our words: beside somebody's own, much more has to speak for it. */
const OF_OURS = 1.5;
/** As unlike as can be. */
const NOT: Verdict = { isOne: false, isTied: false, strength: -9 };

/** They share hardly a word, so that they can be pieces of one utterance at most. */
export const FAR: Verdict = { isOne: false, isTied: false, strength: -5 };

/** Whatever else speaks for them, these are two. */
const VETOES = ['onlyNumbers'] as const satisfies readonly (keyof Evidence)[];
type Veto = (typeof VETOES)[number];

/** Whether two tellings can be one at all, by who speaks and when. */
export function canBeOne(a: Telling, b: Telling): boolean {
  return kinshipOf(a, b) !== 'other' && daysApart(a, b) <= 1;
}

/** Whether two tellings are one utterance, by these two alone: nothing else in the corpus has a say in it. */
export function verdictOf(a: Reading, b: Reading, lexicon: Lexicon, model: PairModel = PAIR): Verdict {
  if (!canBeOne(a.telling, b.telling)) return NOT;
  if (!areNear(a, b)) return FAR;
  const likeness = compare(a, b, lexicon);
  const groups = groupsOf(likeness, lexicon);
  return verdictBy(oddsOfGroups(model, groups), likeness, groups[1]);
}

/** The verdict that goes with odds of what speaks for it and against it. */
export function verdictBy(odds: number, likeness: Likeness, facts: Pick<Evidence, Veto>): Verdict {
  if (VETOES.some((kind) => facts[kind] > 0)) return NOT;
  const { part: a, whole: b } = likeness;
  if (areClashing(a.telling, b.telling)) return NOT;
  const strength = a.telling.isOurs === b.telling.isOurs ? odds : odds - OF_OURS;
  return {
    isOne: strength > 0,
    isTied: strength > TIED,
    strength,
    ...(likeness.pairs.length === 0 ? {} : { place: placeOf(likeness) }),
  };
}

function placeOf({ whole, pairs }: Likeness): Place {
  const content = pairs.filter((pair) => (whole.words[pair.with]?.weight ?? 0) >= CONTENT);
  const sentences = (content.length > 0 ? content : pairs).map(
    (pair) => whole.words[pair.with]?.sentence ?? 0,
  );
  return {
    whole: whole.telling.id,
    first: Math.min(...sentences),
    last: Math.max(...sentences),
    words: new Map(content.map(({ with: at }) => [at, whole.words[at]?.weight ?? 0])),
  };
}
