/** A word in lower case, and what has been found of it so far: see `wordLike`. */
export interface Word {
  readonly lower: string;
  /** Two bits for each class of words, sixteen classes a number. */
  readonly answers: number[];
}

/** A word as a text has it. */
export interface Spelling {
  readonly text: string;
  readonly word: Word;
  /** Begins with a capital letter. */
  readonly cap: boolean;
  /** Ends in a full stop that is its own, if one follows: "Mr", "U.S", the J of a name. */
  readonly short: boolean;
}

/** What has a word: a token. */
export interface Worded {
  readonly word: Word;
}

/** More different words than any article has: behind them all is forgotten, so that no text fills the memory. */
const MOST = 20_000;
/** Longer words are met once, and not kept. */
const LONGEST = 40;
/** A power of two, well above the number of words. */
const SLOTS = 65_536;

/**
 * The spellings met so far, found by the place they stand at without being cut out of it. The same few thousand words
 * make up most texts: what a word is, is found once, and not where it stands.
 */
export function createLexicon(read: (text: string) => Spelling): {
  /** The word from one place to another, whose units have that hash. */
  at(text: string, start: number, end: number, hash: number): Spelling;
} {
  let slots = new Array<Spelling | undefined>(SLOTS);
  let size = 0;
  return {
    at(text, start, end, hash) {
      let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
      for (let known = slots[slot]; known !== undefined; known = slots[slot]) {
        if (standsAt(text, start, end, known.text)) return known;
        slot = (slot + 1) & (SLOTS - 1);
      }
      const spelling = read(narrow(text.slice(start, end)));
      if (end - start > LONGEST) return spelling;
      if (size >= MOST) {
        slots = new Array(SLOTS);
        size = 0;
      }
      slots[slot] = spelling;
      size += 1;
      return spelling;
    },
  };
}

function standsAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** The hash of a word goes over its units. */
export function hashOn(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

let words = new Map<string, Word>();

/** The one word of that lower case. */
export function wordOf(lower: string): Word {
  let word = words.get(lower);
  if (word === undefined) {
    word = {
      lower: narrow(lower),
      answers: new Array<number>(Math.ceil(classes / PER_NUMBER)).fill(0),
    };
    if (lower.length > LONGEST) return word;
    if (words.size >= MOST) words = new Map();
    words.set(word.lower, word);
  }
  return word;
}

/** Letters of ASCII in one byte each, as literals have them, whatever they were cut out of: they compare faster. */
function narrow(word: string): string {
  if (word.length > LONGEST || !/^[ -~]*$/.test(word)) return word;
  return String.fromCharCode(...Array.from(word, (sign) => sign.charCodeAt(0)));
}

let classes = 0;
const PER_NUMBER = 16;
const NO = 1;
const YES = 2;

/** Whether a token's word is such a one, by its lower case: asked once of each word, and kept with it. */
export function wordLike(ask: (lower: string) => boolean): (token: Worded | undefined) => boolean {
  const place = Math.floor(classes / PER_NUMBER);
  const shift = 2 * (classes % PER_NUMBER);
  classes += 1;
  return (token) => {
    if (token === undefined) return false;
    const { answers, lower } = token.word;
    const known = ((answers[place] ?? 0) >> shift) & 3;
    if (known !== 0) return known === YES;
    const answer = ask(lower);
    answers[place] = (answers[place] ?? 0) | ((answer ? YES : NO) << shift);
    return answer;
  };
}

/** Whether a token's word is one of a closed class, given with spaces between. */
export function oneOf(list: string): (token: Worded | undefined) => boolean {
  const members = new Set(list.trim().split(/\s+/));
  return wordLike((lower) => members.has(lower));
}
