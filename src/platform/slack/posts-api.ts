import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Upload } from '../attachment.ts';
import { demandGoing, NotPosted } from '../not-posted.ts';
import type { Posting } from '../poster.ts';
import type { Turn, Turns } from '../turns.ts';
import type { ClientOf } from './clients.ts';
import { faultOf, ResponseUrlError } from './faults.ts';
import type { SlackMessage } from './payload.ts';
import type { Fetch } from './response-url.ts';
import { type Share, uploadFile } from './upload.ts';

/** By which a message of ours says which delivery it is. Only apps see it. */
export const EVENT_TYPE = 'dragoman_delivery';

const postedSchema = z.object({ ts: z.string() });
const openedSchema = z.object({ channel: z.object({ id: z.string() }) });
const selfSchema = z.object({ url: z.string(), bot_id: z.string() });
const pageSchema = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        bot_id: z.string().optional(),
        metadata: z
          .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
          .optional()
          .catch(undefined),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** The bot in a workspace: where the workspace is, and what its messages are signed with. */
export type Self = z.infer<typeof selfSchema>;
export type Page = z.infer<typeof pageSchema>;

/** What of a conversation is read: `thread` where its replies are. Since `oldest`, in Slack's time. */
export interface Reading {
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly oldest: string;
  readonly cursor?: string | undefined;
}

/** What may keep a posting from being made. */
export interface Limits {
  /** Ends waits. */
  readonly signal?: AbortSignal | undefined;
  /** See `Posting`. */
  readonly mayGo?: Posting['mayGo'];
}

/** The calls that posting by itself takes, each in its turn. Each rejects with what `postedOf` reads. */
export interface PostsApi {
  self(): Promise<Self>;
  openDirect(user: string): Promise<string>;
  /** Gives the message's `ts`. */
  post(channel: string, message: SlackMessage, key: string, thread?: string): Promise<string>;
  page(reading: Reading): Promise<Page>;
  /** Hands a file to Slack, shares it where that is wanted, and gives its id. Rejects with what `faultOf` reads. */
  upload(file: Upload, share?: Share): Promise<string>;
}

/** About one message a second is let through in a channel. https://docs.slack.dev/apis/web-api/rate-limits */
const inChannel = (channel: string): Turn => ({ key: channel, burst: 1, everyMs: 1100 });
/** Slack says "several hundred messages per minute" for a workspace: 300 are. */
const inTeam = (team: string): Turn => ({ key: team, burst: 5, everyMs: 200 });
/** Nothing but what Slack asks for with `Retry-After`. */
const ofMethod = (team: string, method: string): Turn => ({ key: `${team} ${method}`, burst: 1, everyMs: 0 });
const USUAL_HOLD_MS = 30_000;
const UPLOAD_MS = 10_000;
/** Apps that are distributed outside Slack's Marketplace get 15, whatever they ask for. */
const PAGE = 100;
/** Names and channels in a text stay text, whatever a workspace has set. */
const INERT = { parse: 'none', link_names: false } as const;

export function createPostsApi(
  clientOf: ClientOf,
  turns: Turns,
  team: string,
  { signal, mayGo }: Limits = {},
  fetch: Fetch = globalThis.fetch,
): PostsApi {
  const call = async <T>(
    method: string,
    wanted: readonly Turn[],
    schema: z.ZodType<T>,
    make: (client: webApi.WebClient) => Promise<unknown>,
    isSending = false,
  ): Promise<T> => {
    const client = await clientOf(team);
    const limit = ofMethod(team, method);
    const waitMs = await turns.take([inTeam(team), limit, ...wanted], signal);
    if (waitMs !== undefined) {
      const reason = 'others are posted first, as fast as Slack allows';
      throw new NotPosted({ kind: 'later', waitMs, reason });
    }
    if (isSending) await demandGoing(mayGo);
    return schema.parse(
      await make(client).catch((error: unknown) => {
        const { code, waitMs: asked = USUAL_HOLD_MS } = faultOf(error);
        if (code === 'ratelimited') turns.hold(limit.key, asked);
        throw error;
      }),
    );
  };
  return {
    self: () => call('auth.test', [], selfSchema, (client) => client.auth.test()),
    async openDirect(user) {
      const opening = (client: webApi.WebClient) => client.conversations.open({ users: user });
      return (await call('conversations.open', [], openedSchema, opening)).channel.id;
    },
    async post(channel, message, key, thread) {
      const metadata = { event_type: EVENT_TYPE, event_payload: { key } };
      const body = { channel, ...message, ...INERT, metadata };
      const posting = (client: webApi.WebClient) =>
        client.chat.postMessage(thread === undefined ? body : { ...body, thread_ts: thread });
      const turn = inChannel(`${team} ${channel}`);
      return (await call('chat.postMessage', [turn], postedSchema, posting, true)).ts;
    },
    async upload(file, share) {
      const client = await clientOf(team);
      const waitMs = await turns.take([inTeam(team)], signal);
      if (waitMs !== undefined) throw new ResponseUrlError('ratelimited', waitMs);
      return uploadFile({ client, fetch, callMs: UPLOAD_MS }, file, share);
    },
    page({ channel, thread, oldest, cursor }) {
      const asked = {
        channel,
        oldest,
        limit: PAGE,
        include_all_metadata: true,
        ...(cursor === undefined ? {} : { cursor }),
      };
      return thread === undefined
        ? call('conversations.history', [], pageSchema, (client) => client.conversations.history(asked))
        : call('conversations.replies', [], pageSchema, (client) =>
            client.conversations.replies({ ...asked, ts: thread }),
          );
    },
  };
}
