import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Upload } from '../attachment.ts';
import type { SlackMessage } from './payload.ts';
import { type Fetch, postToResponseUrl } from './response-url.ts';
import { answerView } from './view.ts';

/** A way for an answer to reach its reader. */
export type Place =
  /** The `response_url` of what is answered. `replace` puts the answer in place of the message it came from. */
  | { readonly kind: 'url'; readonly url: string; readonly replace?: boolean; readonly thread?: string }
  /** A conversation of which the bot is part. */
  | { readonly kind: 'channel'; readonly channel: string; readonly thread?: string }
  /** A message that the bot posted. */
  | { readonly kind: 'edit'; readonly channel: string; readonly ts: string }
  /** For one person's eyes, in a conversation of which the bot is part. */
  | { readonly kind: 'whisper'; readonly channel: string; readonly user: string; readonly thread?: string }
  /** The bot's own conversation with somebody. */
  | { readonly kind: 'direct'; readonly user: string }
  /** A window, within 3 seconds of the press that it comes from. */
  | { readonly kind: 'open'; readonly trigger: string }
  /** A window over the window that was pressed in. */
  | { readonly kind: 'push'; readonly trigger: string }
  /** The window that was pressed in. */
  | { readonly kind: 'update'; readonly view: string };

/** A message, and whether only the asker is to see it. */
export interface Outgoing {
  readonly message: SlackMessage;
  readonly isPrivate: boolean;
  /** Files to share beside it, once it is there. */
  readonly files?: readonly Upload[];
  /** The same without pictures and files, for where Slack does not take them. */
  readonly bare?: SlackMessage;
}

export interface Senders {
  readonly client: webApi.WebClient;
  readonly fetch: Fetch;
  readonly callMs: number;
}

type Put = {
  readonly [K in Place['kind']]: (
    place: Extract<Place, { kind: K }>,
    outgoing: Outgoing,
    senders: Senders,
  ) => Promise<unknown>;
};

/** Names and channels in a text stay text, whatever a workspace has set. */
const INERT = { parse: 'none', link_names: false } as const;

const PUT: Put = {
  url: ({ url, replace, thread }, { message, isPrivate }, { fetch, callMs }) =>
    postToResponseUrl(
      fetch,
      url,
      {
        ...message,
        response_type: isPrivate ? 'ephemeral' : 'in_channel',
        replace_original: replace === true,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      },
      callMs,
    ),
  channel: ({ channel, thread }, { message }, { client }) =>
    client.chat.postMessage({
      channel,
      ...message,
      ...INERT,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    }),
  edit: ({ channel, ts }, { message: { text, blocks } }, { client }) =>
    client.chat.update({ channel, ts, text, blocks, ...INERT }),
  whisper: ({ channel, user, thread }, { message: { text, blocks } }, { client }) =>
    client.chat.postEphemeral({
      channel,
      user,
      text,
      blocks,
      ...INERT,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    }),
  direct: ({ user }, { message }, { client }) =>
    client.chat.postMessage({ channel: user, ...message, ...INERT }),
  open: ({ trigger }, { message }, { client }) =>
    client.views.open({ trigger_id: trigger, view: answerView(message) }),
  push: ({ trigger }, { message }, { client }) =>
    client.views.push({ trigger_id: trigger, view: answerView(message) }),
  update: ({ view }, { message }, { client }) =>
    client.views.update({ view_id: view, view: answerView(message) }),
};

const stands = z.object({ ts: z.string(), channel: z.string() });

/** Puts a message somewhere, once. Says where it stands, where that is in a conversation of the bot's. */
export async function put(
  place: Place,
  outgoing: Outgoing,
  senders: Senders,
): Promise<z.infer<typeof stands> | undefined> {
  // The table's type has checked that each kind of place has its own function.
  const one = PUT[place.kind] as (place: Place, outgoing: Outgoing, senders: Senders) => Promise<unknown>;
  return stands.safeParse(await one(place, outgoing, senders)).data;
}

/** Whether a place shows a message to others than the asker. A private answer never goes there. */
export function isOpenToAll(place: Place): boolean {
  return place.kind === 'channel' || place.kind === 'edit';
}
