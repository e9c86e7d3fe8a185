import type { Token } from '../sentence/tokens.ts';
import { type Mention, mentionOf } from '../speaker/mention.ts';

/** What somebody has said, as a noun. */
const REMARKS =
  /^(?:remark|comment|statement|claim|description|suggestion|assertion|accusation|allegation|jibe|insult|boast|quip|taunt|outburst|contention|characterisation|characterization|insistence)s?$/;
/** From the noun to the words. */
const REACH = 12;

/** "was hurt by Reed's remark that she was “asleep”": the words are Reed's, whoever the sentence is about. */
export function ownerOfRemark(tokens: readonly Token[], quote: number): Mention | undefined {
  for (let at = quote - 1; at >= Math.max(1, quote - REACH); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    // What is said of the remark stands behind a verb of its own: "dismissed Reed's claim as “absurd”".
    if (/^(?:as|is|was|were|said|says|saying|called|calling)$/.test(token.lower) && !isInside(tokens, at))
      return undefined;
    if (!REMARKS.test(token.lower)) continue;
    if (!/^(?:that|of|about|on)$/.test(tokens[at + 1]?.lower ?? '') && at + 1 !== quote) return undefined;
    return ownerBefore(tokens, at);
  }
  return undefined;
}

/** Within "that she was …" or "of her as …", which belong to the remark. */
function isInside(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(1, at - REACH); back--) {
    const word = tokens[back]?.lower ?? '';
    if (word === 'that' && REMARKS.test(tokens[back - 1]?.lower ?? '')) return true;
    if (/^descriptions?$|^characteri[sz]ations?$/.test(word)) return true;
    if (REMARKS.test(word)) return false;
  }
  return false;
}

function ownerBefore(tokens: readonly Token[], noun: number): Mention | undefined {
  const last = /['’]s?$/.test(tokens[noun - 1]?.lower ?? '') ? noun - 1 : noun - 2;
  const token = tokens[last];
  if (token === undefined || !/(?:'s|s'|’s|s’)$/.test(token.lower)) return undefined;
  // "the firm's claim of a “harmless” gas": words of somebody who has no name here.
  if (!token.cap)
    return /^(?:it|that|he|she)'s$/.test(token.lower)
      ? undefined
      : { form: 'other', from: last, to: last + 1 };
  let from = last;
  while (from > 0 && tokens[from - 1]?.cap === true && tokens[from - 1]?.kind === 'word') from -= 1;
  const mention = mentionOf(tokens, from, last + 1);
  return mention?.form === 'name' ? mention : undefined;
}
