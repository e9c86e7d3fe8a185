import type { Match } from './stretch.ts';
import type { Unit } from './units.ts';

const CONTENT = 0.15;
const SOMETHING = 0.3;
/** One word in the place of another is less of a loss than a phrase. */
const OF_ONE = 0.8;

/** A clause of less says too little to be looked for. */
const CLAUSE = 0.3;

/** Of the clause of which the least is held, the share that is. */
export function leastClause(typed: readonly Unit[], here: ReadonlySet<number>): number {
  const clauses: { all: number; held: number }[] = [];
  for (const [index, { weight, beginsClause }] of typed.entries()) {
    if (beginsClause || clauses.length === 0) clauses.push({ all: 0, held: 0 });
    const clause = clauses.at(-1);
    if (clause === undefined) continue;
    clause.all += weight;
    if (here.has(index)) clause.held += weight;
  }
  const shares = clauses.filter(({ all }) => all >= CLAUSE).map(({ all, held }) => held / all);
  return Math.min(1, ...shares);
}

/** The weight of the longest run of typed words that the telling has not. */
export function longestLoss(typed: readonly Unit[], here: ReadonlySet<number>): number {
  let [most, loss, words] = [0, 0, 0];
  for (const [index, { weight }] of typed.entries()) {
    if (!here.has(index)) {
      loss += weight;
      words += Number(weight >= CONTENT);
    }
    // A common word that is there by chance does not end what is missing.
    else if (weight >= CONTENT) [loss, words] = [0, 0];
    most = Math.max(most, words > 1 ? loss : loss * OF_ONE);
  }
  return most;
}

/**
 * The longest run of typed words without a counterpart, in words. A common word that is matched alone, or where
 * nothing else is told, is there by chance.
 */
export function longestRun(
  typed: readonly Unit[],
  told: readonly Unit[],
  matches: readonly Match[],
  /** Those that have no counterpart here, and yet are held. */
  elsewhere: ReadonlySet<number>,
): number {
  const places = new Map(matches.map(({ at, with: place }) => [at, place]));
  const isContent = (at: number): boolean => (typed[at]?.weight ?? 0) >= CONTENT;
  const sentenceOf = (place: number): number => told[place]?.sentence ?? -1;
  const sentences = new Set(
    matches.flatMap(({ at, with: place }) => (isContent(at) ? sentenceOf(place) : [])),
  );
  const isHeld = (at: number): boolean => {
    if (elsewhere.has(at)) return true;
    const place = places.get(at);
    if (place === undefined) return false;
    if (isContent(at)) return true;
    const isBeside = places.get(at - 1) === place - 1 || places.get(at + 1) === place + 1;
    return isBeside && sentences.has(sentenceOf(place));
  };
  let [most, run, weight] = [0, 0, 0];
  for (const [at, unit] of typed.entries()) {
    [run, weight] = isHeld(at) ? [0, 0] : [run + 1, weight + unit.weight];
    // At either end it says something more: nothing behind it holds it in its place.
    const isEnd = at === typed.length - 1 || at === run - 1;
    most = Math.max(most, isEnd && weight >= SOMETHING && run > 2 ? run + 1 : run);
  }
  return most;
}
