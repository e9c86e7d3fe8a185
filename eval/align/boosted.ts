import type { Forest, Tree } from '../../src/statements/forest.ts';

/** Figures by their kinds, and whether it is so. */
export interface Case<Kind extends string> {
  readonly figures: Readonly<Record<Kind, number>>;
  readonly isSo: boolean;
}

const TREES = 120;
const DEPTH = 4;
const RATE = 0.07;
/** Keeps leaves small (ridge), and the least weight of cases in a leaf. */
const RIDGE = 10;
const LEAST = 10;
const LEAST_GAIN = 1;
/** Figures are looked at in so many steps. */
const STEPS = 32;

interface Figures<Kind> {
  readonly kind: Kind;
  /** Rising: a figure is in the step of the first edge that it is below. */
  readonly edges: readonly number[];
  readonly steps: Uint8Array;
}

/** Gradient boosting with logistic loss (Friedman 2001). The same cases give the same trees: nothing in it is random. */
export function boosted<Kind extends string>(cases: readonly Case<Kind>[]): Forest<Kind> {
  const kinds = Object.keys(cases[0]?.figures ?? {}) as Kind[];
  const all = kinds.map((kind) =>
    figuresOf(
      cases.map(({ figures }) => figures[kind]),
      kind,
    ),
  );
  const so = cases.filter(({ isSo }) => isSo).length;
  const start = round(Math.log((so + 1) / (cases.length - so + 1)));
  const odds = new Float64Array(cases.length).fill(start);
  const [slope, curve] = [new Float64Array(cases.length), new Float64Array(cases.length)];
  const trees: Tree<Kind>[] = [];
  for (let number = 0; number < TREES; number += 1) {
    for (const [index, { isSo }] of cases.entries()) {
      const p = 1 / (1 + Math.exp(-at(odds, index)));
      slope[index] = p - Number(isSo);
      curve[index] = p * (1 - p);
    }
    const here = half(all, number);
    const grow = (members: readonly number[], depth: number): Tree<Kind> => {
      const split = depth === DEPTH ? undefined : bestSplit(members, here, slope, curve);
      if (split === undefined) {
        const leaf = round((-RATE * sum(members, slope)) / (sum(members, curve) + RIDGE));
        for (const index of members) odds[index] = at(odds, index) + leaf;
        return leaf;
      }
      const { figures, step } = split;
      const isYes = (index: number): boolean => at(figures.steps, index) <= step;
      return {
        kind: figures.kind,
        below: figures.edges[step] ?? Number.POSITIVE_INFINITY,
        yes: grow(members.filter(isYes), depth + 1),
        no: grow(
          members.filter((index) => !isYes(index)),
          depth + 1,
        ),
      };
    };
    trees.push(grow([...cases.keys()], 0));
  }
  return { start, trees };
}

/** Another half of the figures for each tree, so that no one of them decides alone. */
function half<Kind>(all: readonly Figures<Kind>[], number: number): Figures<Kind>[] {
  let seed = number + 1;
  return all
    .map((figures) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return { figures, by: seed };
    })
    .sort((a, b) => a.by - b.by)
    .slice(0, Math.ceil(all.length / 2))
    .map(({ figures }) => figures);
}

function figuresOf<Kind>(values: readonly number[], kind: Kind): Figures<Kind> {
  const sorted = [...values].sort((a, b) => a - b);
  const marks = Array.from(
    { length: STEPS - 1 },
    (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / STEPS)] ?? 0,
  );
  const distinct = [...new Set([...marks, ...ends(sorted)])].sort((a, b) => a - b);
  // Between two values that occur, so that rounding changes nothing.
  const edges = distinct.slice(1).map((value, k) => round(((distinct[k] ?? 0) + value) / 2));
  const steps = Uint8Array.from(values, (value) => {
    const step = edges.findIndex((edge) => value < edge);
    return step < 0 ? edges.length : step;
  });
  return { kind, edges, steps };
}

function ends(sorted: readonly number[]): number[] {
  return [sorted[0] ?? 0, sorted.at(-1) ?? 0];
}

interface Split<Kind> {
  readonly figures: Figures<Kind>;
  readonly step: number;
}

function bestSplit<Kind>(
  members: readonly number[],
  all: readonly Figures<Kind>[],
  slope: Float64Array,
  curve: Float64Array,
): Split<Kind> | undefined {
  const [g, h] = [sum(members, slope), sum(members, curve)];
  const worth = (slopes: number, curves: number): number => slopes ** 2 / (curves + RIDGE);
  let [best, most]: [Split<Kind> | undefined, number] = [undefined, LEAST_GAIN];
  for (const figures of all) {
    const [slopes, curves] = [new Float64Array(STEPS + 2), new Float64Array(STEPS + 2)];
    for (const index of members) {
      const step = at(figures.steps, index);
      slopes[step] = at(slopes, step) + at(slope, index);
      curves[step] = at(curves, step) + at(curve, index);
    }
    let [left, weight] = [0, 0];
    for (const step of figures.edges.keys()) {
      left += at(slopes, step);
      weight += at(curves, step);
      if (weight < LEAST || h - weight < LEAST) continue;
      const gain = worth(left, weight) + worth(g - left, h - weight) - worth(g, h);
      if (gain > most) [best, most] = [{ figures, step }, gain];
    }
  }
  return best;
}

function sum(members: readonly number[], list: Float64Array): number {
  let total = 0;
  for (const index of members) total += at(list, index);
  return total;
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}

function round(figure: number): number {
  return Number(figure.toFixed(3));
}
