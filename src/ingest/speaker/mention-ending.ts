import type { Token } from '../sentence/tokens.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseStart } from './phrase.ts';

const read = new WeakMap<readonly Token[], (Mention | null)[]>();

/**
 * What the phrase that ends with a token names or describes. Kept with the tokens of its sentence: who is named in it
 * is asked for each of its attributions.
 */
export function mentionEnding(tokens: readonly Token[], at: number): Mention | undefined {
  let mentions = read.get(tokens);
  if (mentions === undefined) {
    mentions = [];
    read.set(tokens, mentions);
  }
  let mention = mentions[at];
  if (mention === undefined) {
    mention = mentionOf(tokens, phraseStart(tokens, at + 1), at + 1) ?? null;
    mentions[at] = mention;
  }
  return mention ?? undefined;
}
