/** A permission of the bot, and what it is for. */
export interface Scope {
  readonly name: ScopeName;
  readonly why: string;
}

type ScopeName = 'commands' | 'chat:write' | 'app_mentions:read' | 'im:history' | 'assistant:write';

/** All that the bot asks of a workspace. It reads no channel, no list of people and no profile. */
export const SCOPES: readonly Scope[] = [
  { name: 'commands', why: 'slash commands, and the shortcut on a message' },
  { name: 'chat:write', why: 'answering mentions and direct messages' },
  {
    name: 'app_mentions:read',
    why: 'being asked by a mention; no other message of a channel is sent to the bot',
  },
  { name: 'im:history', why: 'being asked in a direct message' },
  { name: 'assistant:write', why: 'offering questions to try beside an empty conversation' },
];

/** An event that Slack tells the bot, and what it is for. */
export const EVENTS = [
  { name: 'app_home_opened', why: 'filling the Home tab' },
  { name: 'app_mention', why: 'answering a mention' },
  { name: 'message.im', why: 'answering a direct message' },
  { name: 'app_uninstalled', why: 'forgetting a workspace that removes the bot' },
  { name: 'tokens_revoked', why: 'forgetting a workspace that takes its permission back' },
] as const;
