import { isolate } from '../../card/bidi.ts';
import type { QuoteBlock } from '../../card/blocks.ts';
import { isShowable } from '../../card/clip.ts';
import { alsoTold, byline, gistLine, plural, quotedParts, withheld } from '../../card/describe.ts';
import { type Cost, fits } from '../../card/fit.ts';
import { askButton, display, linkButton, row } from './components.ts';
import { type Pieces, together } from './cost.ts';
import { blockQuote, escapeMarkdown } from './escape.ts';
import { LIMITS } from './limits.ts';
import { sourceText } from './link.ts';
import { line, mark, paragraph, stack } from './text.ts';

/** How long our own lines about a quotation may be. They give way before the quotation does. */
const ROOMY = { gist: 600, byline: 300, caution: 300, also: 1600 };
const TIGHT = { gist: 0, byline: 160, caution: 160, also: 0 };

/**
 * A quotation with its speaker and its source, over the whole width, and its buttons below: beside the words
 * they would leave a narrow column on a phone. `owner` alone may press, where it is given. Where no message within `budget` can hold it whole, a line says
 * so in its place, with the link: a quotation is never cut.
 */
export function quote(block: QuoteBlock, budget: Cost, owner: string | undefined): Pieces[number] {
  const words = quotedWords(block);
  const candidates =
    words === undefined ? [] : [draw(block, words, ROOMY, owner), draw(block, words, TIGHT, owner)];
  return (
    candidates.find((candidate) => fits(candidate.cost, budget)) ??
    draw(block, escapeMarkdown(withheld(block, 'one Discord message')), ROOMY, owner)
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

function draw(
  block: QuoteBlock,
  words: string,
  room: typeof ROOMY,
  owner: string | undefined,
): Pieces[number] {
  const { source, context } = block;
  const link = linkButton(source.outlet, source.url);
  const buttons = [
    ...(link === undefined ? [] : [link]),
    ...(context === undefined
      ? []
      : [askButton({ label: 'Show context', text: context.text }, owner, 'context')]),
  ];
  const lines = [
    words,
    paragraph(gistLine(block), room.gist),
    mark('— ', line(byline(block), room.byline)),
    mark('*Note: ', line(block.caution ?? '', room.caution), '*'),
    mark('-# ', sourceText(source, link === undefined)),
    mark('-# Also told by ', others(block, room.also)),
  ];
  const text = stack(lines);
  return together(...(text === '' ? [] : [display(text)]), ...(buttons.length === 0 ? [] : [row(buttons)]));
}

/** Who else tells it, as links; where they take too much room, how many there are. */
function others(block: QuoteBlock, room: number): string {
  const { named, more } = alsoTold(block);
  const written = [...named.map((source) => sourceText(source, true)), more].filter((text) => text !== '');
  const links = written.join(' · ');
  return links.length <= room || named.length === 0 ? links : plural(block.also?.length ?? 0, 'other source');
}
