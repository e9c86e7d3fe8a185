import type { Block } from '../read/block.ts';
import { isCaption, showsSomething } from './caption.ts';
import { creditAt } from './credit.ts';
import { isForeign } from './foreign.ts';
import { isFurnitureLine } from './furniture.ts';
import { isListHead } from './interface-words.ts';
import { countWords, hasSaying, isByline, isDateLine, isSentenceLine, isTimeLine } from './lines.ts';

/** What a line is, by itself. */
export type LineKind = 'sentence' | 'furniture' | 'date' | 'time' | 'short';

export function kindOf(line: string, block: Block, isEnglish: boolean): LineKind {
  if (isFurnitureLine(line)) return 'furniture';
  if (block.markup === 'quotation') return 'sentence';
  if (isTimeLine(line)) return 'time';
  if (isBareCaption(line, block)) return 'date';
  if (block.markup === 'line' && /[.!?]["”’»]?\s[([][^)\]]{2,30}[)\]]$/.test(line) && hasSaying(line))
    return 'sentence';
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

/** A caption without a credit, as sentences of the article are: right below the lines above it, apart from the text. */
export function sinkCaptions(
  text: string,
  lines: readonly string[],
  kinds: LineKind[],
  blocks: readonly Block[],
): void {
  for (let at = 1; at < Math.min(kinds.length - 1, TOP); at++) {
    const kind = kinds[at];
    const above = kinds[at - 1];
    if ((kind !== 'sentence' && kind !== 'short') || above === 'sentence' || above === 'short') continue;
    if (blocks[at]?.markup !== 'line' || isApart(text, blocks[at - 1], blocks[at])) continue;
    if (!isApart(text, blocks[at], blocks[at + 1]) || kinds[at + 1] !== 'sentence') continue;
    // A headline may show something, too.
    const hasHeadline = kinds
      .slice(0, at)
      .some((one, index) => one === 'short' && countWords(lines[index] ?? '') >= 4);
    if (hasHeadline && showsSomething(lines[at] ?? '')) kinds[at] = 'date';
  }
}

/** Whether a blank line stands between two blocks of raw text. */
function isApart(text: string, from: Block | undefined, to: Block | undefined): boolean {
  return from !== undefined && to !== undefined && /\n[^\S\n]*\n/.test(text.slice(from.end, to.start));
}

/** Above an article are no more lines. */
const TOP = 60;

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

/** Titles of other articles behind "RECOMMENDED": lines that are no sentences, up to the next that is. */
export function sinkLists(lines: readonly string[], kinds: LineKind[], blocks: readonly Block[]): void {
  let inList = false;
  const body = kinds.findIndex((kind, index) => kind === 'sentence' && countWords(lines[index] ?? '') >= 18);
  for (const [index, line] of lines.entries()) {
    // What stands above the article is no list of others: its own headline is there.
    if (index < body) continue;
    if (kinds[index] === 'furniture') inList = isListHead(line) || (inList && !isListHead(line));
    else if (
      inList &&
      kinds[index] !== 'time' &&
      (kinds[index] !== 'sentence' || isTitle(line)) &&
      blocks[index]?.markup !== 'heading'
    )
      kinds[index] = 'furniture';
    else inList = false;
  }
}

/** So many words has a title of another article; a heading of this one has fewer. */
const TITLE = 7;

/**
 * Titles of other articles amid the text that no label announces: lines without an end, one long or several in a row,
 * between paragraphs of an article that no times and no such headings divide.
 */
export function sinkTitles(
  lines: readonly string[],
  kinds: LineKind[],
  blocks: readonly Block[],
  first: number,
): void {
  const last = kinds.lastIndexOf('sentence');
  if (kinds.filter((kind) => kind === 'time').length > 1) return;
  const isTitleAt = (at: number): boolean => {
    const line = lines[at] ?? '';
    return (
      kinds[at] === 'short' &&
      (blocks[at]?.markup === 'line' || blocks[at]?.markup === 'item') &&
      countWords(line) >= 4 &&
      countWords(line) <= 20 &&
      !/["“”„«»]|[.!?…:;,]$|^[-–—•*\d]|: ./.test(line) &&
      /(?:^|\s)\p{Ll}/u.test(line)
    );
  };
  const runs: number[][] = [];
  for (let at = first + 1; at < last; at++) {
    if (!isTitleAt(at)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  const isLong = (run: readonly number[]): boolean =>
    run.some((at) => countWords(lines[at] ?? '') >= TITLE) && run.length <= 4;
  const others = runs.filter(isLong);
  // Headings of the article itself are many; those of others are few.
  if (others.length > MOST_TITLES) return;
  for (const run of others) for (const at of run) kinds[at] = 'furniture';
}

/** So many links to others may stand amid an article. */
const MOST_TITLES = 2;

/** Below the last paragraph: a title that ends as a question does, behind other lines that are no sentences. */
export function sinkLastTitles(
  text: string,
  lines: readonly string[],
  kinds: LineKind[],
  blocks: readonly Block[],
  first: number,
): void {
  for (let at = kinds.length - 1; at > first + 2; at--) {
    if (kinds[at] !== 'sentence') continue;
    const above = kinds[at - 1];
    if (!isTitle(lines[at] ?? '')) return;
    // Lines of the page stand together, apart from the paragraphs.
    const isOfPage =
      above === 'sentence' &&
      kinds[at + 1] === 'furniture' &&
      isApart(text, blocks[at - 1], blocks[at]) &&
      !isApart(text, blocks[at], blocks[at + 1]);
    if (!isOfPage && above !== 'furniture' && above !== 'short') return;
    // A heading above a question of the article itself.
    if (above === 'short' && countWords(lines[at - 1] ?? '') < 4) return;
    kinds[at] = 'furniture';
  }
}

/** A title that ends in a question mark or a closing mark is still a title. */
function isTitle(line: string): boolean {
  return countWords(line) <= 14 && !/[.!…]["”’»]?$/.test(line);
}

/** So often a line of words stands on a page that is a button below each entry, and a name only heads. */
const OFTEN = 3;

/** "Copy link", "Share post": short lines with words in lower case that stand on the page again and again. */
export function sinkRepeated(lines: readonly string[], kinds: LineKind[]): void {
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries())
    if (kinds[index] === 'short') counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const [index, line] of lines.entries()) {
    const isButton =
      /^(?!The )\S+(?: \S+){0,4}$/.test(line) && /(?:^| )\p{Ll}{2}/u.test(line) && !/[@:]/.test(line);
    if (kinds[index] === 'short' && isButton && (counts.get(line) ?? 0) >= OFTEN) kinds[index] = 'furniture';
  }
}

/** Behind such a line stands what readers wrote. */
const COMMENTS =
  /^(?:\d[\d.,k]* (?:responses?|thoughts?|comments?|replies) (?:to|on)\b|leave a (?:reply|comment)|post a comment|add a comment|join the (?:conversation|discussion)|(?:readers'|readers’|your|all|top|latest|recent) comments|comments? ?(?:\(\d[\d.,k]*\)|:)?$|(?:\d[\d.,k]*) comments?$)/i;
/** How a reader's comment is headed: "delta_dan says:", "Jon R. wrote on 3 March", "aerofan77 · 2 hours ago". */
const COMMENTER =
  /^[\p{L}\p{N}_.@ -]{2,30}(?: (?:says|said|wrote|writes)\s?:| · | \d+ (?:min|h|hour|day)\w* ago)/iu;

/** Readers' comments at the end of a page, behind at least three paragraphs, where they are headed as such. */
export function sinkComments(lines: readonly string[], kinds: LineKind[]): void {
  let paragraphs = 0;
  for (const [index, line] of lines.entries()) {
    if (kinds[index] === 'sentence') paragraphs += 1;
    if (paragraphs < 3 || line.length > 80 || !COMMENTS.test(line)) continue;
    const next = lines.slice(index + 1, index + 5);
    if (!/^\d|reply|comment$/i.test(line) && !next.some((words) => COMMENTER.test(words.slice(0, 80))))
      continue;
    // A button amid the text is called the same; behind the text there is no more of it than there was.
    if (kinds.slice(index).filter((kind) => kind === 'sentence').length > paragraphs * 2) continue;
    if (!next.some((words) => COMMENTER.test(words.slice(0, 80)))) continue;
    kinds.fill('furniture', index);
    return;
  }
}
