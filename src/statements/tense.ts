import type { Pair } from './align.ts';
import { baseOf } from './irregular.ts';
import type { Word } from './words.ts';

type Time = 'future' | 'perfect' | 'past' | 'present';

/** What stands before a verb and says its time. The first class that is found decides. */
const BEFORE: readonly (readonly [Time, RegExp])[] = [
  ['future', /^(?:will|would|shall)$/],
  ['perfect', /^(?:have|has)$/],
  ['past', /^(?:did|had|was|were)$/],
  ['present', /^(?:do|does|am|is|are|be|to|can|may|must)$/],
];
const SUBJECT = /^(?:i|we|he|she|they|it|you|nobody)$/;
const LEAST = 0.08;

/** Whether a word that both have stands in another tense: "will not give up", "have not given up". */
export function tenseShift(part: readonly Word[], whole: readonly Word[], pairs: readonly Pair[]): boolean {
  return pairs.some(({ at, with: place, likeness }) => {
    const [a, b] = [part[at], whole[place]];
    if (likeness < 1 || a === undefined || b === undefined || a.weight < LEAST) return false;
    if (!isVerbal(a) && !isVerbal(b) && a.folded === b.folded) return false;
    const [one, other] = [timeAt(part, at), timeAt(whole, place)];
    return one !== undefined && other !== undefined && one !== other;
  });
}

function isVerbal({ folded }: Word): boolean {
  return /(?:ed|ing)$/.test(folded) || baseOf(folded) !== folded;
}

function timeAt(words: readonly Word[], at: number): Time | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const before = words
    .slice(Math.max(0, at - 3), at)
    .filter(({ clause }) => clause === word.clause)
    .map(({ folded }) => folded);
  const found = BEFORE.find(([, pattern]) => before.some((other) => pattern.test(other)))?.[0];
  if (found !== undefined) return found;
  if (isVerbal(word)) return word.folded.endsWith('ing') ? undefined : 'past';
  return before.some((other) => SUBJECT.test(other)) ? 'present' : undefined;
}
