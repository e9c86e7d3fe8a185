import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Upload } from '../attachment.ts';
import { type ApiParts, type ChannelPost, rawFiles, restOptions } from './api.ts';
import { markedSchema } from './mark.ts';
import type { DiscordMessage } from './message.ts';

const id = z.string().regex(/^\d{1,20}$/);
const created = z.object({ id });
const channelSchema = z.object({ type: z.number(), last_message_id: id.nullish() });
const messagesSchema = z.array(
  z.object({ id, author: z.object({ id: z.string() }), components: markedSchema.catch([]) }),
);
const threadsSchema = z.object({
  threads: z.array(
    z.object({
      id,
      name: z.string(),
      owner_id: z.string().optional(),
      parent_id: z.string().nullish(),
    }),
  ),
});

export type FoundMessage = z.infer<typeof messagesSchema>[number];
export type FoundThread = z.infer<typeof threadsSchema>['threads'][number];
/** By Discord's numbers: what kind of channel it is, and its newest message. */
export type FoundChannel = z.infer<typeof channelSchema>;

/** The requests that posting by itself takes. Each rejects with what `postedOf` reads; none tries again. */
export interface PostsApi {
  /** The id of the message: of the earlier one, where this nonce is known. */
  send(channel: string, message: ChannelPost, files?: readonly Upload[]): Promise<string>;
  /** At most 100 messages: the first after a snowflake, or the newest. None without Read Message History. */
  messages(channel: string, after?: string): Promise<readonly FoundMessage[]>;
  channel(channel: string): Promise<FoundChannel>;
  /** Begins the thread of a message, which has the message's id. */
  startThread(channel: string, message: string, name: string): Promise<void>;
  /** Begins a post in a forum; the id is that of its thread and of its first message. */
  startPost(forum: string, name: string, message: DiscordMessage, files?: readonly Upload[]): Promise<string>;
  activeThreads(guild: string): Promise<readonly FoundThread[]>;
  /** The channel of direct messages with a person. */
  openDirect(person: string): Promise<string>;
  close(): void;
}

/** Nobody waits for a digest, and a request that is given up early is one of which nobody knows whether it arrived. */
const WAIT_MS = 15_000;
const MOST_MESSAGES = 100;
/** Three days: longer than anything is looked for. @see https://docs.discord.com/developers/resources/channel */
const ARCHIVE_MINUTES = 4320;

/** The REST API for posting, on a connection of its own: answers do not wait for digests. */
export function createPostsApi(parts: ApiParts, waitMs = WAIT_MS): PostsApi {
  const rest = new REST({
    ...restOptions(parts),
    retries: 0,
    timeout: waitMs,
    rejectOnRateLimit: () => true,
  }).setToken(parts.token);
  return {
    send: async (channel, body, files = []) =>
      created.parse(await rest.post(Routes.channelMessages(channel), { body, ...rawFiles(files) })).id,
    async messages(channel, after) {
      const query = new URLSearchParams({
        limit: String(MOST_MESSAGES),
        ...(after === undefined ? {} : { after }),
      });
      return messagesSchema.parse(await rest.get(Routes.channelMessages(channel), { query }));
    },
    channel: async (channel) => channelSchema.parse(await rest.get(Routes.channel(channel))),
    async startThread(channel, message, name) {
      const body = { name, auto_archive_duration: ARCHIVE_MINUTES };
      await rest.post(Routes.threads(channel, message), { body });
    },
    async startPost(forum, name, message, files = []) {
      const body = { name, auto_archive_duration: ARCHIVE_MINUTES, message };
      return created.parse(await rest.post(Routes.threads(forum), { body, ...rawFiles(files) })).id;
    },
    activeThreads: async (guild) =>
      threadsSchema.parse(await rest.get(Routes.guildActiveThreads(guild))).threads,
    async openDirect(person) {
      const body = { recipient_id: person };
      return created.parse(await rest.post(Routes.userChannels(), { body })).id;
    },
    close() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
