/** A small tree of questions on figures: a leaf adds to the logarithm of the odds. */
export type Tree<Kind extends string> =
  | number
  | {
      readonly kind: Kind;
      readonly below: number;
      readonly yes: Tree<Kind>;
      readonly no: Tree<Kind>;
    };

/** A decision that was learned as a start and many small trees, which add up (gradient boosting, Friedman 2001). */
export interface Forest<Kind extends string> {
  readonly start: number;
  readonly trees: readonly Tree<Kind>[];
}

/** The logarithm of the odds: above 0 it is rather so than not. */
export function oddsByForest<Kind extends string>(
  { start, trees }: Forest<Kind>,
  figures: Readonly<Record<Kind, number>>,
): number {
  return trees.reduce<number>((odds, tree) => odds + leafOf(tree, figures), start);
}

function leafOf<Kind extends string>(tree: Tree<Kind>, figures: Readonly<Record<Kind, number>>): number {
  let at = tree;
  while (typeof at !== 'number') at = figures[at.kind] < at.below ? at.yes : at.no;
  return at;
}

/** A tree as one line: `own<1.5 ? -0.2 : same<0.3 ? 0.1 : 0.4`. */
export function treeLine<Kind extends string>(tree: Tree<Kind>): string {
  if (typeof tree === 'number') return String(tree);
  return `${tree.kind}<${tree.below} ? ${treeLine(tree.yes)} : ${treeLine(tree.no)}`;
}

/**
 * Reads what `treeLine` wrote.
 * @throws of a line that is none, or that asks for a figure that is not among the kinds
 */
export function treeIn<Kind extends string>(line: string, kinds: readonly Kind[]): Tree<Kind> {
  const words = line.split(' ').filter((word) => word !== '?' && word !== ':');
  let at = 0;
  const next = (): Tree<Kind> => {
    const word = words[at] ?? '';
    at += 1;
    const [name, below] = word.split('<');
    if (below === undefined) return numberIn(word, line);
    const kind = kinds.find((known) => known === name);
    if (kind === undefined)
      throw new Error(`No figure is called “${name}” in the tree “${line}”: train it anew.`);
    return { kind, below: numberIn(below, line), yes: next(), no: next() };
  };
  const tree = next();
  if (at !== words.length) throw new Error(`The tree “${line}” goes on behind its end: train it anew.`);
  return tree;
}

function numberIn(word: string, line: string): number {
  const number = Number(word);
  if (word === '' || Number.isNaN(number))
    throw new Error(`The tree “${line}” is broken off: train it anew.`);
  return number;
}
