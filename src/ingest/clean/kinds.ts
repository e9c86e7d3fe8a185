import type { Block } from '../read/block.ts';
import { sifted } from '../sieve/sifted.ts';
import { isCaption } from './caption.ts';
import { creditAt } from './credit.ts';
import { isForeign } from './foreign.ts';
import { isFurnitureLine } from './furniture.ts';
import { countWords, hasSaying, isByline, isDateLine, isSentenceLine, isTimeLine } from './lines.ts';

/** What a line is, by itself. */
export type LineKind = 'sentence' | 'furniture' | 'date' | 'time' | 'short';

/** A wire's word for the end, behind its last sentence. */
const ENDED = /(?<=[.!?]["”’]?)\s+(?:enditem|item ends|ends?)$/i;
const IS_ENDED = sifted(ENDED);

export function kindOf(written: string, block: Block, isEnglish: boolean): LineKind {
  const line = written.length < 2000 && IS_ENDED.test(written) ? written.replace(ENDED, '') : written;
  if (isFurnitureLine(line)) return 'furniture';
  if (block.markup === 'quotation') return 'sentence';
  if (isTimeLine(line)) return 'time';
  if (isBareCaption(line, block)) return 'date';
  if (block.markup === 'line' && IN_BRACKETS.test(line) && hasSaying(line)) return 'sentence';
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

/** "…, the ministry said. (Reuters)" */
const IN_BRACKETS = sifted(/[.!?]["”’»]?\s[([][^)\]]{2,30}[)\]]$/);

/** A caption without anybody's words in it is none of the article. */
function isBareCaption(line: string, { markup }: Block): boolean {
  if (markup !== 'line' && markup !== 'caption') return false;
  return /["“”„«»‘]|(?:^|[\s:])'/.test(line) ? false : markup === 'caption' || isCaption(line);
}

/** A mark that opens somebody's words. */
const SAID = /["“„«‘]|(?:^|[\s:])'/;

/** Where a caption with somebody's words in it ends and its credit begins. */
export function captionEnd(line: string): number | undefined {
  if (line.length >= 1000 || !SAID.test(line)) return undefined;
  const at = creditAt(line);
  if (at === undefined) return undefined;
  const words = line.slice(0, at).trimEnd();
  return SAID.test(words) && countWords(words) >= 6 ? words.length : undefined;
}

const ENDS_WITH = sifted(/(?:\/|\||photo:|image:|file photo|\[?picture:)\s*[\p{L} ]{2,30}\]?$/iu);
const BEGINS_WITH = sifted(/^(?:source|photo|picture|image|foto|credit)\s?:/i);

/** "Photo: Lemi Dunso", "… / AP", "1:47 PM · Oct 6, 2027". */
function isCredit(line: string): boolean {
  if (line.length >= 240 || /[.!?]["”’»]$/.test(line)) return false;
  const isOne = ENDS_WITH.test(line) || BEGINS_WITH.test(line) || creditAt(line) !== undefined;
  return isOne && captionEnd(line) === undefined;
}
