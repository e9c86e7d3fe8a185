import type { Token } from '../sentence/tokens.ts';
import { isTime } from './phrase.ts';

/** No phrase between an auxiliary and its verb is longer. */
const PHRASE = 6;

/** "Vale has in the past said", "had at the time called": before the auxiliary, or `end`. */
function behindHelper(tokens: readonly Token[], end: number): number {
  for (let at = end - 2; at >= Math.max(1, end - PHRASE); at--) {
    const word = tokens[at]?.lower ?? '';
    if (tokens[at]?.kind !== 'word') return end;
    if (/^(?:has|have|had)$/.test(word))
      return /^(?:in|at|on|over|during|by|for|through)$/.test(tokens[at + 1]?.lower ?? '') ? at : end;
  }
  return end;
}

/** Back over "on Thursday", "last week" between the subject and its verb. */
export function beforeTime(tokens: readonly Token[], end: number): number {
  let at = end;
  // "Vale last night insisted"
  const isLast =
    /^(?:night|week|month|year|morning|evening|afternoon)$/.test(tokens[end - 1]?.lower ?? '') &&
    (/^(?:last|this|on|that|late)$/.test(tokens[end - 2]?.lower ?? '') ||
      isTime(tokens[end - 2]?.lower ?? ''));
  if (isLast && end > 2) at = end - 2;
  while (at > 1 && isTime(tokens[at - 1]?.lower ?? '')) at -= 1;
  if (at === end) return behindHelper(tokens, end);
  if (/^(?:on|in|late|early)$/.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  // "Vale had on Monday said", as English is written in India and in Africa.
  return at > 1 && /^(?:had|has|have)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}
