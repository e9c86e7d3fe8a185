import type { webApi } from '@slack/bolt';
import { z } from 'zod';

const channelSchema = z.object({
  channel: z.object({
    is_member: z.boolean().optional(),
    is_archived: z.boolean().optional(),
  }),
});

const INVITE = 'I am not in that channel: write /invite @Dragoman there, then ask again.';
const ARCHIVED = 'That channel is archived, and nobody can post in it. Unarchive it, or choose another one.';

/**
 * Why the bot cannot post in a channel; undefined where it can, and where Slack does not tell: then posting finds
 * it out. The bot joins no channel by itself.
 */
export async function mayNotPost(client: webApi.WebClient, channel: string): Promise<string | undefined> {
  try {
    const { channel: found } = channelSchema.parse(await client.conversations.info({ channel }));
    if (found.is_archived === true) return ARCHIVED;
    return found.is_member === false ? INVITE : undefined;
  } catch {
    return undefined;
  }
}
