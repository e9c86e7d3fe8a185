import { addCosts, type Cost, type Piece } from '../../card/fit.ts';
import { LIMITS } from './limits.ts';
import type { Rich, RichPart, SlackBlock } from './payload.ts';
import { textOfRich } from './rich-text.ts';

/** What blocks use of the limits over a whole message: `blocks`, `text` and `weight`. */
export function costOf(blocks: readonly SlackBlock[]): Cost {
  return addCosts(blocks.map((block) => addCosts([{ blocks: 1 }, container, contents(block)])));
}

/** Blocks that are shown together, with what they use. */
export function piece(blocks: SlackBlock[], leads = false): Piece<SlackBlock[]> {
  return { part: blocks, cost: costOf(blocks), leads };
}

/** What one part of a rich text uses. */
export function costOfPart(part: RichPart): Cost {
  if (part.type === 'rich_text_list') return addCosts([container, ...part.elements.map(costOfPart)]);
  return addCosts([container, ...part.elements.map(costOfRich)]);
}

const container: Cost = { weight: LIMITS.container };

function contents(block: SlackBlock): Cost {
  if (block.type === 'rich_text') return addCosts(block.elements.map(costOfPart));
  if (block.type === 'context') return addCosts(block.elements.map((element) => costOfText(element.text)));
  if (block.type === 'actions') return addCosts(block.elements.map((button) => costOfText(button.text.text)));
  if (block.type === 'image') return costOfText(block.alt_text);
  return block.type === 'header' ? costOfText(block.text.text) : {};
}

function costOfRich(element: Rich): Cost {
  const text = costOfText(textOfRich(element));
  return element.type === 'link' ? addCosts([text, { weight: element.url.length }]) : text;
}

function costOfText(text: string): Cost {
  return { text: text.length, weight: text.length };
}
