import type { Passage } from '../clean/article.ts';
import type { ExtractedQuote, Span } from '../extracted.ts';

/** At most so many sentences, and so many characters. */
const MOST = 2;
const LONGEST = 600;
/** So many sentences of a paragraph are looked at; what stands behind them is no gist. */
const LOOKED_AT = 50;

/**
 * What the article reports, in its own first sentences: news puts the gist first, and a sentence of the outlet needs
 * no words of ours. Sentences that are quotations are left out.
 */
export function describe(passages: readonly Passage[], quotes: readonly ExtractedQuote[]): Span[] {
  const sentences: Span[] = [];
  let length = 0;
  const lost = quotes.flatMap(({ marks, parts }) => (marks === 'lost' ? parts : []));
  const first = passages.findIndex(({ part }) => part === 'paragraph');
  for (const passage of first < 0 ? [] : passages.slice(first, first + 3)) {
    if (passage.part !== 'paragraph') continue;
    for (const { start, end, tokens } of passage.sentences.slice(0, LOOKED_AT)) {
      const words = tokens.filter(({ kind }) => kind === 'word').length;
      const isQuoted =
        tokens[0]?.kind === 'quote' || lost.some((part) => part.start < end && start < part.end);
      if (words < 8 || isQuoted || length + end - start > LONGEST) continue;
      sentences.push({ start, end });
      length += end - start;
      if (sentences.length === MOST) return sentences;
    }
  }
  return sentences;
}
