import type { Token } from '../sentence/tokens.ts';
import { type Mention, mentionOf } from './mention.ts';
import { isTime, phraseEnd } from './phrase.ts';

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
  return /^(?:on|in|late|early)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}

/** "It ended when the critic Ada Vale left the jury, writing that": whom the clause right before is about. */
export function clauseSubject(tokens: readonly Token[], verb: number): Mention | undefined {
  for (let at = verb - 2; at >= Math.max(0, verb - CLAUSE); at--) {
    if (tokens[at]?.text === ',' || tokens[at]?.kind === 'quote') return undefined;
    if (!/^(?:when|after|as|while|before|because)$/.test(tokens[at]?.lower ?? '')) continue;
    const mention = mentionOf(tokens, at + 1, phraseEnd(tokens, at + 1));
    return mention?.form === 'name' ? mention : undefined;
  }
  return undefined;
}

/** No clause is looked over for its subject that is longer. */
const CLAUSE = 18;
