import type { NoteBlock, QuoteBlock, SourceLink } from '../card/blocks.ts';
import { quoteBlock } from '../command/blocks.ts';
import { quotationAnchor, sourceLink } from '../command/labels.ts';
import type { Statement } from './utterance.ts';

/** A statement in its fullest wording, and one source of each other outlet that tells it. */
export function statementBlock({ fullest, others }: Statement): QuoteBlock {
  const also = new Map<string, SourceLink>();
  for (const entry of others) {
    const { publisher } = entry.source.article;
    if (publisher === fullest.source.article.publisher || also.has(publisher)) continue;
    also.set(publisher, sourceLink(entry.source, quotationAnchor(entry), entry.through));
  }
  return { ...quoteBlock(fullest), ...(also.size === 0 ? {} : { also: [...also.values()] }) };
}

/** A line of ours; sentences that are empty are left out. */
export function note(sentences: readonly string[]): NoteBlock {
  return { kind: 'note', text: sentences.filter((text) => text !== '').join(' ') };
}
