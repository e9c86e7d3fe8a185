import type { Token } from '../sentence/tokens.ts';
import { isTime } from './phrase.ts';

/** Back over "on Thursday", "last week" between the subject and its verb. */
export function beforeTime(tokens: readonly Token[], end: number): number {
  let at = end;
  // "Vale last night insisted"
  const isLast =
    /^(?:night|week|month|year|morning|evening|afternoon)$/.test(tokens[end - 1]?.lower ?? '') &&
    /^(?:last|this|yesterday|on|that|late)$/.test(tokens[end - 2]?.lower ?? '');
  if (isLast && end > 2) at = end - 2;
  while (at > 1 && isTime(tokens[at - 1]?.lower ?? '')) at -= 1;
  if (at === end) return end;
  if (/^(?:on|in|late|early)$/.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  // "Vale had on Monday said", as English is written in India and in Africa.
  return at > 1 && /^(?:had|has|have)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}
