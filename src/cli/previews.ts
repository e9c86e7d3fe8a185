import { readFileSync } from 'node:fs';
import type { Attachment } from '../platform/attachment.ts';
import { type AskedByButton, digestOf } from '../platform/discord/action-id.ts';
import { previewDiscord } from '../platform/discord/preview.ts';
import { renderDiscord } from '../platform/discord/render.ts';
import { previewSlack } from '../platform/slack/preview.ts';
import { renderSlack } from '../platform/slack/render.ts';
import type { Preview } from '../platform/web/parts.ts';
import type { Pictures } from '../platform/web/pictures.ts';

const styles = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const address = (question: string): string => `/?q=${encodeURIComponent(question)}`;

/** The drawn pictures of a message by the names that stand for them in it. */
function addressesOf(files: readonly Attachment[], before: string, pictures: Pictures): Map<string, string> {
  return new Map(
    files.flatMap(({ name, content }) => {
      const picture = typeof content === 'string' ? undefined : pictures.get(content);
      return picture === undefined ? [] : [[`${before}${name}`, picture] as const];
    }),
  );
}

/** The two platforms as the console shows them. A platform knows nothing of another, so they meet here. */
export function platformPreviews(): readonly Preview[] {
  return [
    {
      name: 'Discord',
      css: styles('../platform/discord/preview.css'),
      show: (card, pictures) => {
        const { message, keep, files } = renderDiscord(card);
        const byDigest = new Map(keep.map((question) => [digestOf(question), question]));
        const href = (action: AskedByButton): string =>
          address('text' in action ? action.text : (byDigest.get(action.digest) ?? card.asked.text));
        const html = previewDiscord(message, href, addressesOf(files, 'attachment://', pictures));
        return { html, payload: message };
      },
    },
    {
      name: 'Slack',
      css: styles('../platform/slack/preview.css'),
      show: (card, pictures) => {
        const { message, long, files } = renderSlack(card);
        const images = addressesOf(files, 'attachment:', pictures);
        return { html: previewSlack(message, address, long, images), payload: message };
      },
    },
  ];
}
