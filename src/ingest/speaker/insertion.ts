import type { Token } from '../sentence/tokens.ts';
import type { Mention } from './mention.ts';

/** "Ada Vale, 58, who …": the number is nobody. */
export function isAge(tokens: readonly Token[], { from, to }: Mention): boolean {
  return to - from === 1 && /^\p{N}+$/u.test(tokens[from]?.text ?? '');
}

/** Nothing, or where they are from, between a name and the sign: "a reader, Ben from Harlow, emailed". */
export function goesToSign(tokens: readonly Token[], to: number, sign: number): boolean {
  if (to === sign) return true;
  return (
    sign - to <= 5 && /^(?:in|from|of|at)$/.test(tokens[to]?.lower ?? '') && tokens[sign - 1]?.cap === true
  );
}

export function nextSign(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === 'word' || (tokens[at]?.text === '&' && tokens[at + 1]?.cap === true)) at += 1;
  return at;
}
