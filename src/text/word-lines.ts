const [NEWLINE, SPACE, ZERO] = [10, 32, 48];
/** A line is longer than this, so that there are more places than lines. */
const SHORTEST = 24;

/** The lines of one of WordNet's index files, found by the hash of their first word. */
export interface WordLines {
  readonly bytes: Buffer;
  /** Where a line begins, and one more; 0 where there is none. */
  readonly places: Uint32Array;
}

export function wordLinesIn(bytes: Buffer): WordLines {
  const places = new Uint32Array(2 ** Math.ceil(Math.log2(bytes.length / SHORTEST + 2)));
  for (let start = 0; start < bytes.length; ) {
    // The lines of the licence begin with a space.
    if (bytes[start] !== SPACE) {
      let [at, hash] = [start, BASIS];
      for (let byte = bytes[at] ?? SPACE; byte !== SPACE; byte = bytes[at] ?? SPACE) {
        hash = Math.imul(hash ^ byte, PRIME);
        at += 1;
      }
      let place = mixed(hash) & (places.length - 1);
      while (places[place] !== 0) place = (place + 1) & (places.length - 1);
      places[place] = start + 1;
    }
    const end = bytes.indexOf(NEWLINE, start);
    start = end < 0 ? bytes.length : end + 1;
  }
  return { bytes, places };
}

/** The first of the numbers at the end of a word's line, which are its senses, the commonest first. */
export function sensesAt({ bytes, places }: WordLines, word: string, most: number): number[] {
  let hash = BASIS;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  const last = places.length - 1;
  for (let place = mixed(hash) & last; ; place = (place + 1) & last) {
    const start = (places[place] ?? 0) - 1;
    if (start < 0) return [];
    if (beginsWith(bytes, start, word)) return numbersIn(bytes, start, word.length, most);
  }
}

function beginsWith(bytes: Buffer, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (bytes[start + at] !== word.charCodeAt(at)) return false;
  return bytes[start + word.length] === SPACE;
}

/** A sense has eight digits and a space behind it: "word n 2 1 @ 2 0 00012345 00023456  ". */
const WIDTH = 9;

function numbersIn(bytes: Buffer, start: number, length: number, most: number): number[] {
  // Behind the word stand its part of speech, of one letter, and how many senses it has.
  const count = numberAt(bytes, start + length + ' n '.length);
  let end = bytes.indexOf(NEWLINE, start);
  if (end < 0) end = bytes.length;
  while (bytes[end - 1] === SPACE) end -= 1;
  const first = end + 1 - count * WIDTH;
  return Array.from({ length: Math.min(most, count) }, (_, index) => numberAt(bytes, first + index * WIDTH));
}

/** The number that begins at a place. */
function numberAt(bytes: Buffer, from: number): number {
  let [number, at] = [0, from];
  for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - ZERO) {
    number = number * 10 + digit;
    at += 1;
  }
  return number;
}

/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
