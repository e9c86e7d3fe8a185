import type { Token } from '../sentence/tokens.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseEnd } from './phrase.ts';
import type { Subject } from './subject.ts';

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

/** "was": the verb of whoever stands before the comma. */
export function isTensed(token: Token | undefined): boolean {
  return /^(?:is|was|are|were|has|had|will|would)$/.test(token?.lower ?? '');
}

/** "The paper, citing two traders, reported": who told it, and the paper relays it. */
export function citedBy(
  tokens: readonly Token[],
  comma: number,
  outer: Subject | undefined,
): Subject | undefined {
  if (!/^(?:citing|quoting)$/.test(tokens[comma + 1]?.lower ?? '') || outer?.mention === undefined)
    return undefined;
  const told = mentionOf(tokens, comma + 2, phraseEnd(tokens, comma + 2));
  const relay = { from: outer.mention.from, to: outer.mention.to };
  return { ...outer, mention: told?.form === 'other' ? undefined : told, relay };
}
