import type { Card } from '../../card/card.ts';
import { footer } from '../../card/describe.ts';
import { turns, whereabouts } from '../../card/turn.ts';
import { type Component, display, KIND, type Row, row, separator } from './components.ts';
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
export function frame(card: Card, part: number, parts: number): Frame {
  const title = mark('## ', line(card.title, 250));
  const { asked, command, held } = footer(card);
  const small = [
    mark('Asked: ', line(asked, 250)),
    typed(command, 250),
    whereabouts(card, part, parts),
    line(held, 350),
  ].map((text) => mark('-# ', text));
  const { back, on } = turns(card, part, parts);
  const actions = [back, on].filter((action) => action !== undefined);
  return {
    above: title === '' ? [] : [display(title)],
    below: [separator(), display(stack(small))],
    buttons: actions.length === 0 ? [] : [row(actions)],
  };
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
