import { type Automaton, createAutomaton } from './automaton.ts';
import { type Literal, neededBy } from './needed.ts';

/** A pattern that is asked only of texts with a word in them that it needs. It fits what it fits without the sieve. */
export interface Sifted {
  /** `of`: what the text was cut out of, or put into lower case from. It is sifted instead, once for all its pieces. */
  test(text: string, of?: string): boolean;
  exec(text: string, of?: string): RegExpExecArray | null;
  /** Whether a word stands there that the pattern needs: the sieve alone. */
  may(text: string): boolean;
}

/** What each sifted pattern needs. The automaton for all of them is built when the first text comes. */
const needs: (readonly Literal[])[] = [];
let automaton: Automaton | undefined;

/** Many patterns are asked of one line, and some again later: the lines of a page are remembered. */
const seen = new Map<string, Int32Array>();
const MOST = 200;
let last: { text: string; bits: Int32Array } = { text: '', bits: new Int32Array(0) };

function bitsOf(text: string): Int32Array {
  if (last.text === text) return last.bits;
  let bits = seen.get(text);
  if (bits === undefined) {
    automaton ??= createAutomaton(needs);
    bits = automaton.find(text);
    if (seen.size >= MOST) seen.clear();
    seen.set(text, bits);
  }
  last = { text, bits };
  return bits;
}

/**
 * Puts a pattern behind the sieve that all such patterns share: one pass over a text finds which of them can fit it at
 * all. Most lines hold no word of most patterns.
 */
export function sifted(pattern: RegExp): Sifted {
  const literals = neededBy(pattern);
  if (literals === undefined)
    return { test: (text) => pattern.test(text), exec: (text) => pattern.exec(text), may: () => true };
  const place = needs.length >> 5;
  const bit = 1 << (needs.length & 31);
  needs.push(literals);
  automaton = undefined;
  seen.clear();
  last = { text: '', bits: new Int32Array(0) };
  const passes = (text: string): boolean => ((bitsOf(text)[place] ?? 0) & bit) !== 0;
  return {
    test: (text, of = text) => passes(of) && pattern.test(text),
    exec: (text, of = text) => (passes(of) ? pattern.exec(text) : null),
    may: passes,
  };
}
