import type { Lexicon } from './lexicon.ts';
import { joined, numberIn, scaleOf } from './numbers.ts';
import type { Token } from './tokens.ts';
import { type Word, wordsOf } from './words.ts';

/** A word with what it stands for: "don't" is two units, "ninety thousand" is one. */
export interface Unit {
  readonly folded: string;
  readonly stem: string;
  readonly weight: number;
  readonly number?: number;
  readonly isName: boolean;
  /** The tokens it is written with, the last one included. */
  readonly first: number;
  readonly last: number;
}

/** One word is read once, however often it comes. */
export type WordsOf = (folded: string) => readonly Word[];

const MOST_REMEMBERED = 5_000;

export function remembering(lexicon: Lexicon): WordsOf {
  const known = new Map<string, readonly Word[]>();
  return (folded) => {
    const found = known.get(folded) ?? wordsOf(folded, lexicon);
    if (known.size < MOST_REMEMBERED) known.set(folded, found);
    return found;
  };
}

export function unitsOf(tokens: readonly Token[], words: WordsOf): Unit[] {
  const units: Unit[] = [];
  for (const [index, { folded, isName, beginsClause }] of tokens.entries()) {
    if (folded === '%') {
      units.push(...['per', 'cent'].map((word) => unit(words(word)[0], index, false)).filter(isThere));
      continue;
    }
    const last = units.at(-1);
    const sum = last === undefined || beginsClause ? undefined : sumOf(last, folded);
    if (last !== undefined && sum !== undefined) {
      units[units.length - 1] = { ...last, number: sum, stem: `#${sum}`, folded: String(sum), last: index };
      continue;
    }
    // "percent" and "per cent" are one.
    const read = folded === 'percent' ? [...words('per'), ...words('cent')] : words(folded);
    units.push(...read.map((word) => unit(word, index, isName)).filter(isThere));
  }
  return units;
}

function unit(word: Word | undefined, at: number, isName: boolean): Unit | undefined {
  if (word === undefined) return undefined;
  const { folded, stem, weight, number } = word;
  return { folded, stem, weight, isName, first: at, last: at, ...(number === undefined ? {} : { number }) };
}

function isThere(found: Unit | undefined): found is Unit {
  return found !== undefined;
}

/** "ninety" and "thousand", "forty" and "two". */
function sumOf(last: Unit, folded: string): number | undefined {
  if (last.number === undefined) return undefined;
  const [value, scale] = [numberIn(folded), scaleOf(folded)];
  if (value === undefined && scale === undefined) return undefined;
  return joined(last.number, {
    ...(value === undefined ? {} : { value }),
    ...(scale === undefined ? {} : { scale }),
  });
}
