import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { reply } from './answer.ts';
import { deliver } from './deliver.ts';
import type { Handling, Incoming } from './handling.ts';
import type { Place } from './places.ts';
import { readWords } from './read-text.ts';
import { SAID, say } from './say.ts';
import { isWanted, take } from './take.ts';

/** The shortcut on a message, and the name by which Slack reports it. */
export const LOOK_UP = { name: 'Look up quotations', callback: 'look-up' } as const;

/** What `/check` takes at most. A longer message is looked up as far as that. */
const LONGEST_WORDS = 1_800;

/** A shortcut on a message as Slack sends it, as far as we use it. */
export const shortcutSchema = z.object({
  callback_id: z.literal(LOOK_UP.callback),
  trigger_id: z.string().min(1),
  response_url: z.string().default(''),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default(''), thread_ts: z.string().optional() }),
});

/** Looks up what a message quotes, for the eyes of the person who asked. */
export async function onShortcut(
  handling: Handling,
  { trigger_id: trigger, response_url: url, user, team, channel, message }: z.infer<typeof shortcutSchema>,
  client: webApi.WebClient,
  ack: () => Promise<void>,
): Promise<void> {
  await ack();
  const incoming: Incoming = {
    kind: 'shortcut',
    id: trigger,
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
  };
  if (!(await isWanted(handling, incoming))) return;
  await take(handling, incoming, async () => {
    const words = readWords(message.text).slice(0, LONGEST_WORDS).toWellFormed().trim();
    const thread = message.thread_ts === undefined ? {} : { thread: message.thread_ts };
    const places: Place[] = [
      ...(url === '' ? [] : [{ kind: 'url', url, ...thread } as const]),
      // Where the bot is no member of the channel, a window shows it.
      { kind: 'whisper', channel: channel.id, user: user.id, ...thread },
      { kind: 'open', trigger },
      { kind: 'direct', user: user.id },
    ];
    const answer =
      words === ''
        ? { message: say(SAID.noWords), isPrivate: true }
        : await reply(
            handling,
            incoming,
            { command: 'check', options: { words } },
            {
              from: { client, channel: channel.id },
              where: channel.id.startsWith('D') ? 'direct' : 'channel',
              isPrivate: true,
            },
          );
    await deliver(handling, incoming, client, places, answer);
  });
}
