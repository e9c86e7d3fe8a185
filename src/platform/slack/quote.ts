import { isolate } from '../../card/bidi.ts';
import type { QuoteBlock } from '../../card/blocks.ts';
import { isShowable } from '../../card/clip.ts';
import { byline, gistLine, quotedParts, withheld } from '../../card/describe.ts';
import { type Cost, fits, type Piece } from '../../card/fit.ts';
import type { ButtonMaker } from './buttons.ts';
import { piece } from './cost.ts';
import { LINES } from './limits.ts';
import type { Rich, RichPart, SlackBlock } from './payload.ts';
import { lines, section, sourceLine, words } from './rich.ts';

/**
 * A quotation, whole, with who said it, where it is printed, and a button for its context. Where no message
 * within `budget` can hold it whole, or Slack would alter it, a line says so in its place.
 */
export function quotePiece(block: QuoteBlock, budget: Cost, buttons: ButtonMaker): Piece<SlackBlock[]> {
  const context = block.context === undefined ? [] : buttons.rows([block.context], 'context');
  const whole = quoteBlocks(block, spokenWords(block));
  const withButton = piece([...whole, ...context]);
  // The button gives way before the quotation does.
  for (const candidate of [withButton, piece(whole)]) {
    if (fits(candidate.cost, budget) && block.parts.every(isShowable)) return candidate;
  }
  const line = section(words(withheld(block, 'a Slack message'), LINES.line));
  return piece([...quoteBlocks(block, [line]), ...context]);
}

function quoteBlocks(block: QuoteBlock, spoken: RichPart[]): SlackBlock[] {
  const about = lines(
    words(gistLine(block), LINES.gist),
    // A name in another direction must not turn the words after it.
    words(byline({ ...block, speaker: isolate(block.speaker) }), LINES.line, { bold: true }),
    words(block.caution ?? '', LINES.caution, { italic: true }),
    sourceLine(block.source),
  );
  const elements = about.length === 0 ? spoken : [...spoken, section(about)];
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

/** The words of the source in marks, one text for each part. */
function spokenWords(block: QuoteBlock): RichPart[] {
  const parts = quotedParts(block);
  const elements = parts.map(
    (part, index): Rich => ({
      type: 'text',
      text: index < parts.length - 1 ? `${isolate(part)} ` : isolate(part),
    }),
  );
  return elements.length === 0 ? [] : [{ type: 'rich_text_quote', elements }];
}
