import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { reply } from './answer.ts';
import { deliver } from './deliver.ts';
import type { Handling, Incoming } from './handling.ts';
import type { Place } from './places.ts';
import { readMention } from './read-text.ts';
import { SAID } from './say.ts';
import { isWanted, take } from './take.ts';
import { within } from './within.ts';

/** What somebody wrote to the bot, as Slack sends it, as far as we use it. */
export const messageSchema = z.object({
  type: z.enum(['message', 'app_mention']),
  user: z.string(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  /** Only messages that people write: with a file, or sent to the channel from a thread, too. */
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  edited: z.undefined().optional(),
});

/** Answers a direct message or a mention, in the thread where it is in one. */
export async function onMessage(
  handling: Handling,
  event: z.infer<typeof messageSchema>,
  {
    id,
    team,
    botUser,
    client,
  }: { id: string; team: string; botUser: string | undefined; client: webApi.WebClient },
): Promise<void> {
  const isDirect = event.type === 'message';
  // A mention in a channel comes as an event of its own.
  if (event.user === botUser || (isDirect && event.channel_type !== 'im')) return;
  const incoming: Incoming = { kind: 'message', id, team, user: event.user };
  if (!(await isWanted(handling, incoming))) return;
  await take(handling, incoming, async () => {
    const { channel } = event;
    const text = readMention(event.text, botUser) || '/help';
    const where = isDirect ? 'direct' : 'channel';
    const answering = reply(handling, incoming, { text }, { where, from: { client, channel } });
    const ready = await within(answering, handling.pace.patienceMs);
    if (ready === undefined) await showWorking(client, channel, event.thread_ts ?? event.ts);
    const answer = ready ?? (await answering);
    const thread = event.thread_ts === undefined ? {} : { thread: event.thread_ts };
    const places: Place[] = [
      { kind: 'channel', channel, ...thread },
      { kind: 'whisper', channel, user: event.user, ...thread },
      { kind: 'direct', user: event.user },
    ];
    // In a conversation of two, everything is private.
    await deliver(handling, incoming, client, places, isDirect ? { ...answer, isPrivate: false } : answer);
  });
}

/** Says that the bot is at it, where Slack can show that. Nothing depends on it. */
async function showWorking(client: webApi.WebClient, channel: string, thread: string): Promise<void> {
  await client.assistant.threads
    .setStatus({ channel_id: channel, thread_ts: thread, status: SAID.looking })
    .catch(() => undefined);
}
