import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { faultOf } from './faults.ts';
import { type Handling, type Incoming, idsOf } from './handling.ts';
import { PROMPTS, PROMPTS_TITLE } from './prompts.ts';
import { repeating } from './repeating.ts';
import { isWanted, take } from './take.ts';

/** Somebody opened a conversation in Slack's assistant view, as Slack sends it. */
export const threadSchema = z.object({
  type: z.literal('assistant_thread_started'),
  assistant_thread: z.object({ user_id: z.string(), channel_id: z.string(), thread_ts: z.string() }),
});

/**
 * Offers questions in a new assistant thread. Apps with Slack's newer agent view have no such threads: theirs
 * stand in the manifest.
 */
export async function onThread(
  handling: Handling,
  { assistant_thread: thread }: z.infer<typeof threadSchema>,
  { id, team, client }: { id: string; team: string; client: webApi.WebClient },
): Promise<void> {
  const incoming: Incoming = { kind: 'thread', id, team, user: thread.user_id };
  if (!(await isWanted(handling, incoming))) return;
  await take(handling, incoming, async () => {
    const prompts = PROMPTS.map((prompt) => ({ ...prompt })) as [
      (typeof PROMPTS)[number],
      ...(typeof PROMPTS)[number][],
    ];
    const offer = () =>
      client.assistant.threads
        .setSuggestedPrompts({
          channel_id: thread.channel_id,
          thread_ts: thread.thread_ts,
          title: PROMPTS_TITLE,
          prompts,
        })
        .then(() => undefined);
    await repeating(handling.pace, offer).catch((error: unknown) => {
      handling.log.warn({ ...idsOf(incoming), reason: faultOf(error).code }, 'no questions could be offered');
    });
  });
}
