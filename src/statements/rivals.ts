import type { Reading } from './telling.ts';

/** How sure two tellings, by their places, are one: above 0 they are rather one than not. */
export interface Strength {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** What a rival takes from a pair that it is surer than by a margin. */
const LESS = 1.5;
const MARGIN = 0.7;
/** Of the tellings of one article that are like another one, so many are rivals: the surest. */
const MOST = 4;

/**
 * The strengths, less for pairs that have a rival: where an article tells an utterance, another quotation of that
 * article that is not one with it is seldom one with the same utterance, however alike the two are.
 */
export function withoutRivals(strengths: readonly Strength[], readings: readonly Reading[]): Strength[] {
  const known = new Map(strengths.map(({ a, b, strength }) => [keyOf(a, b, readings.length), strength]));
  const articleOf = (index: number): string => readings[index]?.telling.article ?? '';
  const likest = new Map<string, { readonly to: number; readonly strength: number }[]>();
  const ofArticle = (index: number, article: string): string => `${index} ${article}`;
  for (const { a, b, strength } of strengths) {
    if (strength <= 0) continue;
    for (const [one, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const key = ofArticle(one, articleOf(to));
      const others = likest.get(key) ?? [];
      others.push({ to, strength });
      others.sort((x, y) => y.strength - x.strength || x.to - y.to);
      likest.set(key, others.slice(0, MOST));
    }
  }
  const hasRival = (one: number, other: number, strength: number): boolean =>
    (likest.get(ofArticle(one, articleOf(other))) ?? []).some(
      (rival) =>
        rival.to !== other &&
        rival.strength > strength + MARGIN &&
        (known.get(keyOf(rival.to, other, readings.length)) ?? -1) <= 0,
    );
  return strengths.map(({ a, b, strength }) => ({
    a,
    b,
    strength:
      articleOf(a) !== articleOf(b) && (hasRival(a, b, strength) || hasRival(b, a, strength))
        ? strength - LESS
        : strength,
  }));
}

function keyOf(a: number, b: number, count: number): number {
  return Math.min(a, b) * count + Math.max(a, b);
}
