import type { Reading } from './telling.ts';

/** Of less of the shorter one, two tellings are not compared word by word: they are hardly ever one. */
const LEAST = 0.06;
/** A telling of hardly a word is not measured by it alone. */
const LITTLE = 0.5;

/** The share of the words of the shorter of two tellings that the other one has, in any order: found at little cost. */
export function nearness(a: Reading, b: Reading): number {
  const [one, other] = a.stems.size < b.stems.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [stem, weight] of one.stems) {
    const there = other.stems.get(stem);
    if (there !== undefined) shared += Math.min(weight, there);
  }
  return shared / Math.max(LITTLE, Math.min(a.weight, b.weight));
}

export function areNear(a: Reading, b: Reading): boolean {
  return nearness(a, b) >= LEAST;
}
