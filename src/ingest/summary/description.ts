import type { Passage } from '../clean/article.ts';
import type { ExtractedQuote, Span } from '../extracted.ts';

/** At most so many sentences, and so many characters. */
const MOST = 2;
const LONGEST = 600;

/**
 * What the article reports, in its own first sentences: news puts the gist first, and a sentence of the outlet needs
 * no words of ours. Sentences that are quotations are left out.
 */
export function describe(passages: readonly Passage[], quotes: readonly ExtractedQuote[]): Span[] {
  const sentences: Span[] = [];
  let length = 0;
  const first = passages.findIndex(({ part }) => part === 'paragraph');
  for (const passage of first < 0 ? [] : passages.slice(first, first + 3)) {
    if (passage.part !== 'paragraph') continue;
    for (const { start, end, tokens } of passage.sentences) {
      const words = tokens.filter(({ kind }) => kind === 'word').length;
      const isQuoted =
        tokens[0]?.kind === 'quote' ||
        quotes.some(
          ({ marks, parts }) =>
            marks === 'lost' && parts.some((part) => part.start < end && start < part.end),
        );
      if (words < 8 || isQuoted || length + end - start > LONGEST) continue;
      sentences.push({ start, end });
      length += end - start;
      if (sentences.length === MOST) return sentences;
    }
  }
  return sentences;
}
