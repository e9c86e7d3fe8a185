import type { Reading } from './telling.ts';

/** So many are compared word by word with a new one: the cost of taking it in is bounded by it. */
const MOST = 16;

/** Of many readings, those that have the most words of one, the likest first. */
export function likeliest(reading: Reading, others: readonly Reading[]): Reading[] {
  if (others.length <= MOST) return [...others];
  const own = new Map(reading.words.map(({ stem, weight }) => [stem, weight]));
  const shared = (other: Reading): number => {
    const seen = new Set<string>();
    let sum = 0;
    for (const { stem } of other.words) {
      if (seen.has(stem)) continue;
      seen.add(stem);
      sum += own.get(stem) ?? 0;
    }
    return sum / Math.max(0.5, Math.min(reading.weight, other.weight));
  };
  return others
    .map((other) => ({ other, share: shared(other) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.other.telling.id < b.other.telling.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}
