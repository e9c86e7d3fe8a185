import { align, type Pair } from './align.ts';
import type { Lexicon } from './lexicon.ts';
import { daysApart, type Reading } from './telling.ts';
import type { Word } from './words.ts';

/** What two tellings have in common, in figures. The part is the one that says less. */
export interface Likeness {
  readonly part: Reading;
  readonly whole: Reading;
  readonly pairs: readonly Pair[];
  /** How much is shared, in weights of words. */
  readonly shared: number;
  /** The share of the part that the whole holds, and the other way round. */
  readonly ofPart: number;
  readonly ofWhole: number;
  /** The share of what is shared that stands in the same order, and close together in the whole. */
  readonly order: number;
  readonly close: number;
  /** The longest run of words alike, in words and in their weight. */
  readonly run: number;
  readonly runWeight: number;
  /** Numbers of the part that the whole has not, and the other way round within what is shared. */
  readonly numbersOff: number;
  readonly daysApart: number;
}

export function compare(a: Reading, b: Reading, lexicon: Lexicon): Likeness {
  const [part, whole] = isFuller(a, b) ? [b, a] : [a, b];
  const all =
    heldWhole(part.words, whole.words) ?? align(part.words, whole.words, (word) => lexicon.sensesOf(word));
  const pairs = closest(all, part.words, whole.words);
  const weightOf = ({ at, with: place, likeness }: Pair): number =>
    likeness * Math.min(part.words[at]?.weight ?? 0, whole.words[place]?.weight ?? 0);
  const shared = pairs.reduce((sum, pair) => sum + weightOf(pair), 0);
  const total = all.reduce((sum, pair) => sum + weightOf(pair), 0);
  const { run, runWeight } = longestRun(pairs, part.words);
  return {
    part,
    whole,
    pairs,
    shared,
    ofPart: shared / Math.max(0.01, part.weight),
    ofWhole: shared / Math.max(0.01, whole.weight),
    order: inOrder(pairs) / Math.max(1, pairs.length),
    close: shared / Math.max(0.01, total),
    run,
    runWeight,
    numbersOff: numbersOff(part.words, whole.words, pairs),
    daysApart: daysApart(a.telling, b.telling),
  };
}

/** Where all words of the part stand in the whole, in a row: there is nothing to look for. */
function heldWhole(part: readonly Word[], whole: readonly Word[]): Pair[] | undefined {
  const [first] = part;
  if (first === undefined) return undefined;
  for (let from = 0; from + part.length <= whole.length; from += 1) {
    if (whole[from]?.folded !== first.folded) continue;
    if (part.every(({ folded }, at) => whole[from + at]?.folded === folded))
      return part.map((_, at) => ({ at, with: from + at, likeness: 1 }));
  }
  return undefined;
}

/** Which of two tellings holds more; of two that hold as much, always the same one. */
export function isFuller(a: Reading, b: Reading): boolean {
  if (a.weight !== b.weight) return a.weight > b.weight;
  return a.telling.id < b.telling.id;
}

/** The pairs within the stretch of the whole that holds the most of the part: what stands elsewhere is by chance. */
function closest(pairs: readonly Pair[], part: readonly Word[], whole: readonly Word[]): Pair[] {
  const length = 2 * part.length + 8;
  if (whole.length <= length) return [...pairs];
  const sorted = [...pairs].sort((a, b) => a.with - b.with);
  let [best, bestFrom, bestTo, sum, from] = [-1, 0, 0, 0, 0];
  for (const [to, pair] of sorted.entries()) {
    sum += pair.likeness * (part[pair.at]?.weight ?? 0);
    while ((sorted[from]?.with ?? 0) < pair.with - length) {
      sum -= (sorted[from]?.likeness ?? 0) * (part[sorted[from]?.at ?? 0]?.weight ?? 0);
      from += 1;
    }
    if (sum > best + 1e-9) [best, bestFrom, bestTo] = [sum, from, to];
  }
  return sorted.slice(bestFrom, bestTo + 1).sort((a, b) => a.at - b.at);
}

/** The length of the longest row of pairs whose places rise. */
function inOrder(pairs: readonly Pair[]): number {
  const ends: number[] = [];
  for (const { with: place } of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
  }
  return ends.length;
}

function longestRun(pairs: readonly Pair[], part: readonly Word[]): { run: number; runWeight: number } {
  let [run, runWeight, length, weight] = [0, 0, 0, 0];
  let last: Pair | undefined;
  for (const pair of pairs) {
    const follows =
      last !== undefined && pair.at === last.at + 1 && pair.with === last.with + 1 && pair.likeness === 1;
    length = follows ? length + 1 : pair.likeness === 1 ? 1 : 0;
    weight = (follows ? weight : 0) + (pair.likeness === 1 ? (part[pair.at]?.weight ?? 0) : 0);
    run = Math.max(run, length);
    runWeight = Math.max(runWeight, weight);
    last = pair;
  }
  return { run, runWeight };
}

function numbersOff(part: readonly Word[], whole: readonly Word[], pairs: readonly Pair[]): number {
  const paired = new Set(pairs.map(({ at }) => at));
  const numbers = whole.filter(({ number }) => number !== undefined && number !== 1);
  if (numbers.length === 0) return 0;
  return part.filter(({ number }, at) => number !== undefined && number !== 1 && !paired.has(at)).length;
}
