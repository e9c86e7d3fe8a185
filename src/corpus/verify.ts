import type { Quotation } from './quotation.ts';
import { type Printed, sealOf, sha256 } from './seal.ts';
import type { PassageSelector, TextSelector } from './selector.ts';

/**
 * Why a quotation must not be shown, or undefined where it may: its seal is broken or, where the source text
 * is at hand, its words are not there, character for character, at their place.
 */
export function faultOf(quotation: Quotation, article: Printed, text?: string): string | undefined {
  if (sealOf(article, quotation) !== quotation.seal) {
    return 'the words, their place, who said them, how and when, or the article’s address, outlet or text are not those that were sealed; check them against the source and seal the record again';
  }
  if (text === undefined) return undefined;
  if (quotation.kind === 'indirect') return faultOfPassage(quotation.passage, text);
  return quotation.parts.map((part) => faultOfWords(part, text)).find((fault) => fault !== undefined);
}

/** Why words are not where a selector says, or undefined where they are. */
export function faultOfWords(
  { exact, prefix, suffix, start, end }: TextSelector,
  text: string,
): string | undefined {
  if (text.slice(start, end) !== exact) return `the source does not have these words at ${start}–${end}`;
  if (!text.slice(0, start).endsWith(prefix)) return `the source does not have "${prefix}" before ${start}`;
  if (!text.slice(end).startsWith(suffix)) return `the source does not have "${suffix}" after ${end}`;
  return undefined;
}

function faultOfPassage(
  { startsWith, endsWith, start, end, sha256: digest }: PassageSelector,
  text: string,
): string | undefined {
  const passage = text.slice(start, end);
  if (sha256(passage) !== digest) return `the source does not have this passage at ${start}–${end}`;
  if (!passage.startsWith(startsWith) || !passage.endsWith(endsWith))
    return 'the passage begins or ends with other words';
  return undefined;
}
