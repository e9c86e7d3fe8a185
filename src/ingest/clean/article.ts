import type { Span } from '../extracted.ts';
import type { Marked } from '../quote/scan.ts';
import type { Sentence } from '../sentence/sentences.ts';

/** What a block is in its article. */
export type Part = 'headline' | 'standfirst' | 'heading' | 'paragraph' | 'quotation' | 'caption';

/** A block of the article with its sentences. */
export interface Passage extends Span {
  readonly part: Part;
  /** All of it is in bold type. */
  readonly bold?: boolean;
  readonly marked: readonly Marked[];
  readonly sentences: readonly Sentence[];
}
