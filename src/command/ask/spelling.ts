import { slipsBetween } from '../../text/slips.ts';
import { OCCASIONS, ROLES } from './lexicon/asker-words.ts';
import { FRAME_WORDS } from './lexicon/frame-words.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { isSpeltWell } from './ordinary-words.ts';
import { TURN_WORDS } from './turns.ts';

const CALENDAR =
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday';
const SHORT_CALENDAR =
  'jan feb mar apr may jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun';
/** The little words that are mistyped most, besides those of asking. */
const LITTLE =
  'the and say what which where when about since until between before after does have please from with would could should there their they this that';

/** Words of questions that are worth reading in spite of a slip, by their first letters. */
const TARGETS: ReadonlyMap<string, readonly string[]> = byLetter([
  ...new Set([
    ...LITTLE.split(' '),
    ...CALENDAR.split(' '),
    ...FRAME_WORDS,
    ...TURN_WORDS,
    ...ROLES,
    ...OCCASIONS,
    ...FUNCTION_WORDS,
  ]),
]);
/** Every word that the lexicon knows: none of them is a slip for another. */
const KNOWN: ReadonlySet<string> = new Set([
  ...SHORT_CALENDAR.split(' '),
  ...FUNCTION_WORDS,
  ...FRAME_WORDS,
  ...TURN_WORDS,
  ...ROLES,
  ...OCCASIONS,
  ...CALENDAR.split(' '),
]);

/** Whether a word, folded, is one that questions are made of. */
export function isAsking(word: string): boolean {
  return KNOWN.has(word);
}

/** A word with one slip mended, where it is one that questions are made of: "wich", "timline", "agust", "sya". */
export function respelt(word: string): string {
  if (word.length < 3 || KNOWN.has(word) || !/^\p{L}+$/u.test(word) || isSpeltWell(word)) return word;
  const [first = '', second = ''] = word;
  const near = [...(TARGETS.get(first) ?? []), ...(TARGETS.get(second) ?? [])];
  const slips = near.filter((right) => isSlip(word, right));
  return slips.find((right) => isSwap(word, right)) ?? slips[0] ?? word;
}

/** A short word may lack a letter or have two swapped; only longer ones may have any slip: "rain" is no slip for "main". */
function isSlip(word: string, right: string): boolean {
  if (Math.abs(right.length - word.length) > 1) return false;
  const lacks = right.length === word.length + 1 && right.length >= 4;
  if (word.length < 5 || right.length < 5)
    return (lacks || isSwap(word, right)) && slipsBetween(word, right) === 1;
  return slipsBetween(word, right) === 1;
}

/** Whether two neighbouring letters of a word changed places. */
function isSwap(word: string, right: string): boolean {
  if (word.length !== right.length) return false;
  let at = 0;
  while (at < word.length && word[at] === right[at]) at += 1;
  return (
    word[at] === right[at + 1] && word[at + 1] === right[at] && word.slice(at + 2) === right.slice(at + 2)
  );
}

function byLetter(words: readonly string[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    map.set(first, [...(map.get(first) ?? []), word]);
  }
  return map;
}
