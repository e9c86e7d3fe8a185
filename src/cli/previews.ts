import { readFileSync } from 'node:fs';
import { digestOf } from '../platform/discord/action-id.ts';
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
        const { message, keep } = renderDiscord(card);
        const byDigest = new Map(keep.map((question) => [digestOf(question), question]));
        const html = previewDiscord(message, (action) =>
          address('text' in action ? action.text : (byDigest.get(action.digest) ?? card.asked.text)),
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
