/** A permission that the bot asks for when it is invited: its name in Discord, its bit, and what it is needed for. */
export interface Permission {
  readonly name: string;
  readonly bit: bigint;
  readonly why: string;
}

/** The least that answering and posting take. Slash commands alone would need none of them. */
export const PERMISSIONS: readonly Permission[] = [
  { name: 'View Channel', bit: 1n << 10n, why: 'to see where it is mentioned' },
  { name: 'Send Messages', bit: 1n << 11n, why: 'to answer a mention, and to post digests' },
  {
    name: 'Create Public Threads',
    bit: 1n << 35n,
    why: 'to give each digest a thread of its own, where that is wanted',
  },
  {
    name: 'Send Messages in Threads',
    bit: 1n << 38n,
    why: 'to answer a mention in a thread, and to post digests in one',
  },
  {
    name: 'Attach Files',
    bit: 1n << 15n,
    why: 'to show the picture of a timeline or comparison, and to hand over files that were asked for',
  },
  {
    name: 'Read Message History',
    bit: 1n << 16n,
    why: 'to look whether a digest has arrived before it is sent again',
  },
];

/** What the bot may be in a server: a member that posts, with slash commands. */
export const SCOPES: readonly string[] = ['bot', 'applications.commands'];

/**
 * The page on which an administrator adds the bot to a server.
 * @see https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow
 */
export function inviteLink(applicationId: string, permissions: readonly Permission[] = PERMISSIONS): string {
  const bits = permissions.reduce((sum, { bit }) => sum | bit, 0n);
  const scopes = SCOPES.join('+');
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=${scopes}&permissions=${bits}`;
}
