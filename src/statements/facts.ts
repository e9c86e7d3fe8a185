import type { Likeness } from './compare.ts';
import { isNegation } from './denied.ts';
import type { Lexicon } from './lexicon.ts';
import { isNegationChanged } from './negation.ts';
import { areOpposites } from './opposites.ts';
import { tenseShift } from './tense.ts';
import type { Word } from './words.ts';

const NEGATIONS: ReadonlySet<string> = new Set('not no nobody nothing never without neither nor'.split(' '));
const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today tomorrow yesterday tonight morning evening spring summer autumn winter'.split(
    ' ',
  ),
);
const FUTURE = /^(?:will|would|shall|wo)$/;
const POSSIBLE = /^(?:may|might|could|can|perhaps|possibly|hope|expect)$/;
/** "A second time", "a third time". */
const ORDINAL = /^(?:first|second|third|fourth|fifth|last|next)$/;
/** Somebody who speaks of what he said before. */
const RECALLS =
  /\b(?:I|we)(?:['’]ve| have| had| did not| never| also| already)? (?:said|told|asked|wrote|promised|spoke)\b|\bsaid (?:it|that) before\b/iu;
const QUESTION = /\?\W*$/;
/** So many words before and behind what is shared may still belong to it. */
const AROUND = 3;
const TELLING = 0.15;

/** What two tellings say of numbers, names, days, time and truth: 1 where they differ in it. */
export function factsOf({ part, whole, pairs, numbersOff }: Likeness, lexicon: Lexicon) {
  const [a, b] = [part.telling, whole.telling];
  const places = pairs.map((pair) => pair.with);
  const start = places.length === 0 ? 0 : Math.max(0, Math.min(...places) - AROUND);
  const around = whole.words.slice(start, Math.max(-1, ...places) + AROUND + 1);
  const taken = new Set(places.map((place) => place - start));
  const paired = new Set(pairs.map(({ at }) => at));
  const left = part.words.filter((_, at) => !paired.has(at));
  const over = around.filter((_, at) => !taken.has(at));
  const isSpoken = a.kind !== 'indirect' && b.kind !== 'indirect';
  const differ = (is: (word: Word) => boolean): number => Number(part.words.some(is) !== around.some(is));
  const conflict = (is: (word: Word) => boolean): number => Number(left.some(is) && over.some(is));
  const [ordinal, other] = [part.words, around].map((words) => words.find(isOrdinal)?.folded);
  return {
    /** A word that both have stands in another tense. */
    shift: Number(isSpoken && tenseShift(part.words, whole.words, pairs)),
    /** The shorter one has a number that the longer one has not; and there it has another one. */
    numbers: Number(numbersOff > 0),
    numbersDiffer: conflict(isNumber),
    /** All else is the same: two numbers make two claims of it. */
    onlyNumbers: Number(
      left.some(isFigure) &&
        over.some(isFigure) &&
        !left.some((word) => word.weight >= TELLING && !isFigure(word)),
    ),
    namesLeft: Math.min(3, left.filter(({ isName }) => isName).length),
    namesDiffer: conflict(({ isName }) => isName),
    namesShared: Math.min(
      3,
      pairs.filter(({ at, with: place }) => part.words[at]?.isName && whole.words[place]?.isName).length,
    ),
    daysDiffer: conflict(({ folded }) => DAYS.has(folded)),
    ordinalsDiffer: Number(ordinal !== undefined && other !== undefined && ordinal !== other),
    future: differ(({ folded }) => FUTURE.test(folded)),
    possible: differ(({ folded }) => POSSIBLE.test(folded)),
    /** One has a negation where the other has none; and one claims what the other denies. */
    negation: Number(isNegated(part.words) !== isNegated(around)),
    denied: Number(
      pairs.length > 0 &&
        (part.words.some(isNegation) || whole.words.some(isNegation)) &&
        isNegationChanged(part, whole, lexicon),
    ),
    opposite: Number(left.some((one) => over.some((two) => areOpposites(one.stem, two.stem)))),
    /** In one alone the speaker tells what he said before; one alone is a question. */
    recalls: Number(RECALLS.test(a.text) !== RECALLS.test(b.text)),
    question: Number(QUESTION.test(a.text) !== QUESTION.test(b.text)),
  };
}

function isNumber({ number }: Word): boolean {
  return number !== undefined && number !== 1;
}

/** A number, or a word with one in it: "12a". */
function isFigure(word: Word): boolean {
  return isNumber(word) || /\d/.test(word.folded);
}

function isOrdinal({ folded }: Word): boolean {
  return ORDINAL.test(folded);
}

/** Two negations are none. */
function isNegated(words: readonly Word[]): boolean {
  return words.filter(({ stem }) => NEGATIONS.has(stem)).length % 2 === 1;
}
