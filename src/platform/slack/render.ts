import { render } from '../../card/blocks.ts';
import type { Card } from '../../card/card.ts';
import { type Cost, pack } from '../../card/fit.ts';
import type { Rendered } from '../rendered.ts';
import { slackBlocks } from './blocks.ts';
import { withUniqueIds } from './buttons.ts';
import { costOf } from './cost.ts';
import { fallbackText } from './fallback.ts';
import { footBlocks } from './frame.ts';
import { LIMITS } from './limits.ts';
import type { SlackBlock, SlackMessage } from './payload.ts';
import { headers } from './rich.ts';

/** More than "Part 100 of 200" and two turns use, which are known only once the parts are. */
const TURNS: Cost = { blocks: 2, text: 500, weight: 500 + 5 * LIMITS.container };

/**
 * A card as a Slack message: the part of it that `card.part` names, or the nearest there is. What does not
 * fit in one message waits in the next parts; a quotation that fits in none is replaced by a line that says so.
 */
export function renderSlack(card: Card): Rendered<SlackMessage> {
  const budget = roomFor(card);
  const table = slackBlocks(budget);
  const messages = pack(
    card.blocks.flatMap((block) => render(table, block)),
    budget,
  );
  const parts = messages.length;
  const part = Math.min(Math.max(1, card.part), parts);
  const content = messages[part - 1] ?? [];
  return { message: message(card, content.flat(), part, parts), part, parts };
}

/** What the title and the last lines leave for the answer. */
function roomFor(card: Card): Cost {
  const frame = costOf([...headers(card.title), ...footBlocks(card, 1, 1)]);
  const left = (limit: 'blocks' | 'text' | 'weight'): number =>
    LIMITS[limit] - (frame[limit] ?? 0) - (TURNS[limit] ?? 0);
  return { blocks: left('blocks'), text: left('text'), weight: left('weight') };
}

function message(card: Card, content: SlackBlock[], part: number, parts: number): SlackMessage {
  const blocks = withUniqueIds([...headers(card.title), ...content, ...footBlocks(card, part, parts)]);
  return { text: fallbackText(blocks), blocks, unfurl_links: false, unfurl_media: false };
}
