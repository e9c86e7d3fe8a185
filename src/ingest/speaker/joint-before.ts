import type { Token } from '../sentence/tokens.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseStart } from './phrase.ts';

/** "Ada Vale and her deputy Ben Arrow said": what the sentence, or a clause, begins with speaks, too. */
export function jointBefore(tokens: readonly Token[], { from }: Mention): Mention['joint'] {
  if (tokens[from - 1]?.lower !== 'and') return undefined;
  const start = phraseStart(tokens, from - 1);
  const first = start < from - 1 ? mentionOf(tokens, start, from - 1) : undefined;
  return first?.form === 'name' && tokens[start - 1]?.kind !== 'word' ? first.name : undefined;
}
