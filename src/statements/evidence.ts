import type { Likeness } from './compare.ts';
import { kinshipOf } from './speakers.ts';
import { dayNumber } from './telling.ts';
import { tenseShift } from './tense.ts';
import type { Word } from './words.ts';

/** What speaks for two tellings being one utterance, and what against it: each a figure from 0 to about 2. */
export interface Evidence {
  /** The share of the shorter telling that the longer one holds, and its square. */
  readonly held: number;
  readonly heldSquared: number;
  /** How much content they share, whatever its share. */
  readonly shared: number;
  /** Content of the shorter one that the longer one has not, and its weightiest word. */
  readonly leftover: number;
  readonly missing: number;
  /** A word that both have stands in another tense. */
  readonly shift: number;
  /** The one published later holds more, in the speaker's own words. */
  readonly laterAdds: number;
  /** They stand in one article; and one is not just a piece of the other. */
  readonly sameArticle: number;
  readonly twice: number;
  /** The shorter one has a number that the longer one has not. */
  readonly numbers: number;
  /** One has a negation where the other has none. */
  readonly negation: number;
  /** One is pieces of a sentence. */
  readonly pieces: number;
  readonly nextDay: number;
  /** Published two days apart or more. */
  readonly far: number;
  /** It is open whether the speakers are one. */
  readonly unclear: number;
  /** A body and one of its own: who speaks for it often repeats it, and as often adds to it. */
  readonly office: number;
  /** How many telling words of one stand for others of like meaning. */
  readonly translated: number;
  /** How long the longer one is. */
  readonly ofLong: number;
  /** In one alone the speaker tells what he said before. */
  readonly recalls: number;
  /** One alone is a question. */
  readonly question: number;
}

/** Somebody who speaks of what he said before. */
const RECALLS =
  /\b(?:I|we)(?:['’]ve| have| had| did not| never| also| already)? (?:said|told|asked|wrote|promised|spoke)\b|\bsaid (?:it|that) before\b/iu;
const QUESTION = /\?\W*$/;
const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'nobody',
  'nothing',
  'never',
  'without',
  'neither',
  'nor',
]);
/** From this weight on a word is content. */
const CONTENT = 0.15;
/** What each word of the longest run that they share adds, however common it is. */
const OF_RUN = 0.05;

export function evidenceOf({
  part,
  whole,
  pairs,
  ofPart,
  ofWhole,
  shared,
  run,
  numbersOff,
  daysApart,
}: Likeness): Evidence {
  const [a, b] = [part.telling, whole.telling];
  const paired = new Set(pairs.map(({ at }) => at));
  const left = part.words.filter(({ weight }, at) => weight >= CONTENT && !paired.has(at));
  const places = pairs.map((pair) => pair.with);
  const around = whole.words.slice(Math.max(0, Math.min(...places) - 3), Math.max(-1, ...places) + 4);
  const isSpoken = a.kind !== 'indirect' && b.kind !== 'indirect';
  const isHere = a.article === b.article;
  return {
    held: ofPart,
    heldSquared: ofPart * ofPart,
    shared: Math.log1p(shared + OF_RUN * run),
    leftover:
      Math.min(
        3,
        left.reduce((sum, { weight }) => sum + weight, 0),
      ) / 3,
    missing: Math.max(0, ...left.map(({ weight }) => weight)),
    shift: Number(isSpoken && tenseShift(part.words, whole.words, pairs)),
    laterAdds: Number(isSpoken && b.published > a.published && ofWhole < 0.8),
    sameArticle: Number(isHere),
    twice: Number(isHere && isSpoken && ofPart < 0.95),
    numbers: Number(numbersOff > 0),
    negation: Number(isNegated(part.words) !== isNegated(around)),
    pieces: Number(a.kind === 'mixed' || b.kind === 'mixed'),
    nextDay: Number(daysApart === 1),
    far: Number(Math.abs(dayNumber(a.published) - dayNumber(b.published)) >= 2),
    unclear: Number(kinshipOf(a, b) === 'unclear'),
    office: Number(kinshipOf(a, b) === 'office'),
    translated: pairs.filter(({ at, likeness }) => likeness < 1 && (part.words[at]?.weight ?? 0) >= CONTENT)
      .length,
    ofLong: Math.log1p(whole.weight),
    recalls: Number(RECALLS.test(a.text) !== RECALLS.test(b.text)),
    question: Number(QUESTION.test(a.text) !== QUESTION.test(b.text)),
  };
}

/** Two negations are none. */
function isNegated(words: readonly Word[]): boolean {
  return words.filter(({ stem }) => NEGATIONS.has(stem)).length % 2 === 1;
}
