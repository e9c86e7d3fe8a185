import type { Bare } from '../quote/passages.ts';
import type { Block, Page } from '../read/block.ts';
import { isFurnitureLine, isListHead } from './furniture.ts';
import { chooseHeadline } from './headline.ts';
import { countWords, isByline, isDateLine, isSentenceLine, isTimeLine } from './lines.ts';

/** What of a page is its article, and what stands around it, where the date and the author may be. */
export interface Cleaned {
  readonly headline: Block | undefined;
  readonly article: readonly Bare[];
  /** Lines that are not the article's text, in their order: datelines of the page, bylines, captions, menus. */
  readonly around: readonly Block[];
}

/** Paragraphs of the article begin with a line of so many words that ends as a sentence. */
const FIRST_PARAGRAPH = 9;

/** Tells the article from the page around it. */
export function clean(page: Page, rules: readonly RegExp[] = []): Cleaned {
  const { text, blocks } = page;
  const lineOf = (block: Block): string => text.slice(block.start, block.end);
  const isRuledOut = (line: string): boolean => rules.some((rule) => rule.test(line.slice(0, 200)));
  const kinds = blocks.map((block) =>
    isRuledOut(lineOf(block)) ? 'furniture' : kindOf(lineOf(block), block),
  );
  sinkLists(blocks.map(lineOf), kinds, blocks);
  const headline = chooseHeadline(page, kinds);
  const at = headline === undefined ? -1 : blocks.lastIndexOf(headline);
  const sentences = blocks.flatMap((_, index) => (kinds[index] === 'sentence' && index > at ? [index] : []));
  const first = Math.max(at + 1, firstParagraph(blocks, kinds, sentences, lineOf));
  const last = lastParagraph(blocks, kinds, sentences.at(-1) ?? -1, lineOf);
  const article: Bare[] = [];
  const around: Block[] = [];
  const seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index];
    const line = lineOf(block);
    const part =
      block === headline
        ? 'headline'
        : index < first
          ? kind === 'sentence' || isStandfirst(line, kind, index > at && at >= 0)
            ? 'standfirst'
            : undefined
          : index <= last && kind !== 'furniture' && kind !== 'date'
            ? partOf(block, kind)
            : undefined;
    const again = part !== undefined && part !== 'paragraph' && part !== 'heading' && seen.has(line);
    if (headline !== undefined && line === lineOf(headline) && block !== headline) around.push(block);
    else if (part === undefined || again || (index < at && part === 'standfirst')) around.push(block);
    else {
      seen.add(line);
      article.push({
        part,
        start: block.start,
        end: block.end,
        ...(block.quoted ? { quoted: block.quoted } : {}),
      });
    }
  }
  return { headline, article, around };
}

export type LineKind = 'sentence' | 'furniture' | 'date' | 'time' | 'short';

function kindOf(line: string, block: Block): LineKind {
  if (isFurnitureLine(line)) return 'furniture';
  if (block.markup === 'quotation') return 'sentence';
  if (isTimeLine(line)) return 'time';
  if (block.markup === 'line' || block.markup === 'item' || block.markup === 'caption') {
    if (isSentenceLine(line) && !(block.markup === 'caption' && countWords(line) < 4))
      return isCredit(line) ? 'date' : 'sentence';
  }
  if (isDateLine(line) || isByline(line) || isCredit(line)) return 'date';
  return 'short';
}

/** "Photo: Lemi Dunso", "… / AP", "1:47 PM · Oct 6, 2027". */
function isCredit(line: string): boolean {
  return (
    line.length < 240 &&
    (/(?:\/|\||photo:|image:|file photo|\[?picture:)\s*[\p{L} ]{2,30}\]?$/iu.test(line) ||
      /^(?:source|photo|picture|image|foto|credit)\s?:/i.test(line)) &&
    !/[.!?]["”’»]$/.test(line)
  );
}

/** Titles of other articles behind "RECOMMENDED": lines that are no sentences, up to the next that is. */
function sinkLists(lines: readonly string[], kinds: LineKind[], blocks: readonly Block[]): void {
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

/** A title that ends in a question mark or a closing mark is still a title. */
function isTitle(line: string): boolean {
  return countWords(line) <= 14 && !/[.!…]["”’»]?$/.test(line);
}

function firstParagraph(
  blocks: readonly Block[],
  kinds: readonly LineKind[],
  sentences: readonly number[],
  lineOf: (block: Block) => string,
): number {
  const index = sentences.find((at) => {
    const block = blocks[at];
    if (block === undefined || countWords(lineOf(block)) < FIRST_PARAGRAPH) return false;
    // A sentence before the date or the byline is the standfirst.
    const next = kinds.slice(at + 1, at + 5);
    return (
      !next.includes('date') || (next.indexOf('date') > next.indexOf('sentence') && next.includes('sentence'))
    );
  });
  const first = index ?? sentences[0] ?? blocks.length;
  // The heading and the time of the first entry belong to it, where other paragraphs have such too.
  const isHeaded = kinds.some(
    (kind, at) => at > first && at < (sentences.at(-1) ?? 0) && (kind === 'short' || kind === 'time'),
  );
  let head = first;
  while (head > 0 && isHeaded && isHeading(blocks[head - 1], kinds[head - 1], lineOf)) head -= 1;
  return head;
}

function isHeading(
  block: Block | undefined,
  kind: LineKind | undefined,
  lineOf: (block: Block) => string,
): boolean {
  if (block === undefined || block.markup === 'title') return false;
  return kind === 'time' || (kind === 'short' && countWords(lineOf(block)) <= 5);
}

function lastParagraph(
  blocks: readonly Block[],
  kinds: readonly LineKind[],
  last: number,
  lineOf: (block: Block) => string,
): number {
  const next = blocks[last + 1];
  // A last paragraph that lost its full stop.
  if (next !== undefined && kinds[last + 1] === 'short' && countWords(lineOf(next)) >= 20) return last + 1;
  return last;
}

function isStandfirst(line: string, kind: LineKind | undefined, isBehindHeadline: boolean): boolean {
  return isBehindHeadline && kind === 'short' && (countWords(line) >= 6 || /^[-•–]\s/.test(line));
}

function partOf(block: Block, kind: LineKind | undefined): Bare['part'] {
  if (block.markup === 'quotation') return 'quotation';
  if (block.markup === 'caption') return 'caption';
  return kind === 'sentence' ? 'paragraph' : 'heading';
}
