import type { EventBlock, EventTelling } from '../../card/blocks.ts';
import { tellingLabel } from '../../card/describe.ts';
import { display, sourced } from './components.ts';
import { type Pieces, together } from './cost.ts';
import { sourceText } from './link.ts';
import { bundle, line, mark, paragraph, stack } from './text.ts';

/** How much of a text display the sources may take before the rest goes into the next one, in characters. */
const SOURCES_ROOM = 800;

/** What happened and where, then each date that is given for it, with who gives it. */
export function event(block: EventBlock): Pieces {
  const told = mark('**', line(block.summary, 600), '**');
  const place = mark('Place: ', line(block.place ?? '', 150));
  const [first, ...others] = block.tellings;
  if (first === undefined)
    return [told, place].some(Boolean) ? [together(display(stack([told, place])))] : [];
  return [...telling(first, [told, place]), ...others.flatMap((each) => telling(each, []))];
}

/** The button opens the first source; the others are links in the text. */
function telling(block: EventTelling, before: readonly string[]): Pieces {
  const [first, ...others] = block.sources;
  const when = [...before, paragraph(tellingLabel(block), 300)];
  const [also, ...more] = bundle(
    others.map((source) => mark('-# ', sourceText(source, true))),
    SOURCES_ROOM,
  );
  if (first === undefined) return when.some(Boolean) ? [together(display(stack(when)))] : [];
  return [together(sourced(when, first, also)), ...more.map((lines) => together(display(lines)))];
}
