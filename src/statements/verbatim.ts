import type { Token } from './tokens.ts';

/** Tokens from one place up to another one, which is not included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The pieces of a typed text that was shortened with an ellipsis. */
export function piecesOf(typed: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  for (const [index, token] of typed.entries()) {
    const last = pieces.at(-1);
    if (last === undefined || (token.hasGap && index > 0)) pieces.push([token]);
    else last.push(token);
  }
  return pieces;
}

/**
 * Where the pieces stand word for word in a telling, one after the other, none of them beginning or ending in the
 * middle of a word.
 */
export function runsOf(pieces: readonly (readonly Token[])[], telling: readonly Token[]): Run[] | undefined {
  const runs: Run[] = [];
  let from = 0;
  for (const piece of pieces) {
    const at = placeOf(piece, telling, from);
    if (at === undefined) return undefined;
    from = at + piece.length;
    runs.push({ from: at, to: from });
  }
  return runs.length === 0 ? undefined : runs;
}

/** Knuth, Morris and Pratt: hostile repetitions cost no more than others. */
function placeOf(piece: readonly Token[], telling: readonly Token[], from: number): number | undefined {
  const back = failuresOf(piece);
  let matched = 0;
  for (let at = from; at < telling.length; at += 1) {
    while (matched > 0 && !isSame(piece[matched], telling[at])) matched = back[matched - 1] ?? 0;
    if (isSame(piece[matched], telling[at])) matched += 1;
    if (matched < piece.length) continue;
    const start = at - piece.length + 1;
    // "We don" is no word of "We don't", nor "self" of "self-determination".
    if (telling[start]?.isGlued !== true && telling[at + 1]?.isGlued !== true) return start;
    matched = back[matched - 1] ?? 0;
  }
  return undefined;
}

/** "2.5" is not what "-2.5" says. */
function isSame(a: Token | undefined, b: Token | undefined): boolean {
  return a?.folded === b?.folded && a?.sign === b?.sign;
}

function failuresOf(piece: readonly Token[]): number[] {
  const back = [0];
  let length = 0;
  for (let at = 1; at < piece.length; at += 1) {
    while (length > 0 && !isSame(piece[length], piece[at])) length = back[length - 1] ?? 0;
    if (isSame(piece[length], piece[at])) length += 1;
    back.push(length);
  }
  return back;
}
