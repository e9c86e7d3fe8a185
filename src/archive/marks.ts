import type { QuotationKind } from '../corpus/quotation.ts';
import { sha256 } from '../corpus/seal.ts';
import { perText } from '../text/per-text.ts';

/** What something is marked with in the full-text indexes, beside its words. */
export type MarkKind = 'speaker' | 'outlet' | 'topic' | 'kind';

/**
 * A made-up word that stands for a speaker, outlet or topic, or a kind of quotation. So one question to one index
 * finds what has words, a speaker and a topic together. It ends in a digit, and stemming leaves it as it is.
 */
export function markOf(kind: MarkKind, id: string): string {
  return markOfText(`${kind} ${id}`);
}

const markOfText = perText((text) => `xm${sha256(text).slice(0, 16)}0`, 2000);

/** Each kind alone, and words between quotation marks of either. */
const MARKS_OF = {
  direct: ['direct', 'quoted'],
  mixed: ['mixed', 'quoted'],
  indirect: ['indirect'],
} as const satisfies Record<QuotationKind, readonly string[]>;

export function kindMarks(kind: QuotationKind): string[] {
  return MARKS_OF[kind].map((name) => markOf('kind', name));
}

/** The one mark that quotations of these kinds have and others have not; none for all kinds. */
export function markOfKinds(kinds: readonly QuotationKind[]): string | undefined {
  const wanted = new Set(kinds);
  if (wanted.size === 3) return undefined;
  if (wanted.size === 1) return markOf('kind', [...wanted][0] ?? '');
  return wanted.has('indirect') ? undefined : markOf('kind', 'quoted');
}
