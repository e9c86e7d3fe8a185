import { isolate } from '../../card/bidi.ts';
import type { AlsoTold, QuoteBlock, Stretch } from '../../card/blocks.ts';
import { isShowable } from '../../card/clip.ts';
import { byline, gistLine, withheld } from '../../card/describe.ts';
import { runsOf } from '../../card/emphasis.ts';
import { type Cost, fits } from '../../card/fit.ts';
import { alsoCounted, alsoHow, alsoLead, alsoTold, flagLine, tellingLine } from '../../card/telling.ts';
import { askButton, display, linkButton, row } from './components.ts';
import { type Pieces, together } from './cost.ts';
import { blockQuote, escapeMarkdown } from './escape.ts';
import { LIMITS } from './limits.ts';
import { sourceText } from './link.ts';
import { line, mark, paragraph, stack } from './text.ts';

/** How long our own lines about a quotation may be. They give way before the quotation does. */
const ROOMY = { gist: 600, byline: 300, changes: 1800, flags: 200, caution: 300, also: 1600 };
const TIGHT = { gist: 0, byline: 160, changes: 0, flags: 160, caution: 160, also: 0 };

/**
 * A quotation with its speaker and its source, over the whole width, and its buttons below: beside the words
 * they would leave a narrow column on a phone. `owner` alone may press, where it is given. Where no message within `budget` can hold it whole, a line says
 * so in its place, with the link: a quotation is never cut.
 */
export function quote(block: QuoteBlock, budget: Cost, owner: string | undefined): Pieces[number] {
  const words = quotedWords(block);
  const whole = words === undefined ? undefined : drawn(block, words, budget, owner);
  if (whole !== undefined) return whole;
  const instead = escapeMarkdown(withheld(block, 'one Discord message'));
  return drawn(block, instead, budget, owner) ?? draw(block, instead, TIGHT, owner);
}

/** With as much around the words as there is room for: nearly always with all of it, so that the rest is not drawn. */
function drawn(
  block: QuoteBlock,
  words: string,
  budget: Cost,
  owner: string | undefined,
): Pieces[number] | undefined {
  for (const room of [ROOMY, TIGHT]) {
    const candidate = draw(block, words, room, owner);
    if (fits(candidate.cost, budget)) return candidate;
  }
  return undefined;
}

/** The words between quotation marks as a block quote, or undefined where they cannot be sent as they are. */
function quotedWords(block: QuoteBlock): string | undefined {
  const length = block.parts.reduce((sum, part) => sum + part.length, 0);
  if (length > LIMITS.characters.most || !block.parts.every(isShowable)) return undefined;
  return block.parts.map((part, index) => blockQuote(setWords(part, block.emphasis?.[index]))).join('\n');
}

/** The words in their marks, escaped, with some of them in bold. */
function setWords(part: string, stretches: readonly Stretch[] | undefined): string {
  const marked = `“${part}”`;
  const isolated = isolate(marked);
  const shift = isolated.indexOf(marked) + 1;
  const within = (place: number): number => shift + Math.max(0, Math.min(part.length, place));
  const moved = stretches?.map(({ start, end }) => ({ start: within(start), end: within(end) }));
  return runsOf(isolated, moved)
    .map(({ text, isStrong }) => (isStrong ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text)))
    .join('');
}

function draw(
  block: QuoteBlock,
  words: string,
  room: typeof ROOMY,
  owner: string | undefined,
): Pieces[number] {
  const { source, context, tellings } = block;
  const link = linkButton(source.outlet, source.url);
  const buttons = [
    ...(link === undefined ? [] : [link]),
    ...(context === undefined
      ? []
      : [askButton({ label: 'Show context', text: context.text }, owner, 'context')]),
    ...(tellings === undefined ? [] : [askButton(tellings, owner, 'context')]),
  ];
  const lines = [
    words,
    paragraph(gistLine(block), room.gist),
    mark('— ', line(byline(block), room.byline)),
    mark('-# ', line(tellingLine(block), room.changes)),
    mark('**', line(flagLine(block), room.flags), '**'),
    mark('*Note: ', line(block.caution ?? '', room.caution), '*'),
    mark('-# ', sourceText(source, link === undefined)),
    mark(`-# ${alsoLead(block)}`, others(block, room.also)),
  ];
  const text = stack(lines);
  return together(...(text === '' ? [] : [display(text)]), ...(buttons.length === 0 ? [] : [row(buttons)]));
}

/** Who else tells it, as links; where they take too much room, how many there are. */
function others(block: QuoteBlock, room: number): string {
  const { named, more } = alsoTold(block);
  const written = [...named.map((told) => `${sourceText(told, true)}${how(told)}`), line(more, 200)].filter(
    (text) => text !== '',
  );
  const links = written.join(' · ');
  return links.length <= room || named.length === 0 ? links : line(alsoCounted(block), 200);
}

function how(told: AlsoTold): string {
  return mark(' ', line(alsoHow(told), 200));
}
