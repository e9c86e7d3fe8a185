import { goingToAt } from '../statements/going-to.ts';
import type { Lexicon, Sense } from '../statements/lexicon.ts';
import { likenessIn, ownSensesIn, reachOf, TELLING } from '../statements/likeness.ts';
import type { Told } from '../statements/resemblance.ts';
import { type Token, tokensOf } from '../statements/tokens.ts';
import { remembering, type Unit, unitsOf, type WordsOf } from '../statements/units.ts';
import { perText } from '../text/per-text.ts';
import { stem } from '../text/stem.ts';

/** How much of a typed text a telling can hold at most, from 0 to 1: `fitOf` finds no more. */
export type Bound = (told: Told) => number;

/** Of so few words, whatever is found holds half: comparing costs no more than bounding. */
const FEW = 3;

/**
 * Bounds what comparing in earnest would find, at a small part of its cost: every typed word counts as much as the
 * word of the telling that is likest to it, in whatever order they stand.
 */
export function boundOf(text: string, lexicon: Lexicon): Bound {
  const words = remembering(lexicon);
  const typed = tokensOf([text]);
  if (typed.length <= FEW) return () => 1;
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
    // "are going to": it is read as "will".
    if (told.has('going') && tokens.some((_, at) => goingToAt(tokens, at) !== undefined)) told.add('will');
    const best = new Float64Array(units.length);
    for (const word of told) {
      for (const [at, likeness] of likest(word)) if ((best[at] ?? 0) < likeness) best[at] = likeness;
    }
    return units.reduce((sum, { weight }, at) => sum + weight * (best[at] ?? 0), 0) / all;
  };
}

/** Each two words that follow one on the other, as one. */
function pairsOf(tokens: readonly Token[]): string[] {
  return tokens.slice(1).map(({ folded }, index) => `${tokens[index]?.folded}${folded}`);
}

type Likest = (word: string) => readonly (readonly [at: number, likeness: number])[];

/** To which of the units a word of a telling is like, and how much. It is looked for where it can be at all. */
function likestIn(units: readonly Unit[], words: WordsOf, lexicon: Lexicon): Likest {
  const likenessOf = likenessIn(lexicon);
  const sensesOf = ownSensesIn(lexicon);
  const [byStem, byRoot, byLetter] = [placesBy<string>(), placesBy<string>(), placesBy<string>()];
  const bySense = placesBy<Sense>();
  const [denial] = words('not');
  const denying: number[] = [];
  const numbers: number[] = [];
  for (const [at, unit] of units.entries()) {
    if (denial !== undefined && likenessOf(unit, denial) === 1) denying.push(at);
    byStem.put(unit.stem, at);
    if (unit.number !== undefined) {
      numbers.push(at);
      continue;
    }
    byRoot.put(stem(unit.folded), at);
    byLetter.put(unit.folded.charAt(0), at);
    if (unit.weight >= TELLING) for (const sense of reachOf(unit.folded, lexicon)) bySense.put(sense, at);
  }
  return perText((word) => {
    const best = new Map<number, number>();
    for (const told of words(word)) {
      // Numbers next to each other may be one, whichever.
      if (told.number !== undefined) {
        for (const at of numbers) best.set(at, 1);
        continue;
      }
      const look = (at: number): void => {
        const unit = units[at];
        const likeness = unit === undefined ? 0 : likenessOf(unit, told);
        if (likeness > (best.get(at) ?? 0)) best.set(at, likeness);
      };
      denying.forEach(look);
      byStem.at(told.stem).forEach(look);
      byRoot.at(stem(told.folded)).forEach(look);
      byLetter.at(told.folded.charAt(0)).forEach(look);
      if (told.weight >= TELLING) for (const sense of sensesOf(told.folded)) bySense.at(sense).forEach(look);
    }
    return [...best];
  });
}

interface Places<Key> {
  put(key: Key, place: number): void;
  at(key: Key): readonly number[];
}

const NONE: readonly number[] = [];

function placesBy<Key>(): Places<Key> {
  const places = new Map<Key, number[]>();
  return {
    put: (key, place) => {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    },
    at: (key) => places.get(key) ?? NONE,
  };
}
