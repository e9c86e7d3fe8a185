/** A permission of the bot, and what it is for. */
export interface Scope {
  readonly name: ScopeName;
  readonly why: string;
}

type ScopeName =
  | 'commands'
  | 'chat:write'
  | 'app_mentions:read'
  | 'im:history'
  | 'assistant:write'
  | 'im:write'
  | 'files:write'
  | 'channels:history'
  | 'groups:history'
  | 'mpim:history'
  | 'users:read'
  | 'channels:read'
  | 'groups:read'
  | 'mpim:read'
  | 'usergroups:read';

/**
 * All that the bot asks of a workspace. It reads in a channel only to find a post of its own there, and looks up
 * only people who want to decide what it posts.
 */
export const SCOPES: readonly Scope[] = [
  { name: 'commands', why: 'slash commands, and the shortcut on a message' },
  { name: 'chat:write', why: 'answering mentions and direct messages, and posting digests' },
  {
    name: 'app_mentions:read',
    why: 'being asked by a mention; no other message of a channel is sent to the bot',
  },
  {
    name: 'im:history',
    why: 'being asked in a direct message, and looking whether a digest arrived in one before it is sent again',
  },
  { name: 'assistant:write', why: 'offering questions to try beside an empty conversation' },
  { name: 'im:write', why: 'sending digests to people who asked for their own' },
  {
    name: 'files:write',
    why: 'showing the picture of a timeline or comparison, and handing over files that were asked for',
  },
  {
    name: 'channels:history',
    why: 'looking whether a digest arrived in a channel before it is sent again; nothing else is read there',
  },
  { name: 'groups:history', why: 'the same in a private channel that the bot was invited to' },
  { name: 'mpim:history', why: 'the same in a group conversation that the bot is part of' },
  { name: 'users:read', why: 'knowing whether who changes a digest is an admin of the workspace' },
  { name: 'channels:read', why: 'knowing whether who changes a digest made the channel' },
  { name: 'groups:read', why: 'the same for a private channel' },
  { name: 'mpim:read', why: 'the same for a group conversation' },
  {
    name: 'usergroups:read',
    why: 'knowing whether who changes a digest is in the group of SLACK_MANAGER_GROUP',
  },
];

/** An event that Slack tells the bot, and what it is for. */
export const EVENTS = [
  { name: 'app_home_opened', why: 'filling the Home tab' },
  { name: 'app_mention', why: 'answering a mention' },
  { name: 'message.im', why: 'answering a direct message' },
  { name: 'app_uninstalled', why: 'forgetting a workspace that removes the bot' },
  { name: 'tokens_revoked', why: 'forgetting a workspace that takes its permission back' },
] as const;
