/** Chance that gives the same again for the same seed: mulberry32. */
export interface Dice {
  /** From 0 up to, and not including, 1. */
  chance(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const chance = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { chance, between: (least, most) => least + Math.floor(chance() * (most - least + 1)) };
}

/** Draws from a list by Zipf's law: what stands at place n comes 1/n as often as what stands first. */
export function zipf<Item>(items: readonly Item[], dice: Dice): () => Item {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let place = 0; place < items.length; place += 1) {
    sum += 1 / (place + 1);
    sums[place] = sum;
  }
  return () => {
    const wanted = dice.chance() * sum;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const item = items[low];
    if (item === undefined) throw new Error('there is nothing to draw from');
    return item;
  };
}
