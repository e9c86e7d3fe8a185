/** How strongly two items belong together, by their places: undefined where nothing is known of the two. */
export type StrengthOf = (a: number, b: number) => number | undefined;

export interface Link {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/**
 * Puts items together that belong together: the surest links first, each as long as what speaks for putting its two
 * sides together outweighs what speaks against it. So a chain of pieces cannot drag in what the others speak against.
 * Links are to come in an order that depends on the items alone.
 */
export function clusterOf(count: number, links: readonly Link[], strengthOf: StrengthOf): number[][] {
  const clusters = Array.from({ length: count }, (_, index) => [index]);
  const homes = clusters.map((_, index) => index);
  for (const { a, b } of links) {
    const [into, from] = [homes[a] ?? a, homes[b] ?? b];
    const [one, other] = [clusters[into], clusters[from]];
    if (into === from || one === undefined || other === undefined) continue;
    if (balance(one, other, strengthOf) <= 0) continue;
    for (const item of other) homes[item] = into;
    one.push(...other);
    clusters[from] = [];
  }
  return clusters.filter(({ length }) => length > 0).map((items) => items.sort((a, b) => a - b));
}

function balance(one: readonly number[], other: readonly number[], strengthOf: StrengthOf): number {
  let sum = 0;
  for (const a of one) for (const b of other) sum += strengthOf(a, b) ?? 0;
  return sum;
}
