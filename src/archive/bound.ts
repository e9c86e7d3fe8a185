import { goingToAt } from '../statements/going-to.ts';
import type { Lexicon, Sense } from '../statements/lexicon.ts';
import { likenessIn, ownSensesIn, reachIn, TELLING } from '../statements/likeness.ts';
import { type Token, tokensOf } from '../statements/tokens.ts';
import { type Told, tokensTold } from '../statements/told.ts';
import { remembering, type Unit, unitsOf } from '../statements/units.ts';
import type { Word } from '../statements/words.ts';
import { oncePer } from '../text/once-per.ts';
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
  const typed = tokensOf([text]);
  if (typed.length <= FEW) return () => 1;
  const units = unitsOf(typed, remembering(lexicon)).map((unit) => ({ ...unit, isName: false }));
  const all = Math.max(
    0.01,
    units.reduce((sum, { weight }) => sum + weight, 0),
  );
  const entryOf = entriesIn(typed, units, lexicon);
  const weights = Float64Array.from(units, ({ weight }) => weight);
  return (told) => {
    const tokens = tokensTold(told);
    const best = new Float64Array(weights.length);
    let isGoing = false;
    for (let index = 0; index < tokens.length; index += 1) {
      const folded = tokens[index]?.folded ?? '';
      const entry = entryOf(folded);
      // Typed in two words and told in one: then the units are others.
      if (entry.isTwo) return 1;
      if (entry.likest.length > 0) raise(best, entry.likest);
      isGoing ||= folded === 'going';
      if (entry.rests.length === 0) continue;
      const next = tokens[index + 1]?.folded ?? '';
      if (entry.rests.includes(next)) raise(best, entryOf(folded + next).likest);
    }
    // "are going to": it is read as "will".
    if (isGoing && tokens.some((_, at) => goingToAt(tokens, at) !== undefined))
      raise(best, entryOf('will').likest);
    let held = 0;
    for (let at = 0; at < weights.length; at += 1) held += (weights[at] ?? 0) * (best[at] ?? 0);
    return held / all;
  };
}

function raise(best: Float64Array, likest: Entry['likest']): void {
  for (const { at, likeness } of likest) if ((best[at] ?? 0) < likeness) best[at] = likeness;
}

/** What a word of a telling is to a typed text. */
interface Entry {
  /** To which of its units it is like, and how much. */
  readonly likest: readonly { readonly at: number; readonly likeness: number }[];
  /** It was typed as two. */
  readonly isTwo: boolean;
  /** Together with one of these, it is one that was typed. */
  readonly rests: readonly string[];
}

/** The words of a lexicon, each with what it is found by. */
const readIn = oncePer((lexicon: Lexicon) => {
  const words = remembering(lexicon);
  const sensesOf = ownSensesIn(lexicon);
  return perText(
    (folded) =>
      words(folded).map((word) => ({
        word,
        root: stem(word.folded),
        senses: word.weight >= TELLING && word.number === undefined ? sensesOf(word.folded) : NONE,
      })),
    MOST_READ,
  );
});

const MOST_READ = 16_000;

/** What words of tellings are to a typed text, each looked at once. They are looked for where they can be like at all. */
function entriesIn(
  typed: readonly Token[],
  units: readonly Unit[],
  lexicon: Lexicon,
): (word: string) => Entry {
  const likenessOf = likenessIn(lexicon);
  const read = readIn(lexicon);
  const reachOf = reachIn(lexicon);
  const written = [...new Set(typed.map(({ folded }) => folded))];
  const twos = new Set(typed.slice(1).map(({ folded }, index) => `${typed[index]?.folded}${folded}`));
  const [byStem, byRoot, byLetter] = [placesBy<string>(), placesBy<string>(), placesBy<string>()];
  const bySense = placesBy<Sense>();
  const denial = remembering(lexicon)('not')[0];
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
    if (unit.weight >= TELLING) for (const sense of reachOf(unit.folded)) bySense.put(sense, at);
  }
  return perText((folded) => {
    const best = new Map<number, number>();
    for (const { word, root, senses } of read(folded)) {
      // Numbers next to each other may be one, whichever.
      if (word.number !== undefined) {
        for (const at of numbers) best.set(at, 1);
        continue;
      }
      // Of nearly all words there is nothing to look at.
      const places = [...denying, ...byStem.at(word.stem), ...byRoot.at(root)];
      for (const at of byLetter.at(word.folded.charAt(0)))
        if (mayBeSpeltLike(units[at], word)) places.push(at);
      for (const sense of senses) if (bySense.has(sense)) places.push(...bySense.at(sense));
      for (const at of places) {
        const unit = units[at];
        const likeness = unit === undefined ? 0 : likenessOf(unit, word);
        if (likeness > (best.get(at) ?? 0)) best.set(at, likeness);
      }
    }
    const rests = written.filter((one) => one.length > folded.length && one.startsWith(folded));
    return {
      likest: best.size === 0 ? NONE : Array.from(best, ([at, likeness]) => ({ at, likeness })),
      isTwo: twos.has(folded),
      rests: rests.length === 0 ? NONE : rests.map((one) => one.slice(folded.length)),
    };
  });
}

/** A slip changes two letters at most; a derived word is longer and begins with the other one. */
function mayBeSpeltLike(unit: Unit | undefined, { folded }: Word): boolean {
  if (unit === undefined) return false;
  const isNear = Math.abs(unit.folded.length - folded.length) <= 2;
  return isNear || folded.startsWith(unit.folded) || unit.folded.startsWith(folded);
}

interface Places<Key> {
  put(key: Key, place: number): void;
  at(key: Key): readonly number[];
  has(key: Key): boolean;
}

const NONE: readonly never[] = [];

function placesBy<Key>(): Places<Key> {
  const places = new Map<Key, number[]>();
  return {
    put: (key, place) => {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    },
    at: (key) => places.get(key) ?? NONE,
    has: (key) => places.has(key),
  };
}
