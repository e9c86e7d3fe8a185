import { oncePer } from '../text/once-per.ts';
import { perText } from '../text/per-text.ts';
import { goingToAt } from './going-to.ts';
import type { Lexicon } from './lexicon.ts';
import { boundBefore, measureAround } from './measures.ts';
import { isDayOf, MONTHS } from './months.ts';
import { joined, numberIn, scaleOf } from './numbers.ts';
import type { Token } from './tokens.ts';
import { type Word, wordsInOne } from './words.ts';

/** A word with what it stands for: "don't" is two units, "ninety thousand" is one. */
export interface Unit {
  readonly folded: string;
  readonly stem: string;
  readonly weight: number;
  readonly number?: number;
  /** What it is a number of, and which side of it is meant: "more than 5 euros". */
  readonly measure?: string;
  readonly bound?: string;
  readonly isName: boolean;
  /** The tokens it is written with, the last one included. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** A comma or the like stands before it, or a sentence begins with it. */
  readonly beginsClause: boolean;
}

/** One word is read once, however often it comes. */
export type WordsOf = (folded: string) => readonly Word[];

const MOST_REMEMBERED = 16_000;

/** The words of a lexicon are read once for all texts. */
export const remembering = oncePer(
  (lexicon: Lexicon): WordsOf => perText((folded) => wordsInOne(folded, lexicon), MOST_REMEMBERED),
);

/** @param compounds words that the other side writes as one: "pre-set" and "preset" are one unit on both sides */
export function unitsOf(
  tokens: readonly Token[],
  words: WordsOf,
  compounds: ReadonlySet<string> = new Set(),
): Unit[] {
  const units: Unit[] = [];
  let read = -1;
  for (const [index, { folded, isName, isGlued, beginsClause, sentence }] of tokens.entries()) {
    if (index <= read) continue;
    const future = goingToAt(tokens, index);
    if (future !== undefined) {
      read = future.last;
      for (const [piece, word] of [...words('will'), ...(future.isDenied ? words('not') : [])].entries())
        units.push({ ...unitAt(index, word, false, sentence, beginsClause && piece === 0), last: read });
      continue;
    }
    // "10-15" is not 1015.
    const both =
      compounds.size === 0 || /^\p{N}/u.test(folded) ? '' : `${folded}${tokens[index + 1]?.folded}`;
    // "can not" is no word of its own: "cannot" is read as two.
    const [compound, ...more] = compounds.has(both) ? words(both) : [];
    if (compound !== undefined && more.length === 0) {
      units.push({ ...unitAt(index, compound, isName, sentence, beginsClause), last: index + 1 });
      read = index + 1;
      continue;
    }
    const last = units.at(-1);
    const sum = last === undefined || beginsClause ? undefined : sumOf(last, folded, isGlued);
    if (last !== undefined && sum !== undefined) {
      units[units.length - 1] = { ...last, number: sum, stem: `#${sum}`, folded: String(sum), last: index };
      continue;
    }
    // "no longer" denies, and says no more.
    if (folded === 'longer' && last?.folded === 'no') {
      units[units.length - 1] = { ...last, last: index };
      continue;
    }
    for (const [piece, word] of words(folded).entries()) {
      units.push(unitAt(index, word, isName, sentence, beginsClause && piece === 0));
    }
  }
  for (const [at, unit] of units.entries()) if (unit.number !== undefined) units[at] = measured(unit, tokens);
  return monthsFirst(units);
}

/** "4 May" is "May 4". */
function monthsFirst(units: Unit[]): Unit[] {
  for (const [at, unit] of units.entries()) {
    const next = units[at + 1];
    if (next === undefined || next.beginsClause || !isDayOf(unit.number, next.folded)) continue;
    // "on May 4 May said": the day has its month.
    if (MONTHS.has(units[at - 1]?.folded ?? '')) continue;
    units[at] = { ...next, beginsClause: unit.beginsClause };
    units[at + 1] = { ...unit, beginsClause: false };
  }
  return units;
}

function unitAt(
  index: number,
  { folded, stem, weight, number }: Word,
  isName: boolean,
  sentence: number,
  beginsClause: boolean,
): Unit {
  const unit = { folded, stem, weight, isName, first: index, last: index, sentence, beginsClause };
  return number === undefined ? unit : { ...unit, number };
}

function measured(unit: Unit, tokens: readonly Token[]): Unit {
  const [measure, bound] = [measureAround(tokens, unit.first, unit.last), boundBefore(tokens, unit.first)];
  return {
    ...unit,
    ...(measure === undefined ? {} : { measure }),
    ...(bound === undefined ? {} : { bound }),
  };
}

/** "$3m", "20k". */
const GLUED: Readonly<Record<string, number>> = { m: 1e6, k: 1000 };

/** "ninety" and "thousand", "forty" and "two". */
function sumOf(last: Unit, folded: string, isGlued: boolean): number | undefined {
  if (last.number === undefined) return undefined;
  const [value, scale] = [numberIn(folded), scaleOf(folded) ?? (isGlued ? GLUED[folded] : undefined)];
  if (value === undefined && scale === undefined) return undefined;
  return joined(last.number, {
    ...(value === undefined ? {} : { value }),
    ...(scale === undefined ? {} : { scale }),
  });
}
