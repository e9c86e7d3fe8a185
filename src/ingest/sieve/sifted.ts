import { type Automaton, createAutomaton } from './automaton.ts';
import { type Literal, neededBy } from './needed.ts';

/** A pattern that is asked only of texts with a word in them that it needs. It fits what it fits without the sieve. */
export interface Sifted {
  /** `of`: what the text was cut out of, or put into lower case from. It is sifted instead, once for all its pieces. */
  test(text: string, of?: string): boolean;
  exec(text: string, of?: string): RegExpExecArray | null;
}

/** What each sifted pattern needs. The automaton for all of them is built when the first text comes. */
const needs: (readonly Literal[])[] = [];
let automaton: Automaton | undefined;

/** Many patterns are asked of one text, one after the other: so many texts are remembered. */
interface Seen {
  readonly text: string;
  readonly bits: Int32Array;
}
const NONE: Seen = { text: '', bits: new Int32Array(0) };
let last = NONE;
let before = NONE;

function bitsOf(text: string): Int32Array {
  if (last.text === text) return last.bits;
  if (before.text === text) {
    [last, before] = [before, last];
    return last.bits;
  }
  automaton ??= createAutomaton(needs);
  before = last;
  last = { text, bits: automaton.find(text) };
  return last.bits;
}

/**
 * Puts a pattern behind the sieve that all such patterns share: one pass over a text finds which of them can fit it at
 * all. Most lines hold no word of most patterns.
 */
export function sifted(pattern: RegExp): Sifted {
  const literals = neededBy(pattern);
  if (literals === undefined || pattern.global || pattern.sticky) return pattern;
  const place = needs.length >> 5;
  const bit = 1 << (needs.length & 31);
  needs.push(literals);
  automaton = undefined;
  [last, before] = [NONE, NONE];
  const passes = (text: string): boolean => ((bitsOf(text)[place] ?? 0) & bit) !== 0;
  return {
    test: (text, of = text) => passes(of) && pattern.test(text),
    exec: (text, of = text) => (passes(of) ? pattern.exec(text) : null),
  };
}
