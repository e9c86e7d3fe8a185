import type { Lexicon } from '../statements/lexicon.ts';
import { likenessIn, sensesOf } from '../statements/likeness.ts';
import type { Told } from '../statements/resemblance.ts';
import { type Token, tokensOf } from '../statements/tokens.ts';
import { remembering, type Unit, unitsOf, type WordsOf } from '../statements/units.ts';
import { oncePer } from '../text/once-per.ts';
import { perText } from '../text/per-text.ts';
import { stem } from '../text/stem.ts';

/** How much of a typed text a telling can hold at most, from 0 to 1: `fitOf` finds no more. */
export type Bound = (told: Told) => number;

/**
 * Bounds what comparing in earnest would find, at a small part of its cost: every typed word counts as much as the
 * word of the telling that is likest to it, in whatever order they stand.
 */
export function boundOf(text: string, lexicon: Lexicon): Bound {
  const words = remembering(lexicon);
  const typed = tokensOf([text]);
  const written = new Set(typed.map(({ folded }) => folded));
  const joined = new Set(pairsOf(typed));
  const units = unitsOf(typed, words).map((unit) => ({ ...unit, isName: false }));
  const all = Math.max(
    0.01,
    units.reduce((sum, { weight }) => sum + weight, 0),
  );
  const likest = likestIn(units, words, lexicon);
  return ({ kind, parts }) => {
    const tokens = tokensOf(parts, kind === 'mixed');
    const told = new Set(tokens.map(({ folded }) => folded));
    // Typed in two words and told in one: then the units are others.
    for (const pair of joined) if (told.has(pair)) return 1;
    for (const pair of pairsOf(tokens)) if (written.has(pair)) told.add(pair);
    const best = new Float64Array(units.length);
    for (const word of told) {
      for (const [at, likeness] of likest(word)) if ((best[at] ?? 0) < likeness) best[at] = likeness;
    }
    return units.reduce((sum, { weight }, at) => sum + weight * (best[at] ?? 0), 0) / all;
  };
}

function pairsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ folded }, index) => `${folded}${tokens[index + 1]?.folded ?? ''}`);
}

type Likest = (word: string) => readonly (readonly [at: number, likeness: number])[];

/** To which of the units a word of a telling is like, and how much. It is looked for where it can be at all. */
function likestIn(units: readonly Unit[], words: WordsOf, lexicon: Lexicon): Likest {
  const likenessOf = likenessIn(lexicon);
  const [denial] = words('not');
  const denying = new Set<number>();
  const byKey = new Map<string, number[]>();
  const put = (key: string, at: number): void => {
    byKey.set(key, [...(byKey.get(key) ?? []), at]);
  };
  for (const [at, unit] of units.entries()) {
    if (denial !== undefined && likenessOf(unit, asUnit(denial)) === 1) denying.add(at);
    for (const key of new Set(keysOf(unit, lexicon))) put(key, at);
  }
  const read = readingIn(lexicon);
  const known = new Map<string, readonly (readonly [number, number])[]>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const best = new Map<number, number>();
    for (const { unit: told, keys } of read(word)) {
      // Numbers next to each other may be one, whichever.
      if (told.number !== undefined) {
        for (const [at, unit] of units.entries()) if (unit.number !== undefined) best.set(at, 1);
        continue;
      }
      const places = new Set(denying);
      for (const key of keys) for (const at of byKey.get(key) ?? []) places.add(at);
      for (const at of places) {
        const unit = units[at];
        if (unit !== undefined) best.set(at, Math.max(best.get(at) ?? 0, likenessOf(unit, told)));
      }
    }
    const all = [...best].filter(([, likeness]) => likeness > 0);
    known.set(word, all);
    return all;
  };
}

interface Read {
  readonly unit: Unit;
  readonly keys: readonly string[];
}

const MOST_REMEMBERED = 4000;

/** What a word of a telling is, and what it can be like by: the same words come in every telling. */
const readingIn = oncePer((lexicon: Lexicon) => {
  const words = remembering(lexicon);
  return perText(
    (word): readonly Read[] =>
      words(word)
        .map(asUnit)
        .map((unit) => ({ unit, keys: keysOf(unit, lexicon) })),
    MOST_REMEMBERED,
  );
});

function asUnit(word: ReturnType<WordsOf>[number]): Unit {
  return { ...word, isName: false, first: 0, last: 0, sentence: 0, beginsClause: false };
}

/** What two words have in common that are like each other: a stem, the first letter, or a sense. */
function keysOf({ folded, stem: own, number }: Unit, lexicon: Lexicon): string[] {
  if (number !== undefined) return [`=${own}`];
  return [`=${own}`, `~${stem(folded)}`, `^${folded.slice(0, 1)}`, ...sensesOf(folded, lexicon)];
}
