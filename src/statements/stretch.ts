import { oncePer } from '../text/once-per.ts';
import type { LikenessOf } from './likeness.ts';
import type { Unit } from './units.ts';

/** A typed word that stands for a word of the telling. */
export interface Match {
  readonly at: number;
  readonly with: number;
  readonly likeness: number;
}

/** What a word costs that stands in the telling among those that were typed. */
const SKIPPED = 0.35;
/** What it costs where another word was typed in its place. */
const INSTEAD = 0.1;
/** So that of two places of a common word the one beside its neighbour is taken. */
const BESIDE = 0.03;

/**
 * The stretch of a telling that holds the most of a typed text, word by word and in order. What stands before and
 * behind the stretch costs nothing (Smith and Waterman's alignment, with the typed text as a whole).
 */
export function stretchOf(typed: readonly Unit[], telling: readonly Unit[], likenessOf: LikenessOf): Match[] {
  const width = telling.length + 1;
  const scores = new Float64Array((typed.length + 1) * width);
  const steps = new Uint8Array((typed.length + 1) * width);
  const rowOf = rowsIn(likenessOf)(typed);
  const rows = telling.map(rowOf);
  const weights = Float64Array.from(telling, ({ weight }) => weight);
  for (let i = 0; i < typed.length; i += 1) {
    const own = typed[i]?.weight ?? 0;
    for (let j = 0; j < telling.length; j += 1) {
      const likeness = rows[j]?.[i] ?? 0;
      const weight = weights[j] ?? 0;
      const cell = (i + 1) * width + j + 1;
      const diagonal = cell - width - 1;
      const skipTyped = scores[cell - width] ?? 0;
      const skipTold = (scores[cell - 1] ?? 0) - SKIPPED * weight;
      const beside = steps[diagonal] === PAIR ? BESIDE : 0;
      const pair =
        likeness === 0
          ? Number.NEGATIVE_INFINITY
          : (scores[diagonal] ?? 0) + beside + likeness * Math.min(own, weight);
      const instead = (scores[diagonal] ?? 0) - INSTEAD * weight;
      const best = Math.max(skipTyped, skipTold, pair, instead);
      scores[cell] = best;
      steps[cell] =
        best === pair ? PAIR : best === skipTyped ? SKIP_TYPED : best === instead ? SKIP_BOTH : SKIP_TOLD;
    }
  }
  return traced(typed, telling, scores, steps, rows);
}

/** How like a word of a telling is to each of some typed words: many tellings have the same words. */
type RowOf = (told: Unit) => Float64Array;

const rowsIn = oncePer((likenessOf: LikenessOf) =>
  oncePer((typed: readonly Unit[]): RowOf => {
    const [words, names] = [new Map<string, Float64Array>(), new Map<string, Float64Array>()];
    return (told) => {
      const known = told.isName ? names : words;
      let row = known.get(told.folded);
      if (row === undefined) {
        row = Float64Array.from(typed, (one) => likenessOf(one, told));
        known.set(told.folded, row);
      }
      return row;
    };
  }),
);

const PAIR = 1;
const SKIP_TYPED = 2;
const SKIP_TOLD = 3;
const SKIP_BOTH = 4;

function traced(
  typed: readonly Unit[],
  telling: readonly Unit[],
  scores: Float64Array,
  steps: Uint8Array,
  rows: readonly Float64Array[],
): Match[] {
  const width = telling.length + 1;
  let [i, j] = [typed.length, 0];
  for (let end = 1; end <= telling.length; end += 1)
    if ((scores[i * width + end] ?? 0) > (scores[i * width + j] ?? 0) + 1e-9) j = end;
  const matches: Match[] = [];
  while (i > 0 && j > 0) {
    const step = steps[i * width + j];
    if (step === PAIR) matches.push({ at: i - 1, with: j - 1, likeness: rows[j - 1]?.[i - 1] ?? 0 });
    if (step !== SKIP_TOLD) i -= 1;
    if (step !== SKIP_TYPED) j -= 1;
  }
  return matches.reverse();
}
