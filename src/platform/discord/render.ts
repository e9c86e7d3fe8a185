import { render } from '../../card/blocks.ts';
import type { Card } from '../../card/card.ts';
import { pack } from '../../card/fit.ts';
import type { Rendered } from '../rendered.ts';
import { blockTable } from './blocks.ts';
import { costOf, less, WHOLE_MESSAGE } from './cost.ts';
import { frame, framed } from './frame.ts';
import { COMPONENTS_V2, type DiscordMessage } from './message.ts';
import { idsOf, withoutRepeats } from './unique.ts';

/**
 * A card as one Discord message: the part that `card.part` asks for, or the nearest there is. Every limit holds
 * over the whole message; what does not fit is in the other parts.
 */
export function renderDiscord(card: Card): Rendered<DiscordMessage> {
  // The widest frame there can be: both buttons, and three digits for the parts.
  const widest = frame(card, 500, 999);
  const budget = less(WHOLE_MESSAGE, costOf(framed(widest, card.tone, [])));
  const table = blockTable(budget);
  const messages = pack(
    card.blocks.flatMap((block) => render(table, block)),
    budget,
  );
  const parts = messages.length;
  const part = Math.min(Math.max(1, card.part), parts);
  const around = frame(card, part, parts);
  const blocks = withoutRepeats(messages[part - 1] ?? [], around.buttons.flatMap(idsOf));
  return { message: messageOf(framed(around, card.tone, blocks)), part, parts };
}

function messageOf(components: DiscordMessage['components']): DiscordMessage {
  return { flags: COMPONENTS_V2, allowed_mentions: { parse: [] }, components };
}
