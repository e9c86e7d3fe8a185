import type { Example } from './examples.ts';

/** What is fitted, and how much it is held back. */
export interface Fitting {
  /** A trait of words has to stand on so many pages of so many sets. */
  readonly pages: number;
  readonly sets: number;
  /** L2 for all traits, L1 for those of words: what tells little gets no weight. */
  readonly ridge: number;
  readonly lasso: number;
  /** How much more a line of furniture counts than one of an article. */
  readonly positive: number;
  readonly rounds: number;
}

const FITTING: Fitting = { pages: 4, sets: 3, ridge: 0.5, lasso: 0.3, positive: 3, rounds: 400 };

/** Weights of a logistic regression by proximal gradient steps; '' is what counts without any trait. */
export function fitted(examples: readonly Example[], fitting: Fitting = FITTING): Map<string, number> {
  const names = chosen(examples, fitting);
  const ids = new Map(names.map((name, id) => [name, id]));
  const rows = examples.map(({ traits }) =>
    Int32Array.from(['', ...traits].flatMap((trait) => ids.get(trait) ?? [])),
  );
  const counts = examples.map(({ weight, isFurniture }) => weight * (isFurniture ? fitting.positive : 1));
  const longest = Math.max(...rows.map((row) => row.length));
  const total = counts.reduce((a, b) => a + b, 0);
  const rate = (4 / (longest * total)) * 4;
  const size = names.length;
  let weights = new Float64Array(size);
  let point = new Float64Array(size);
  let speed = 1;
  for (let round = 0; round < fitting.rounds; round++) {
    const slope = new Float64Array(size);
    for (const [n, row] of rows.entries()) {
      let sum = 0;
      for (const id of row) sum += point[id] ?? 0;
      const error =
        (1 / (1 + Math.exp(-sum)) - (examples[n]?.isFurniture === true ? 1 : 0)) * (counts[n] ?? 0);
      for (const id of row) slope[id] = (slope[id] ?? 0) + error;
    }
    const next = new Float64Array(size);
    for (let id = 0; id < size; id++) {
      const at = point[id] ?? 0;
      const moved = at - rate * ((slope[id] ?? 0) + (id === 0 ? 0 : fitting.ridge * at));
      const hold = isOfWords(names[id] ?? '') ? rate * fitting.lasso : 0;
      // A word speaks for furniture or not at all: what articles are about is different each day.
      next[id] = isOfWords(names[id] ?? '')
        ? Math.max(0, moved - hold)
        : Math.sign(moved) *
          Math.max(0, Math.abs(moved) - (isPair(names[id] ?? '') ? rate * fitting.lasso : 0));
    }
    const faster = (1 + Math.sqrt(1 + 4 * speed * speed)) / 2;
    const ahead = new Float64Array(size);
    for (let id = 0; id < size; id++)
      ahead[id] = (next[id] ?? 0) + ((speed - 1) / faster) * ((next[id] ?? 0) - (weights[id] ?? 0));
    [weights, point, speed] = [next, ahead, faster];
  }
  return new Map(names.flatMap((name, id) => (weights[id] === 0 ? [] : [[name, weights[id] ?? 0]])));
}

function isOfWords(name: string): boolean {
  return /^(?:word|words|first) /.test(name);
}

function isPair(name: string): boolean {
  return name.startsWith('between ');
}

/** All traits of shape and place, and those of words that are no matter of one set. */
function chosen(examples: readonly Example[], { pages, sets }: Fitting): string[] {
  const files = new Map<string, Set<string>>();
  for (const { traits, file, isFurniture } of examples)
    for (const trait of traits) {
      if (isOfWords(trait) && !isFurniture) continue;
      const known = files.get(trait);
      if (known === undefined) files.set(trait, new Set([file]));
      else known.add(file);
    }
  return [
    '',
    ...[...files]
      .filter(
        ([trait, where]) =>
          !isOfWords(trait) || (/^[^\d]+$/.test(trait) && where.size >= pages && setsOf(where) >= sets),
      )
      .map(([trait]) => trait)
      .sort(),
  ];
}

function setsOf(files: ReadonlySet<string>): number {
  return new Set([...files].map((file) => file.split('-')[0])).size;
}
