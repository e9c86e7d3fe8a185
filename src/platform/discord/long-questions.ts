import type { Block } from '../../card/blocks.ts';
import type { Action, Card } from '../../card/card.ts';
import { footActions } from '../../card/foot-actions.ts';
import { turnTo } from '../../card/turn.ts';
import { digestOf, readActionId } from './action-id.ts';
import type { DiscordMessage } from './message.ts';
import { idsOf } from './unique.ts';

/** The questions of a card of which a button of the message has only the digest: they have to be kept. */
export function longQuestions(card: Card, part: number, parts: number, message: DiscordMessage): string[] {
  const digests = new Set(
    message.components.flatMap(idsOf).flatMap((id) => {
      const action = readActionId(id);
      return action !== undefined && 'digest' in action ? [action.digest] : [];
    }),
  );
  if (digests.size === 0) return [];
  const asked = [
    turnTo(card.asked.text, card.page?.number ?? 1, part),
    ...[...footActions(card, part, parts), ...card.blocks.flatMap(actionsOf)].flatMap(
      (action) => action?.text ?? [],
    ),
  ];
  return [...new Set(asked)].filter((text) => digests.has(digestOf(text)));
}

function actionsOf(block: Block): readonly (Action | undefined)[] {
  switch (block.kind) {
    case 'quote':
      return [block.context, block.tellings];
    case 'comparison':
      return block.sides.flatMap(({ quotes }) =>
        quotes.flatMap(({ context, tellings }) => [context, tellings]),
      );
    case 'usage':
      return block.examples;
    case 'suggestions':
      return block.actions;
    case 'heading':
    case 'note':
    case 'article':
    case 'event':
    case 'coverage':
    case 'facts':
    case 'file':
    case 'picture':
      return [];
  }
}
