import { areNear, nearness } from './nearness.ts';
import type { Reading } from './telling.ts';

/** So many are compared word by word with a new one: the cost of taking it in is bounded by it. */
const MOST = 16;

/** Of many readings, those that have the most words of one, the likest first. */
export function likeliest(reading: Reading, others: readonly Reading[]): Reading[] {
  return others
    .filter((other) => areNear(reading, other))
    .map((other) => ({ other, share: nearness(reading, other) }))
    .sort((a, b) => b.share - a.share || (a.other.telling.id < b.other.telling.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}
