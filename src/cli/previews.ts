import { readFileSync } from 'node:fs';
import type { Action, Card } from '../card/card.ts';
import { turns } from '../card/turn.ts';
import { actionId } from '../platform/discord/action-id.ts';
import { previewDiscord } from '../platform/discord/preview.ts';
import { renderDiscord } from '../platform/discord/render.ts';
import { previewSlack } from '../platform/slack/preview.ts';
import { renderSlack } from '../platform/slack/render.ts';
import type { Preview } from '../platform/web/parts.ts';

const styles = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const address = (question: string): string => `/?q=${encodeURIComponent(question)}`;

/** The two platforms as the console shows them. A platform knows nothing of another, so they meet here. */
export function platformPreviews(): readonly Preview[] {
  return [
    {
      name: 'Discord',
      css: styles('../platform/discord/preview.css'),
      show: (card) => {
        const { message, part, parts } = renderDiscord(card);
        const byId = new Map(actionsOf(card, part, parts).map(({ text }) => [actionId(text), text]));
        const html = previewDiscord(message, (action) =>
          address('text' in action ? action.text : (byId.get(action.digest) ?? card.asked.text)),
        );
        return { html, payload: message };
      },
    },
    {
      name: 'Slack',
      css: styles('../platform/slack/preview.css'),
      show: (card) => {
        const { message, long } = renderSlack(card);
        return { html: previewSlack(message, address, long), payload: message };
      },
    },
  ];
}

/** Every question that a button of this message can ask: a long one is only named by its digest in the payload. */
function actionsOf(card: Card, part: number, parts: number): Action[] {
  const { back, on } = turns(card, part, parts);
  const offered = card.blocks.flatMap((block) =>
    block.kind === 'suggestions' ? block.actions : block.kind === 'usage' ? block.examples : [],
  );
  return [...[back, on].flatMap((action) => action ?? []), ...offered];
}
