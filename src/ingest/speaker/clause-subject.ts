import type { Token } from '../sentence/tokens.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseEnd } from './phrase.ts';

/** "It took a turn when critic Ada Vale left the jury, writing that": the name that the last clause begins with. */
export function clauseSubject(tokens: readonly Token[], comma: number): Mention | undefined {
  for (let at = comma - 1; at >= Math.max(0, comma - 20); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    if (!/^(?:when|after|as|because|where|until)$/.test(token.lower)) continue;
    const mention = mentionOf(tokens, at + 1, Math.min(comma, phraseEnd(tokens, at + 1)));
    if (mention?.form === 'name') return mention;
    // "resigned as minister": no clause.
    if (token.lower !== 'as') return undefined;
  }
  return undefined;
}
