import { isolate } from '../../card/bidi.ts';
import type { QuoteBlock } from '../../card/blocks.ts';
import { isShowable } from '../../card/clip.ts';
import { byline, quotedParts, withheld } from '../../card/describe.ts';
import { type Cost, fits, type Piece } from '../../card/fit.ts';
import { type Component, sourced } from './components.ts';
import { piece } from './cost.ts';
import { blockQuote, escapeMarkdown } from './escape.ts';
import { LIMITS } from './limits.ts';
import { line, mark, paragraph } from './text.ts';

/** How long our own lines about a quotation may be. They give way before the quotation does. */
const ROOMY = { gist: 600, byline: 300, caution: 300 };
const TIGHT = { gist: 0, byline: 160, caution: 160 };

/**
 * A quotation with its speaker and its source. Where no message within `budget` can hold it whole, a line says
 * so in its place, with the link: a quotation is never cut.
 */
export function quote(block: QuoteBlock, budget: Cost): Piece<Component> {
  const words = quotedWords(block);
  const candidates = words === undefined ? [] : [draw(block, words, ROOMY), draw(block, words, TIGHT)];
  return (
    candidates.find((candidate) => fits(candidate.cost, budget)) ??
    draw(block, escapeMarkdown(withheld(block, 'one Discord message')), ROOMY)
  );
}

/** The words between quotation marks as a block quote, or undefined where they cannot be sent as they are. */
function quotedWords(block: QuoteBlock): string | undefined {
  const length = block.parts.reduce((sum, part) => sum + part.length, 0);
  if (length > LIMITS.characters.most || !block.parts.every(isShowable)) return undefined;
  return quotedParts(block)
    .map((words) => blockQuote(escapeMarkdown(isolate(words))))
    .join('\n');
}

function draw(block: QuoteBlock, words: string, room: typeof ROOMY): Piece<Component> {
  const lines = [
    words,
    paragraph(block.gist ?? '', room.gist),
    mark('— ', line(byline(block), room.byline)),
    mark('*Note: ', line(block.caution ?? '', room.caution), '*'),
  ];
  return piece(sourced(lines, block.source));
}
