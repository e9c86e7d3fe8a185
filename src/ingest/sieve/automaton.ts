import type { Literal } from './needed.ts';
import { SYMBOLS, symbolOf } from './symbols.ts';

/** So much of a literal tells enough, and keeps the automaton small. */
const LONGEST = 7;

/** The bit of a state in which a literal ends. */
const ENDS = 0x8000;

/** Finds in one pass over a text which sets have a literal in it (Aho and Corasick, 1975). */
export interface Automaton {
  /** A bit for each set, 32 a number. */
  find(text: string): Int32Array;
}

export function createAutomaton(sets: readonly (readonly Literal[])[]): Automaton {
  const width = Math.ceil(sets.length / 32);
  const states = sets.reduce(
    (sum, literals) => sum + literals.reduce((all, { length }) => all + length, 0),
    1,
  );
  const next = new Int32Array(states * SYMBOLS);
  const found = new Int32Array(states * width);
  let size = 1;
  for (const [set, literals] of sets.entries()) {
    for (const literal of literals) {
      let state = 0;
      for (const symbol of literal.slice(0, LONGEST)) {
        const edge = state * SYMBOLS + symbol;
        if (next[edge] === 0) next[edge] = size++;
        state = next[edge] ?? 0;
      }
      mark(found, state * width + (set >> 5), 1 << (set & 31));
    }
  }
  linkShorter(next, found, width, size);
  if (size >= ENDS) throw new RangeError(`${size} states are more than the automaton has numbers for`);
  // Two bytes for each step, so that the table stays near the processor.
  const steps = new Uint16Array(size * SYMBOLS);
  for (const [edge, state] of next.subarray(0, size * SYMBOLS).entries()) {
    const ends = found.subarray(state * width, (state + 1) * width).some((bits) => bits !== 0);
    steps[edge] = ends ? state | ENDS : state;
  }
  return {
    find(text) {
      const bits = new Int32Array(width);
      let state = 0;
      for (let at = 0; at < text.length; at++) {
        state = steps[state * SYMBOLS + symbolOf(text.charCodeAt(at))] ?? 0;
        if (state < ENDS) continue;
        state -= ENDS;
        for (let part = 0; part < width; part++) mark(bits, part, found[state * width + part] ?? 0);
      }
      return bits;
    },
  };
}

function mark(bits: Int32Array, at: number, more: number): void {
  bits[at] = (bits[at] ?? 0) | more;
}

/** Where a literal does not go on, the longest end of what was read that begins another one does. */
function linkShorter(next: Int32Array, found: Int32Array, width: number, size: number): void {
  const shorter = new Int32Array(size);
  const queue: number[] = [];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) if (next[symbol]) queue.push(next[symbol] ?? 0);
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at] ?? 0;
    const fallback = shorter[state] ?? 0;
    for (let part = 0; part < width; part++)
      mark(found, state * width + part, found[fallback * width + part] ?? 0);
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const edge = state * SYMBOLS + symbol;
      const instead = next[fallback * SYMBOLS + symbol] ?? 0;
      const own = next[edge] ?? 0;
      if (own === 0) next[edge] = instead;
      else {
        shorter[own] = instead;
        queue.push(own);
      }
    }
  }
}
