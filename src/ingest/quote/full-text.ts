import type { Passage } from '../clean/article.ts';
import type { Span } from '../extracted.ts';
import { withoutMarks } from './own-words.ts';

/** How a page says that the whole of a speech or a statement stands below. */
const ANNOUNCED =
  /\b(?:full text|full statement|full speech|in full|as follows|follows|verbatim|(?:text|transcript|wording) of (?:the|his|her|their|its) (?:speech|address|statement|remarks|letter|message|open letter|resignation))\b[^.:]{0,80}[.:]$/i;
/** "Fellow citizens,", "Ladies and gentlemen,": whom a speech addresses. */
const ADDRESS = /^[\p{L}’' ,]{4,60}[,:!]$/u;
const NARRATED = /\b(?:(?<!\bI )(?<!\bwe )said|told reporters|according to|added that)\b/i;
const FIRST_PERSON = /\b(?:I|we|my|our|me|us|I['’]\w+|we['’]\w+)\b/i;
/** No speech that a page prints has more paragraphs. */
const LONGEST = 80;
/** How much of the paragraph that announces it is read. */
const TAIL = 240;

/** The paragraphs of a speech that the passage before announces in full, from `at` on; none where it does not. */
export function fullTextAt(
  text: string,
  passages: readonly Passage[],
  at: number,
): { readonly read: number; readonly parts: Span[] } | undefined {
  const before = passages[at - 1];
  if (
    before === undefined ||
    !ANNOUNCED.test(text.slice(Math.max(before.start, before.end - TAIL), before.end))
  )
    return undefined;
  const parts: Span[] = [];
  let next = at;
  let isPersonal = false;
  for (; next < Math.min(passages.length, at + LONGEST); next++) {
    const passage = passages[next];
    if (passage === undefined) break;
    const words = text.slice(passage.start, passage.end);
    const isAddress = parts.length === 0 && ADDRESS.test(words);
    if (isAddress) continue;
    const isOpened = passage.marked[0]?.outer.start === passage.start;
    if (passage.part !== 'paragraph' || isOpened || NARRATED.test(withoutMarks(text, passage))) break;
    isPersonal ||= FIRST_PERSON.test(words);
    parts.push({ start: passage.start, end: passage.end });
  }
  return isPersonal ? { read: next - at, parts } : undefined;
}
