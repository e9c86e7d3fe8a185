import { display, KIND } from './components.ts';
import { escapeMarkdown } from './escape.ts';
import { ACCENTS } from './frame.ts';
import { type DiscordMessage, messageOf } from './message.ts';

/** What the bot says of itself where there is no answer to show. Each says what the reader can do. */
export const NOTICES = {
  foreignButton:
    'This button is not one that I know: it may be from an earlier version. Ask your question again; /help lists what can be asked.',
  notYours:
    'This button belongs to a private answer for somebody else. Ask the question yourself to get buttons of your own.',
  forgotten:
    'The question of this button was too long to be kept on it, and is no longer kept here. Ask it again with its command.',
  noText:
    'That message has no text to look up. Choose a message with words in it, or ask /check with the words.',
  unknownKind: 'I do not know how to answer this. Ask /help for what can be asked.',
  fault: 'Something went wrong here. This is a fault of the bot, not of the question: ask again in a moment.',
  closedDoor:
    'That answer is private, and your settings do not let me write to you. Ask with the slash command and private:true instead.',
} as const satisfies Readonly<Record<string, string>>;

/** Why an answer did not come where it was asked for, sent to the asker directly. */
export function mayNotWrite(channelId: string): DiscordMessage {
  // The mention of a channel shows its name, and notifies nobody.
  return plain(
    `${escapeMarkdown('I could not answer you in')} <#${channelId}>${escapeMarkdown(': I may not write there. Ask whoever runs the server to allow me View Channel, Send Messages and, in threads, Send Messages in Threads. Or ask me here.')}`,
  );
}

/** A notice as a message. */
export function notice(name: keyof typeof NOTICES): DiscordMessage {
  return plain(escapeMarkdown(NOTICES[name]));
}

function plain(markdown: string): DiscordMessage {
  return messageOf([
    { type: KIND.container, accent_color: ACCENTS.problem, components: [display(markdown)] },
  ]);
}
