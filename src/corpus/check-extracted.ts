import type { ArticleHead } from './article.ts';
import type { Event } from './event.ts';
import type { Quotation } from './quotation.ts';
import type { TextSelector } from './selector.ts';
import { faultOfWords } from './verify.ts';

/**
 * What is wrong with sentences that are shown as the outlet's own: they must be what their selectors hold and,
 * where the source text is at hand, stand in it.
 */
export function descriptionFaults(head: ArticleHead, source: string | undefined): string[] {
  const { description, descriptionBasis, descriptionParts = [] } = head;
  if (descriptionBasis === undefined) return [];
  return sentenceFaults(description, descriptionParts, source);
}

export function summaryFaults(event: Event, source: string | undefined): string[] {
  if (event.summaryBasis === undefined) return [];
  return sentenceFaults(event.summary, event.sentence === undefined ? [] : [event.sentence], source);
}

/** Without the text, the hash of the passage is all there is to compare with: then the gist is compared with it. */
export function gistFaults(
  quotation: Quotation,
  source: string | undefined,
  hash: (text: string) => string,
): string[] {
  if (quotation.kind !== 'indirect' || quotation.gistBasis === undefined) return [];
  const { start, end, sha256: digest } = quotation.passage;
  const isSame =
    hash(quotation.gist) === digest && (source === undefined || source.slice(start, end) === quotation.gist);
  return isSame ? [] : ['the gist is marked as the outlet’s passage, and is not what the passage has'];
}

function sentenceFaults(shown: string, parts: readonly TextSelector[], source: string | undefined): string[] {
  if (parts.map(({ exact }) => exact).join(' ') !== shown)
    return ['is marked as the outlet’s, and is not what its selectors hold'];
  return parts.flatMap((part) => (source === undefined ? [] : (faultOfWords(part, source) ?? [])));
}
