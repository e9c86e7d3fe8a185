import { commonWords } from './word-list.ts';

let ranks: ((word: string) => number | undefined) | undefined;

/**
 * How common a word in lower case is, counted from 1; none for a word that films do not speak (SUBTLEXus, Brysbaert &
 * New 2009). The list is read at its first use.
 */
export function rankOf(word: string): number | undefined {
  ranks ??= ranksIn(commonWords());
  return ranks(word);
}

/** More than there are letters, and twice as many as there are words, both as powers of two. */
const LETTERS = 2 ** 20;
const PLACES = 2 ** 18;

/**
 * The words stand in one row of letters, and are found by their hash: a `Map` of 74,000 words takes six times as
 * much memory.
 * @param words in ASCII, the commonest first
 */
function ranksIn(words: Iterable<string>): (word: string) => number | undefined {
  let letters = Buffer.alloc(LETTERS);
  let ends = new Uint32Array(PLACES);
  const places = new Uint32Array(PLACES);
  let rank = 0;
  /** Where a word stands, or where it would. */
  const placeOf = (word: string): number => {
    let place = hashOf(word) & (PLACES - 1);
    for (let found = places[place] ?? 0; found > 0; found = places[place] ?? 0) {
      if (isAt(word, ends[found - 1] ?? 0, ends[found] ?? 0)) break;
      place = (place + 1) & (PLACES - 1);
    }
    return place;
  };
  const isAt = (word: string, start: number, end: number): boolean => {
    if (end - start !== word.length) return false;
    for (let at = 0; at < word.length; at += 1) if (letters[start + at] !== word.charCodeAt(at)) return false;
    return true;
  };
  for (const written of words) {
    const word = written.toLowerCase();
    const start = ends[rank] ?? 0;
    const place = placeOf(word);
    rank += 1;
    ends[rank] = start;
    if (places[place] !== 0) continue;
    places[place] = rank;
    ends[rank] = start + letters.write(word, start, 'latin1');
  }
  letters = Buffer.from(letters.subarray(0, ends[rank]));
  ends = ends.slice(0, rank + 1);
  return (word) => places[placeOf(word)] || undefined;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
