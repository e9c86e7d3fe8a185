import type { Intent } from './lexicon/intent-turns.ts';
import type { FoundTurn } from './turns.ts';

/** What the words of a question speak for. The strongest first; only what is spoken for at all. */
export type Scores = readonly (readonly [Intent, number])[];

/** How much a second turn of phrase for the same intent adds. */
const SECOND = 0.25;

/** Scores every intent by its strongest turn of phrase, and a little by the others. */
export function scoreIntents(turns: readonly FoundTurn[]): Scores {
  const scores = new Map<Intent, number>();
  const counted = new Set<string>();
  for (const { intent, weight, turn, places } of turns) {
    const key = `${intent} ${turn} ${places.length}`;
    if (intent === undefined || weight === 0 || counted.has(key)) continue;
    counted.add(key);
    const score = scores.get(intent) ?? 0;
    scores.set(intent, Math.max(score, weight) + Math.min(score, weight) * SECOND);
  }
  return [...scores].sort(([, a], [, b]) => b - a);
}
