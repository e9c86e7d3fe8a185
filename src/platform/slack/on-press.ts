import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { isActionId } from './action-id.ts';
import { reply } from './answer.ts';
import { deliver } from './deliver.ts';
import type { Handling, Incoming } from './handling.ts';
import type { Place } from './places.ts';
import { type Press, readPressValue, type Verb } from './press-value.ts';
import { SAID, say } from './say.ts';
import { isWanted, take } from './take.ts';

/** A pressed button as Slack sends it, as far as we use it. */
export const pressSchema = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional(), name: z.string().default('') }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string().min(1),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z
    .object({
      is_ephemeral: z.boolean().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
    })
    .optional(),
  view: z.object({ id: z.string(), type: z.string() }).optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
});
type Pressed = z.infer<typeof pressSchema>;

/** Does what a button says. A button that is none of ours, or not the presser's, changes nothing. */
export async function onPress(
  handling: Handling,
  pressed: Pressed,
  client: webApi.WebClient,
  ack: () => Promise<void>,
): Promise<void> {
  await ack();
  const team = pressed.team?.id ?? pressed.user.team_id ?? '';
  const incoming: Incoming = { kind: 'press', id: pressed.trigger_id, team, user: pressed.user.id };
  if (!(await isWanted(handling, incoming))) return;
  await take(handling, incoming, async () => {
    const press = readPress(pressed);
    const question = press === undefined ? undefined : await questionOf(press, handling);
    const refusal = refusalOf(press, question, pressed.user.id);
    if (press === undefined || question === undefined || refusal !== undefined) {
      const line = { message: say(refusal ?? SAID.notOurs), isPrivate: true };
      await deliver(handling, incoming, client, placesOf(pressed, 'context'), line);
      return;
    }
    const answer = await reply(
      handling,
      incoming,
      { text: question },
      {
        from: { client, channel: pressed.channel?.id, name: pressed.user.name || undefined },
        where: pressed.channel === undefined || pressed.channel.id.startsWith('D') ? 'direct' : 'channel',
        isPrivate: press.verb === 'context' || (press.verb === 'ask' && press.owner !== undefined),
        inWindow: pressed.view !== undefined,
        ...(press.verb === 'share' ? { sharedBy: pressed.user.name } : {}),
      },
    );
    // A public list that turns into a problem stays as it is; the problem is told beside it.
    const verb =
      press.verb === 'ask' && press.owner === undefined && answer.isPrivate ? 'context' : press.verb;
    await deliver(handling, incoming, client, placesOf(pressed, verb), answer);
  });
}

function readPress({ actions }: Pressed): Press | undefined {
  const [action] = actions;
  return action !== undefined && isActionId(action.action_id) ? readPressValue(action.value) : undefined;
}

async function questionOf({ question }: Press, { service }: Handling): Promise<string | undefined> {
  return 'text' in question ? question.text : service.recall(question.digest);
}

function refusalOf(press: Press | undefined, question: string | undefined, user: string): string | undefined {
  if (press === undefined) return SAID.notOurs;
  if (press.owner !== undefined && press.owner !== user) return SAID.notYours;
  return question === undefined ? SAID.tooOld : undefined;
}

function placesOf(pressed: Pressed, verb: Verb): Place[] {
  const { view, trigger_id: trigger, user } = pressed;
  const direct: Place = { kind: 'direct', user: user.id };
  if (view !== undefined) {
    if (view.type === 'home') return [{ kind: 'open', trigger }, direct];
    return [verb === 'ask' ? { kind: 'update', view: view.id } : { kind: 'push', trigger }, direct];
  }
  return [...inMessage(pressed, verb), direct];
}

function inMessage({ response_url: url, channel, container, user }: Pressed, verb: Verb): Place[] {
  const thread = container?.thread_ts === undefined ? {} : { thread: container.thread_ts };
  const replace = verb === 'ask';
  const ways: Place[] = url === undefined ? [] : [{ kind: 'url', url, replace, ...(replace ? {} : thread) }];
  if (channel === undefined) return ways;
  const ts = container?.is_ephemeral === true ? undefined : container?.message_ts;
  if (verb === 'ask' && ts !== undefined) ways.push({ kind: 'edit', channel: channel.id, ts });
  if (verb === 'share') ways.push({ kind: 'channel', channel: channel.id, ...thread });
  ways.push({ kind: 'whisper', channel: channel.id, user: user.id, ...thread });
  return ways;
}
