import { isolate } from '../../card/bidi.ts';
import type { QuoteBlock } from '../../card/blocks.ts';
import { isShowable } from '../../card/clip.ts';
import { alsoTold, byline, gistLine, quotedParts, withheld } from '../../card/describe.ts';
import { type Cost, fits, type Piece } from '../../card/fit.ts';
import type { ButtonMaker } from './buttons.ts';
import { piece } from './cost.ts';
import { LINES } from './limits.ts';
import type { Rich, RichPart, SlackBlock } from './payload.ts';
import { joined, lines, section, sourceLine, words } from './rich.ts';

/**
 * A quotation, whole, with who said it, where it is printed, and a button for its context. Where no message
 * within `budget` can hold it whole, or Slack would alter it, a line says so in its place.
 */
export function quotePiece(block: QuoteBlock, budget: Cost, buttons: ButtonMaker): Piece<SlackBlock[]> {
  const context = block.context === undefined ? [] : buttons.rows([block.context], 'context');
  const alone = { ...block, also: [] };
  const whole = quoteBlocks(block, spokenWords(block));
  // The button gives way before the quotation does, and the others who tell it before its own source.
  const candidates = [[...whole, ...context], whole, quoteBlocks(alone, spokenWords(block))].map((each) =>
    piece(each),
  );
  for (const candidate of candidates) {
    if (fits(candidate.cost, budget) && block.parts.every(isShowable)) return candidate;
  }
  const line = section(words(withheld(block, 'a Slack message'), LINES.line));
  return piece([...quoteBlocks(alone, [line]), ...context]);
}

function quoteBlocks(block: QuoteBlock, spoken: RichPart[]): SlackBlock[] {
  const about = lines(
    words(gistLine(block), LINES.gist),
    // A name in another direction must not turn the words after it.
    words(byline({ ...block, speaker: isolate(block.speaker) }), LINES.line, { bold: true }),
    words(block.caution ?? '', LINES.caution, { italic: true }),
    sourceLine(block.source),
    others(block),
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

/** Who else tells the same statement. */
function others(block: QuoteBlock): Rich[] {
  const { named, more } = alsoTold(block);
  if (named.length === 0) return [];
  const told = joined([...named.map(sourceLine), words(more, LINES.line)], ' · ');
  return [{ type: 'text', text: 'Also told by ' }, ...told];
}
