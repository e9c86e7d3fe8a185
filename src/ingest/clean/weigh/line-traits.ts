import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../../words/closed.ts';
import { hasSaying } from '../lines.ts';
import { IS_BIDDEN, IS_HAND, IS_TERM, IS_THING } from './classes.ts';

/** A line in words, as the traits look at it. */
export interface Worded {
  readonly line: string;
  /** Runs of letters and digits, with the apostrophes and hyphens inside them; bounded. */
  readonly words: readonly string[];
  /** The same in lower case. */
  readonly lower: readonly string[];
}

/** More words of a line are not looked at. */
const MOST = 80;

export function wordedOf(line: string): Worded {
  const words: string[] = [];
  for (const [word] of line.slice(0, 1000).replaceAll('’', "'").matchAll(WORD)) {
    words.push(word);
    if (words.length === MOST) break;
  }
  return { line, words, lower: words.map((word) => word.toLowerCase()) };
}

const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;

/** Small words that any English sentence has, and hardly a menu. */
const SMALL: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...AUXILIARIES,
  ...PREPOSITIONS,
  ...'and or but as that which who not it he she they we you there'.split(' '),
]);
const READER = /^(?:you|your|yours|yourself|you're|you've|you'll|you'd)$/;
const OUTLET = /^(?:we|our|ours|us|we're|we've|we'll|we'd)$/;
const PAST = /^(?:was|were|had|did|went|came|took|made|gave|got|began|won|lost|left|held|met|\p{L}{3,}ed)$/u;
const FUTURE = /^(?:will|would|shall|should|must|could)$/;
const PRESENT = /^(?:is|are|has|have|can|may|do|does)$/;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day$/;

/** The traits of a line by itself: each is there or not. Words are traits, too: which of them count is learned. */
export function lineTraits({ line, words, lower }: Worded): string[] {
  const traits: string[] = [`length ${stepOf(words.length)}`];
  const add = (isThere: boolean, trait: string): void => {
    if (isThere) traits.push(trait);
  };
  const end = line.slice(-4);
  add(/[.!…]["”’)\]]{0,2}$/.test(end), /[!]["”’)\]]{0,2}$/.test(end) ? 'ends !' : 'ends .');
  add(/[?]["”’)\]]{0,2}$/.test(end), 'ends ?');
  add(/:$/.test(end), 'ends :');
  add(!/[.!?…:]["”’)\]]{0,2}$/.test(end), words.length > 12 ? 'no end, long' : 'no end');
  const start = line.charAt(0);
  add(/[([<]/.test(start), 'starts with a bracket');
  add(/["“„«‘']/.test(start), 'starts with a mark');
  add(/[-–—•·*#>|©+]/.test(start), 'starts with a sign');
  add(/\d/.test(start), 'starts with a digit');
  add(/\p{Ll}/u.test(start), 'starts in lower case');
  add(/["“”„«»]/.test(line), 'has marks');
  add(/[@©™|•·→›»▲▼]|\bwww\.|https?:/.test(line), 'has signs of a page');
  add(/: /.test(line.slice(0, 60)), 'has a label');
  add(/[$£€]\s?\d/.test(line), 'has a price');
  add(/\b0\d{2,4}[ -]?\d|\d{3}-\d{4}/.test(line), 'has a telephone number');
  add(/[.!?]\s+\p{Lu}/u.test(line), 'has two sentences');
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const loud = words.filter((word) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word));
  const small = lower.filter((word) => SMALL.has(word)).length;
  add(words.length > 1 && loud.length === words.length, 'all in capitals');
  add(loud.length > 0 && loud.length < words.length, 'some in capitals');
  add(words.length > 2 && capitals * 10 >= words.length * 7, 'title case');
  add(words.length > 4 && capitals === 1 && /^\p{Lu}/u.test(words[0] ?? ''), 'no name');
  add(words.length > 2 && small === 0, 'no small words');
  add(words.length > 5 && small * 3 >= words.length, 'many small words');
  add(
    lower.some((word) => READER.test(word)),
    'speaks to the reader',
  );
  add(
    lower.some((word) => OUTLET.test(word)),
    'speaks of us',
  );
  add(
    lower.some((word) => PAST.test(word)),
    'tells what was',
  );
  add(
    lower.some((word) => FUTURE.test(word)),
    'tells what will be',
  );
  add(
    lower.some((word) => PRESENT.test(word)),
    'tells what is',
  );
  add(
    lower.some((word) => DAY.test(word)),
    'names a day',
  );
  add(
    lower.some((word) => /\d/.test(word)),
    'has figures',
  );
  const isSaid = hasSaying(line);
  add(isSaid, 'tells what was said');
  const isPast = isSaid || lower.some((word) => PAST.test(word) && !IS_TERM.has(word));
  add(
    !isPast && lower.some((word) => PRESENT.test(word) || OUTLET.test(word) || READER.test(word)),
    'timeless',
  );
  const isBid = IS_BIDDEN.has(lower[0] ?? '') && !IS_DONE.test(lower[1] ?? '');
  const things = lower.filter((word) => IS_THING.has(word)).length;
  const hands = lower.filter((word) => IS_HAND.has(word)).length;
  const terms = lower.filter((word) => IS_TERM.has(word)).length;
  add(isBid, 'bids');
  add(!isBid && hasBid(line), 'bids later');
  add(things > 0, 'names a thing of pages');
  add(things > 1, 'names two things of pages');
  add(hands > 0, 'names who makes or reads it');
  add(terms > 0, 'names terms');
  const all = things + hands + terms + Number(isBid);
  add(all > 1, 'two words of pages');
  add(all > 2, 'three words of pages');
  add(all * 4 >= words.length, 'mostly words of pages');
  add(/^(?:this|these)$/.test(lower[0] ?? '') && IS_THING.has(lower[1] ?? ''), 'this page');
  if (lower[0] !== undefined) traits.push(`first ${lower[0]}`);
  for (const word of new Set(lower)) traits.push(`word ${word}`);
  return traits;
}

/** What follows a noun that is spelt as a bidding verb is: "Support for the plan", "Press officers". */
const IS_DONE = /^(?:for|of|from|and|or|in|at|by|is|was|are|were|has|had|will|officers?|freedom|said|says)$/;

/** Whether a sentence behind the first one bids something. */
function hasBid(line: string): boolean {
  for (const [, word] of line.slice(0, 400).matchAll(/[.!?:,–—-]\s+(\p{Lu}?\p{Ll}+)(?=\s)/gu))
    if (IS_BIDDEN.has(word?.toLowerCase() ?? '') && /^\p{Lu}/u.test(word ?? '')) return true;
  return false;
}

/** Lengths in steps. */
function stepOf(count: number): string {
  const step = STEPS.find((most) => count <= most);
  return step === undefined ? 'more' : `to ${step}`;
}

const STEPS = [1, 2, 3, 5, 8, 12, 18, 26, 40];
