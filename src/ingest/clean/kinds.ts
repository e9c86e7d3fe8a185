import type { Block } from '../read/block.ts';
import { isCaption } from './caption.ts';
import { creditAt } from './credit.ts';
import { isForeign } from './foreign.ts';
import { isFurnitureLine } from './furniture.ts';
import { countWords, hasSaying, isByline, isDateLine, isSentenceLine, isTimeLine } from './lines.ts';

/** What a line is, by itself. */
export type LineKind = 'sentence' | 'furniture' | 'date' | 'time' | 'short';

/** A wire's word for the end, behind its last sentence. */
const ENDED = /(?<=[.!?]["”’]?)\s+(?:enditem|item ends|ends?)$/i;

export function kindOf(written: string, block: Block, isEnglish: boolean): LineKind {
  const line = written.length < 2000 ? written.replace(ENDED, '') : written;
  if (isFurnitureLine(line)) return 'furniture';
  if (block.markup === 'quotation') return 'sentence';
  if (isTimeLine(line)) return 'time';
  if (isBareCaption(line, block)) return 'date';
  if (block.markup === 'line' && /[.!?]["”’»]?\s[([][^)\]]{2,30}[)\]]$/.test(line) && hasSaying(line))
    return 'sentence';
  // A notice of the page in the language of its house: English pages of others' outlets have such.
  if (isEnglish && line.length < 120 && block.markup === 'line' && countWords(line) <= 12 && isForeign(line))
    return isDateLine(line) ? 'date' : 'furniture';
  if (block.markup === 'line' || block.markup === 'item' || block.markup === 'caption') {
    if (isSentenceLine(line) && !(block.markup === 'caption' && countWords(line) < 4))
      return isCredit(line) ? 'date' : 'sentence';
    if (block.markup === 'caption' && captionEnd(line) !== undefined) return 'sentence';
  }
  if (isDateLine(line) || isByline(line) || isCredit(line)) return 'date';
  return isEnglish && isForeign(line) ? 'furniture' : 'short';
}

/** A caption without anybody's words in it is none of the article. */
function isBareCaption(line: string, { markup }: Block): boolean {
  if (markup !== 'line' && markup !== 'caption') return false;
  return /["“”„«»‘]|(?:^|[\s:])'/.test(line) ? false : markup === 'caption' || isCaption(line);
}

/** Where a caption with somebody's words in it ends and its credit begins. */
export function captionEnd(line: string): number | undefined {
  const at = line.length < 1000 ? creditAt(line) : undefined;
  if (at === undefined) return undefined;
  const words = line.slice(0, at).trimEnd();
  return countWords(words) >= 6 && /["“„«‘]|(?:^|[\s:])'/.test(words) ? words.length : undefined;
}

/** "Photo: Lemi Dunso", "… / AP", "1:47 PM · Oct 6, 2027". */
function isCredit(line: string): boolean {
  if (line.length >= 240 || /[.!?]["”’»]$/.test(line) || captionEnd(line) !== undefined) return false;
  return (
    /(?:\/|\||photo:|image:|file photo|\[?picture:)\s*[\p{L} ]{2,30}\]?$/iu.test(line) ||
    /^(?:source|photo|picture|image|foto|credit)\s?:/i.test(line) ||
    creditAt(line) !== undefined
  );
}
