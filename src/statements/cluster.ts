/** How likely two items belong together, by their places, from 0 to 1. */
export type LikelihoodOf = (a: number, b: number) => number;

/** From this likelihood on, two are rather put together than not: what is wrongly put together is worse. */
const LEAST = 0.55;
/** After so many rounds of moving single items, they stay where they are. */
const MOST_ROUNDS = 5;

/**
 * Puts items together so that, over all pairs, the most is right: the surest links first, each as long as its two
 * sides, pair by pair, rather belong together; then single items move to where they belong more. So a chain of pieces
 * cannot drag in what the others speak against. Items are to come in an order that depends on themselves alone.
 */
export function clusterOf(items: readonly number[], likelihoodOf: LikelihoodOf): number[][] {
  const gain = (a: number, b: number): number => likelihoodOf(a, b) - LEAST;
  const homes = new Map(items.map((item) => [item, new Set([item])]));
  const links = items
    .flatMap((a, index) => items.slice(index + 1).map((b) => ({ a, b, by: gain(a, b) })))
    .filter(({ by }) => by > 0)
    .sort((one, other) => other.by - one.by || one.a - other.a || one.b - other.b);
  for (const { a, b } of links) {
    const [one, other] = [homes.get(a), homes.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    let sum = 0;
    for (const x of one) for (const y of other) sum += gain(x, y);
    if (sum <= 0) continue;
    for (const item of other) {
      one.add(item);
      homes.set(item, one);
    }
  }
  for (let round = 0; round < MOST_ROUNDS && move(items, homes, gain); round += 1);
  return [...new Set(homes.values())].map((home) => [...home].sort((a, b) => a - b));
}

/** Moves each item to where it gains the most, or to a place of its own; says whether any was moved. */
function move(items: readonly number[], homes: Map<number, Set<number>>, gain: LikelihoodOf): boolean {
  let isMoved = false;
  for (const item of items) {
    const own = homes.get(item);
    if (own === undefined) continue;
    const gainIn = (home: ReadonlySet<number>): number => {
      let sum = 0;
      for (const other of home) if (other !== item) sum += gain(item, other);
      return sum;
    };
    const now = gainIn(own);
    let [best, to] = [Math.max(0, now) + 1e-9, now < -1e-9 ? new Set<number>() : own];
    for (const home of new Set(homes.values())) {
      const there = home === own ? now : gainIn(home);
      if (there > best) [best, to] = [there, home];
    }
    if (to === own) continue;
    own.delete(item);
    to.add(item);
    homes.set(item, to);
    isMoved = true;
  }
  return isMoved;
}
