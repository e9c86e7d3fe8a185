import { clusterOf } from './cluster.ts';
import type { CompanyModel } from './company-model.ts';
import type { Lexicon } from './lexicon.ts';
import { likelihood } from './model.ts';
import type { Reading } from './telling.ts';
import { oddsIn, tiesOf, type VerdictOf } from './ties.ts';

/** What hangs together, and in it what is one utterance: by the numbers of readings, which rise in each. */
export interface Part {
  readonly component: readonly number[];
  readonly statements: readonly (readonly number[])[];
}

/** Two that were not even compared are hardly one. */
const NOT_COMPARED = 0.03;

/** @param readings in an order that depends on themselves alone */
export function partitionOf(
  readings: readonly Reading[],
  lexicon: Lexicon,
  judge?: VerdictOf,
  model?: CompanyModel,
): Part[] {
  const { circle, components } = tiesOf(readings, lexicon, judge);
  const oddsOf = oddsIn(circle, model);
  return components.map((component) => {
    const likely = new Map<number, number>();
    const keyOf = (a: number, b: number): number => Math.min(a, b) * readings.length + Math.max(a, b);
    for (const [index, a] of component.entries())
      for (const b of component.slice(index + 1)) {
        const odds = oddsOf(a, b);
        if (odds !== undefined) likely.set(keyOf(a, b), likelihood(odds));
      }
    return {
      component,
      statements: clusterOf(component, (a, b) => likely.get(keyOf(a, b)) ?? NOT_COMPARED),
    };
  });
}
