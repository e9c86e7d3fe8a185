import type { Block } from '../read/block.ts';
import { isListHead } from './interface-words.ts';
import type { LineKind } from './kinds.ts';
import { countWords } from './lines.ts';
import { isApart } from './sink.ts';

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
      !/["“”„«»]|^['‘]|[.!?…:;,]$|^[-–—•*\d]|: ./.test(line) &&
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
