import { render } from '../../card/blocks.ts';
import type { Card } from '../../card/card.ts';
import { pack } from '../../card/fit.ts';
import { type Attachment, attachmentNames } from '../attachment.ts';
import type { Rendered } from '../rendered.ts';
import type { Audience } from './audience.ts';
import { blockTable } from './blocks.ts';
import { costOf, less, WHOLE_MESSAGE } from './cost.ts';
import { filesOf, namesFile } from './file.ts';
import { frame, framed } from './frame.ts';
import { longQuestions } from './long-questions.ts';
import { type DiscordMessage, messageOf } from './message.ts';
import { idsOf, withoutRepeats } from './unique.ts';

/** A message, and the questions of its buttons that have to be kept before it is sent. */
export interface RenderedDiscord extends Rendered<DiscordMessage> {
  readonly keep: readonly string[];
  /** What `message.attachments` name, in their order. */
  readonly files: readonly Attachment[];
}

const forAll = new WeakMap<Card, RenderedDiscord>();

/** The same for everybody who may see it: made once for a card, which is given again to whoever asks the same. */
export function renderForAll(card: Card): RenderedDiscord {
  const known = forAll.get(card);
  if (known !== undefined) return known;
  const rendered = renderDiscord(card);
  forAll.set(card, rendered);
  return rendered;
}

/**
 * A card as one Discord message: the part that `card.part` asks for, or the nearest there is. Every limit holds
 * over the whole message; what does not fit is in the other parts.
 */
export function renderDiscord(card: Card, audience: Audience = {}): RenderedDiscord {
  // The widest frame there can be: both buttons, and three digits for the parts.
  const widest = frame(card, 500, 999, audience);
  const budget = less(WHOLE_MESSAGE, costOf(framed(widest, card.tone, [])));
  const attach = attachmentNames();
  const table = blockTable(budget, { attach, without: audience.withoutFiles }, audience.owner);
  const messages = pack(
    card.blocks.flatMap((block) => render(table, block)),
    budget,
  );
  const parts = messages.length;
  const part = Math.min(Math.max(1, card.part), parts);
  const around = frame(card, part, parts, audience);
  const blocks = withoutRepeats((messages[part - 1] ?? []).flat(), around.buttons.flatMap(idsOf));
  const files = card.blocks
    .filter((block) => block.kind === 'file' || block.kind === 'picture')
    .map(attach)
    .filter(({ name }) => blocks.some((block) => namesFile(block, name)));
  const message = { ...messageOf(framed(around, card.tone, blocks)), ...filesOf(files) };
  return { message, part, parts, files, keep: longQuestions(card, part, parts, message) };
}
