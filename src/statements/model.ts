/** A decision that was learned: a start, and how much each figure adds to it, as logarithms of odds. */
export interface Model<Kind extends string> {
  readonly start: number;
  readonly weights: Readonly<Record<Kind, number>>;
}

/** The logarithm of the odds: above 0 it is rather so than not. */
export function oddsOf<Kind extends string>(
  { start, weights }: Model<Kind>,
  figures: Readonly<Record<Kind, number>>,
): number {
  let odds = start;
  for (const kind in weights) odds += weights[kind] * figures[kind];
  return odds;
}

/** The same of figures in groups, which together have each kind once. */
export function oddsOfGroups<Kind extends string>(
  { start, weights }: Model<Kind>,
  groups: readonly Readonly<Partial<Record<Kind, number>>>[],
): number {
  let odds = start;
  for (const group of groups) for (const kind in group) odds += weights[kind] * (group[kind] ?? 0);
  return odds;
}

export function likelihood(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** What speaks the most for a decision or against it, the most first. */
export function reasonsOf<Kind extends string>(
  { weights }: Model<Kind>,
  figures: Readonly<Record<Kind, number>>,
  most = 3,
): { readonly kind: Kind; readonly adds: number }[] {
  const kinds = Object.keys(weights) as Kind[];
  return kinds
    .map((kind) => ({ kind, adds: weights[kind] * figures[kind] }))
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .slice(0, most);
}
