import { aftermathOf } from './aftermath.ts';
import { type Caveat, endOfClause, isDenial, SHOWN, wordsOf } from './clauses.ts';
import type { Token } from './tokens.ts';
import type { Run } from './verbatim.ts';

/** What stands behind the words and takes them back, gives them to others, or makes them a question. */
export function takenBack(
  told: readonly Token[],
  { from, to }: Run,
  parts: readonly string[],
  isAsked: boolean,
): Caveat[] {
  const last = told[to - 1];
  if (last === undefined) return [];
  const found = aftermathOf(told.slice(to), last.sentence);
  if (found !== undefined)
    return [{ flag: found.flag, words: wordsOf(told.slice(to, to + found.length), parts) }];
  const end = told.findLastIndex(({ sentence }) => sentence === last.sentence);
  const final = told[end];
  if (isAsked || final === undefined || isQuestion(told, from)) return [];
  const next = told[end + 1];
  const mark = (parts[final.part] ?? '').slice(final.end, next?.part === final.part ? next.start : undefined);
  if (!mark.includes('?')) return [];
  const asked = wordsOf(told.slice(Math.max(from, end + 1 - SHOWN), end + 1), parts);
  return [{ flag: 'qualifier dropped', words: `${asked}?` }];
}

const ASKS =
  /^(?:who|whom|whose|what|which|when|where|why|how|do|does|did|is|are|am|was|were|will|would|can|could|shall|should|may|might|must|has|have|had|\S+n't)$/;

/** It is told from the word on with which the question begins: nobody takes it for a claim. */
function isQuestion(told: readonly Token[], from: number): boolean {
  return told[from - 1]?.sentence !== told[from]?.sentence && ASKS.test(told[from]?.folded ?? '');
}

const GOES_ON =
  /^(?:in|on|at|to|with|for|from|among|against|under|over|of|by|who|whom|whose|that|which|as|than|like|except|alone|only|just|simply|merely|solely|because)$/;

/** What is denied of one thing alone, and cut off before it: "I will never go | to Geneva". */
export function deniedOnly(
  typed: readonly Token[],
  told: readonly Token[],
  to: number,
  parts: readonly string[],
): Caveat[] {
  const next = told[to];
  if (next === undefined || next.beginsClause || next.hasGap || !GOES_ON.test(next.folded)) return [];
  const clause = typed.slice(
    Math.max(
      0,
      typed.findLastIndex(({ beginsClause }) => beginsClause),
    ),
  );
  if (!clause.some(isDenial)) return [];
  const words = told.slice(to, Math.min(endOfClause(told, to), to + SHOWN));
  return [{ flag: 'qualifier dropped', words: wordsOf(words, parts) }];
}
