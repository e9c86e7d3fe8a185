import { fallbackText } from './fallback.ts';
import { LINES } from './limits.ts';
import type { SlackMessage } from './payload.ts';
import { paragraph, words } from './rich.ts';

/** A message of one plain line of ours. */
export function say(text: string): SlackMessage {
  const blocks = paragraph(words(text, LINES.summary));
  return { text: fallbackText(blocks), blocks, unfurl_links: false, unfurl_media: false };
}

/** What the bot says of itself, outside a card. */
export const SAID = {
  notOurs: 'That button is not one that this bot made, so nothing was done. Ask with /dragoman help.',
  notYours:
    'That answer is private, and only the person who asked can use its buttons. Ask for yourself, and you get your own.',
  tooOld: 'That button is too old, and its question is not kept any more. Please ask again.',
  stopping: 'The bot is restarting. Please ask again in a minute.',
  off: 'The bot has lost its access to this workspace. Whoever installed it can install it again.',
  refused: 'Slack would not show this answer. Please ask for less at once, such as one person or fewer days.',
  noWords: 'That message has no words to look up. Choose one with text.',
  looking: 'is looking it up…',
} as const;
