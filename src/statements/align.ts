import { slipsBetween } from '../text/slips.ts';
import { baseOf } from './irregular.ts';
import type { Word } from './words.ts';

/** A word of one telling that stands for a word of the other. */
export interface Pair {
  readonly at: number;
  readonly with: number;
  /** 1 for forms of one word, less for a word of like meaning. */
  readonly likeness: number;
}

export type SensesOf = (word: string) => readonly string[];

const LIKE_MEANING = 0.7;
const SPELT_ALIKE = 0.9;
/** Below this weight a word is too common for its synonyms to say anything. */
const TELLING = 0.15;
/** A word that comes again and again is looked for at so many places only. */
const MOST_PLACES = 12;

/**
 * Which words of the shorter telling stand for which of the longer one: each word once, first
 * those of which there is but one place, and the rarest first, as these say where the others are to be looked for.
 */
export function align(part: readonly Word[], whole: readonly Word[], sensesOf: SensesOf): Pair[] {
  const places = placesOf(whole, ({ stem }) => [stem]);
  const pairs: Pair[] = [];
  const taken = new Set<number>();
  const left: number[] = [];
  const countOf = (at: number): number => places.get(part[at]?.stem ?? '')?.length ?? 0;
  const order = part
    .map((_, index) => index)
    .sort(
      (a, b) =>
        Number(countOf(a) !== 1) - Number(countOf(b) !== 1) || weightAt(part, b) - weightAt(part, a) || a - b,
    );
  const take = (at: number, found: readonly number[] | undefined, likeness: number): boolean => {
    const free = found?.filter((place) => !taken.has(place)) ?? [];
    const place = nearest(free, expected(at, pairs));
    if (place === undefined) return false;
    taken.add(place);
    pairs.push({ at, with: place, likeness });
    return true;
  };
  for (const at of order) {
    if (!take(at, places.get(part[at]?.stem ?? ''), 1)) left.push(at);
  }
  const bySense =
    left.length === 0
      ? undefined
      : placesOf(whole, (word, index) =>
          taken.has(index) || word.weight < TELLING || word.number !== undefined
            ? []
            : sensesOf(meaning(word)),
        );
  const rare = whole
    .flatMap((word, index) =>
      taken.has(index) || word.weight < 0.9 || word.folded.length < 5 ? [] : [index],
    )
    .slice(0, 60);
  for (const at of left) {
    const word = part[at];
    if (word === undefined || word.weight < TELLING || word.number !== undefined) continue;
    if (
      take(
        at,
        sensesOf(meaning(word)).flatMap((sense) => bySense?.get(sense) ?? []),
        LIKE_MEANING,
      )
    )
      continue;
    if (word.weight >= 0.9 && word.folded.length >= 5)
      take(
        at,
        rare.filter((place) => isSpeltAlike(word.folded, whole[place]?.folded ?? '')),
        SPELT_ALIKE,
      );
  }
  return pairs.sort((a, b) => a.at - b.at);
}

function meaning({ folded, phrase }: Word): string {
  return phrase ?? baseOf(folded);
}

function weightAt(words: readonly Word[], index: number): number {
  return words[index]?.weight ?? 0;
}

function isSpeltAlike(a: string, b: string): boolean {
  // "Flight 12a" is no other spelling of "flight 13a".
  return (
    !/\d/.test(a + b) &&
    a[0] === b[0] &&
    Math.abs(a.length - b.length) <= 2 &&
    slipsBetween(a, b) <= (Math.min(a.length, b.length) > 7 ? 2 : 1)
  );
}

function placesOf(
  words: readonly Word[],
  keysOf: (word: Word, index: number) => readonly string[],
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, word] of words.entries())
    for (const key of keysOf(word, index)) {
      const found = places.get(key);
      if (found === undefined) places.set(key, [index]);
      else if (found.length < MOST_PLACES) found.push(index);
    }
  return places;
}

/** Where a word is to be looked for: as far from the nearest word placed before as it is in its own telling. */
function expected(at: number, pairs: readonly Pair[]): number {
  let best: Pair | undefined;
  // The pairs placed first are the rarest: a few of them are enough to go by.
  for (const pair of pairs.slice(0, 40))
    if (best === undefined || Math.abs(pair.at - at) < Math.abs(best.at - at)) best = pair;
  return best === undefined ? 0 : best.with + (at - best.at);
}

function nearest(places: readonly number[], to: number): number | undefined {
  let best: number | undefined;
  for (const place of places)
    if (best === undefined || Math.abs(place - to) < Math.abs(best - to)) best = place;
  return best;
}
