import type { Card } from '../../card/card.ts';
import { footer } from '../../card/describe.ts';
import { footActions } from '../../card/foot-actions.ts';
import { turnTo, whereabouts } from '../../card/turn.ts';
import type { Audience } from './audience.ts';
import {
  askButton,
  type Component,
  display,
  KIND,
  type Row,
  type RowButton,
  row,
  separator,
} from './components.ts';
import type { DiscordMessage } from './message.ts';
import { line, mark, stack, typed } from './text.ts';

/** The bar beside the container, as RGB. */
export const ACCENTS = {
  answer: 0x2f6f9f,
  empty: 0x80848e,
  problem: 0xd9822b,
} as const satisfies Readonly<Record<Card['tone'], number>>;

/** What stands around the blocks of every message: the title above, below it what was asked and how to go on. */
export interface Frame {
  readonly above: readonly Component[];
  readonly below: readonly Component[];
  readonly buttons: readonly Row[];
}

/** The frame of part `part` of `parts`. */
export function frame(card: Card, part: number, parts: number, audience: Audience): Frame {
  const title = mark('## ', line(card.title, 250));
  const { lead, asked, command, held } = footer(card);
  const small = [
    mark(lead, line(asked, 250)),
    typed(command, 250),
    whereabouts(card, part, parts),
    line(held, 350),
    // A mention shows the name that people know; `allowed_mentions` keeps it from notifying anybody.
    mark('Shared by ', sharer(audience)),
  ].map((text) => mark('-# ', text));
  const buttons = [
    ...footActions(card, part, parts).map((action) => askButton(action, audience.owner)),
    ...shareButton(card, part, audience),
  ];
  return {
    above: title === '' ? [] : [display(title)],
    below: [separator(), display(stack(small))],
    buttons: buttons.length === 0 ? [] : [row(buttons)],
  };
}

/** Offers to show others what only the asker sees. A refusal or a fault is nothing to share. */
function shareButton(card: Card, part: number, { isPrivate, owner }: Audience): RowButton[] {
  if (isPrivate !== true || owner === undefined || card.tone === 'problem') return [];
  const text = turnTo(card.asked.text, card.page?.number ?? 1, part);
  return [askButton({ label: 'Share here', text }, owner, 'share')];
}

function sharer({ sharedBy }: Audience): string {
  return sharedBy === undefined ? '' : `<@${sharedBy}>`;
}

/** The components of a message: one container with the blocks in their frame, and the buttons below it. */
export function framed(
  { above, below, buttons }: Frame,
  tone: Card['tone'],
  blocks: readonly Component[],
): DiscordMessage['components'] {
  const inside = [...above, ...blocks, ...below];
  return [{ type: KIND.container, accent_color: ACCENTS[tone], components: inside }, ...buttons];
}
