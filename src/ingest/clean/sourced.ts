import type { Block } from '../read/block.ts';
import { isCaption, isSureCaption } from './caption.ts';
import { creditAt } from './credit.ts';
import type { LineKind } from './kinds.ts';
import { countWords, isSentenceLine } from './lines.ts';

/** No last paragraph that names the article's source has fewer words. */
const FEWEST = 10;

/**
 * The last paragraph of an article that ends with its source, as the caption of a picture does: "… until May. – AFP".
 * It stands right below the other paragraphs, and no picture is spoken of.
 */
export function raiseSourced(
  lines: readonly string[],
  kinds: LineKind[],
  blocks: readonly Block[],
  first: number,
): void {
  const at = kinds.lastIndexOf('sentence') + 1;
  const line = lines[at] ?? '';
  if (at <= first || kinds[at] !== 'date' || blocks[at]?.markup !== 'line' || !isCaption(line)) return;
  if (isSureCaption(line) || /\b(?:photo|pic|image|picture|getty|file|handout)\b/i.test(line.slice(-60)))
    return;
  const credit = creditAt(line);
  if (credit === undefined || countWords(line) < FEWEST) return;
  const words = line.slice(0, credit).trimEnd();
  if (/[.!?]["”’]?$/.test(words) && isSentenceLine(words) && TOLD.test(words)) kinds[at] = 'sentence';
}

/** A paragraph tells what was; a caption mostly shows what is. */
const TOLD = /\b(?:was|were|had|has|have|will|would|said|did|\p{L}{3,}ed)\b/u;
