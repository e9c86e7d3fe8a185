import type { Passage } from '../clean/article.ts';
import type { Member } from '../speaker/cast.ts';
import { mentionOf } from '../speaker/mention.ts';
import { phraseEnd } from '../speaker/phrase.ts';
import { resolve } from '../speaker/resolve.ts';
import type { Reading } from './telling.ts';

/** No line that signs a quotation is longer. */
const LONGEST = 160;

/** “…” and below it "– The Honourable Ada Vale, Minister of Health": who the line below a paragraph says spoke in it. */
export function signedBelow(
  { text, cast }: Reading,
  passage: Passage,
  next: Passage | undefined,
): Member | undefined {
  const [marked] = passage.marked;
  if (next === undefined || marked === undefined || passage.marked.length !== 1) return undefined;
  const isWhole = marked.outer.start <= passage.start + 1 && marked.outer.end >= passage.end - 1;
  if (!isWhole || next.end - next.start > LONGEST || next.marked.length > 0) return undefined;
  const line = text.slice(next.start, next.end);
  // In a block quote of the page's markup, whoever signs it needs no dash.
  const isBlock = passage.part === 'quotation' && next.part === 'quotation';
  if (
    !(isBlock ? /^(?:[–—-]\s*)?\p{Lu}/u : /^[–—-]\s*\p{Lu}/u).test(line) ||
    /[!?:;]$|\p{Ll}{3}\.$/u.test(line)
  )
    return undefined;
  const tokens = next.sentences[0]?.tokens ?? [];
  const from = tokens.findIndex(({ kind }) => kind === 'word');
  if (from < 0 || from > 2) return undefined;
  const end = phraseEnd(tokens, from);
  const mention = mentionOf(tokens, from, end);
  if (mention?.form !== 'name' || (tokens[end] !== undefined && !/^[,(.]$/.test(tokens[end].text)))
    return undefined;
  return resolve(text, tokens, mention, cast, []).member ?? undefined;
}
