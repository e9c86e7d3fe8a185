import { render } from '../../card/blocks.ts';
import type { Card } from '../../card/card.ts';
import { type Cost, pack } from '../../card/fit.ts';
import { type Attachment, attachmentNames } from '../attachment.ts';
import type { Rendered } from '../rendered.ts';
import { slackBlocks } from './blocks.ts';
import { buttonMaker, withUniqueIds } from './buttons.ts';
import { costOf } from './cost.ts';
import { fallbackText } from './fallback.ts';
import { tellsOf } from './file.ts';
import { footBlocks } from './frame.ts';
import { LIMITS } from './limits.ts';
import type { SlackBlock, SlackMessage } from './payload.ts';
import { headers } from './rich.ts';

/** For whom a card is rendered. */
export interface Audience {
  /** Only `owner` sees the message: the buttons are theirs, and one shows the answer to the others. */
  readonly isPrivate?: boolean;
  /** The id of the user who asked. */
  readonly owner?: string;
  /** The name of the person who showed a private answer to the others. */
  readonly sharedBy?: string;
  /** Why files and pictures do not go with the message: a line in the place of each says so. */
  readonly withoutFiles?: string;
}

/** A message, and the questions that are too long for its buttons: keep them before sending it. */
export interface RenderedSlack extends Rendered<SlackMessage> {
  readonly long: readonly string[];
  /** The pictures that stand in the message by their names, and the files that it tells of. */
  readonly files: readonly Attachment[];
}

/** More than "Part 100 of 200", two turns and "Share here" use, which are known only once the parts are. */
const TURNS: Cost = { blocks: 4, text: 500, weight: 500 + 7 * LIMITS.container };

const forAll = new WeakMap<Card, RenderedSlack>();

/** The same for everybody who may see it: made once for a card, which is given again to whoever asks the same. */
export function renderForAll(card: Card): RenderedSlack {
  const known = forAll.get(card);
  if (known !== undefined) return known;
  const rendered = renderSlack(card);
  forAll.set(card, rendered);
  return rendered;
}

/**
 * A card as a Slack message: the part of it that `card.part` names, or the nearest there is. What does not
 * fit in one message waits in the next parts; a quotation that fits in none is replaced by a line that says so.
 */
export function renderSlack(
  card: Card,
  { isPrivate, owner, sharedBy, withoutFiles }: Audience = {},
): RenderedSlack {
  const long = new Set<string>();
  const buttons = buttonMaker(isPrivate === true ? owner : undefined, (question) => long.add(question));
  const framing = {
    canShare: isPrivate === true && owner !== undefined && card.tone !== 'problem',
    ...(sharedBy === undefined ? {} : { sharedBy }),
  };
  const foot = (part: number, parts: number): SlackBlock[] => footBlocks(card, part, parts, buttons, framing);
  const budget = roomBeside([...headers(card.title), ...foot(1, 1)]);
  const attach = attachmentNames();
  const table = slackBlocks(budget, buttons, {
    attach,
    without: withoutFiles,
    isPrivate: isPrivate === true,
  });
  const messages = pack(
    card.blocks.flatMap((block) => render(table, block)),
    budget,
  );
  const parts = messages.length;
  const part = Math.min(Math.max(1, card.part), parts);
  const content = (messages[part - 1] ?? []).flat();
  const blocks = withUniqueIds([...headers(card.title), ...content, ...foot(part, parts)]);
  const message = { text: fallbackText(blocks), blocks, unfurl_links: false, unfurl_media: false } as const;
  const files = card.blocks
    .filter((block) => block.kind === 'file' || block.kind === 'picture')
    .map(attach)
    .filter(({ name }) => tellsOf(content, name));
  return { message, part, parts, long: [...long], files };
}

/** What the title and the last lines leave for the answer. */
function roomBeside(frame: readonly SlackBlock[]): Cost {
  const used = costOf(frame);
  const left = (limit: 'blocks' | 'text' | 'weight'): number =>
    LIMITS[limit] - (used[limit] ?? 0) - (TURNS[limit] ?? 0);
  return { blocks: left('blocks'), text: left('text'), weight: left('weight') };
}
