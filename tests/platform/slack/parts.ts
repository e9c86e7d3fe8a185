import type { QuoteBlock } from '../../../src/card/blocks.ts';
import type { Card } from '../../../src/card/card.ts';
import type { Rich, RichPart, SlackBlock, SlackMessage } from '../../../src/platform/slack/payload.ts';
import { type Audience, renderSlack } from '../../../src/platform/slack/render.ts';
import { textOfRich } from '../../../src/platform/slack/rich-text.ts';

/** Every message that a card takes. */
export function messagesOf(card: Card, audience: Audience = {}): SlackMessage[] {
  const first = renderSlack({ ...card, part: 1 }, audience);
  const rest = Array.from(
    { length: first.parts - 1 },
    (_, index) => renderSlack({ ...card, part: index + 2 }, audience).message,
  );
  return [first.message, ...rest];
}

/** The sections, quotations and lists of blocks, in order. */
export function richPartsOf(blocks: readonly SlackBlock[]): RichPart[] {
  return blocks.flatMap((block) => (block.type === 'rich_text' ? block.elements : []));
}

/** The texts and links within a part, in order. */
export function richOf(part: RichPart): Rich[] {
  return part.type === 'rich_text_list' ? part.elements.flatMap(richOf) : part.elements;
}

export function textOf(part: RichPart): string {
  return richOf(part).map(textOfRich).join('');
}

/** All that the rich text of blocks says, a part a line. */
export function textsOf(blocks: readonly SlackBlock[]): string[] {
  return richPartsOf(blocks).map(textOf);
}

/** The quotations of a card, in order, those of both sides of a comparison included. */
export function quotesOf(card: Card): QuoteBlock[] {
  return card.blocks.flatMap((block) =>
    block.kind === 'quote'
      ? [block]
      : block.kind === 'comparison'
        ? block.sides.flatMap((side) => side.quotes)
        : [],
  );
}
