import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Command } from '../../command/command.ts';
import { firstWords, rootsOf } from '../../command/groups.ts';
import { type Reply, reply } from './answer.ts';
import { deliver } from './deliver.ts';
import { faultOf } from './faults.ts';
import { formOf, formView } from './form.ts';
import { type Handling, type Incoming, idsOf } from './handling.ts';
import { hereOf } from './here.ts';
import type { Place } from './places.ts';
import { readText } from './read-text.ts';
import { reasonOf } from './redact.ts';
import { SAID, say } from './say.ts';
import { commandOfSlash, ONE_COMMAND } from './slash-name.ts';
import { isWanted, take } from './take.ts';
import { within } from './within.ts';

/** A slash command as Slack sends it, as far as we use it. */
export const slashSchema = z.object({
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string().min(1),
  response_url: z.string().default(''),
  team_id: z.string(),
  user_id: z.string(),
  user_name: z.string().optional(),
  channel_id: z.string(),
});
type Slash = z.infer<typeof slashSchema>;

export type Ack = (body?: AckBody) => Promise<void>;
type AckBody = Reply['message'] & { readonly response_type: 'in_channel' | 'ephemeral' };

/** Answers a slash command: in the acknowledgement where the answer is ready in time, else afterwards. */
export async function onCommand(
  handling: Handling,
  slash: Slash,
  client: webApi.WebClient,
  ack: Ack,
): Promise<void> {
  const incoming: Incoming = {
    kind: 'command',
    id: slash.trigger_id,
    team: slash.team_id,
    user: slash.user_id,
  };
  if (handling.switchboard.isOff(incoming.team)) return ack({ ...say(SAID.off), response_type: 'ephemeral' });
  if (!(await isWanted(handling, incoming))) return ack();
  await take(handling, incoming, async () => {
    const text = questionOf(slash, handling);
    const form = formOf(text, handling.commands);
    if (form !== undefined) {
      await ack();
      if (await open(handling, incoming, slash, client, form)) return;
      await deliver(
        handling,
        incoming,
        client,
        placesOf(slash),
        await answerTo(handling, incoming, slash, text, client),
      );
      return;
    }
    const answering = answerTo(handling, incoming, slash, text, client);
    const ready = await within(answering, handling.pace.patienceMs);
    // A picture cannot be shown in the acknowledgement, which has no one to whom Slack shows the file.
    if (ready !== undefined && ready.bare === undefined && hasNoFiles(ready)) {
      const acked = await ack({
        ...ready.message,
        response_type: ready.isPrivate ? 'ephemeral' : 'in_channel',
      }).then(
        () => true,
        () => false,
      );
      // The connection may have broken in between: the answer can still go its other ways.
      if (!acked) await deliver(handling, incoming, client, placesOf(slash), ready);
      return;
    }
    await ack();
    await deliver(handling, incoming, client, placesOf(slash), ready ?? (await answering));
  });
}

function hasNoFiles({ files = [] }: Reply): boolean {
  return files.length === 0;
}

/** Opens a form, filled where it is to change something. Whether it did: what is not there has no form. */
async function open(
  handling: Handling,
  incoming: Incoming,
  slash: Slash,
  client: webApi.WebClient,
  { command, id }: NonNullable<ReturnType<typeof formOf>>,
): Promise<boolean> {
  const here = hereOf(handling, incoming, { client, channel: slash.channel_id, name: slash.user_name });
  const fill =
    id === undefined
      ? undefined
      : await handling.service.fill(command.name, id, here).catch((error: unknown) => {
          handling.log.error({ ...idsOf(incoming), reason: reasonOf(error) }, 'a form could not be filled');
          return undefined;
        });
  if (id !== undefined && fill === undefined) return false;
  const view = formView(command, { channel: slash.channel_id, url: slash.response_url }, fill);
  return client.views
    .open({ trigger_id: slash.trigger_id, view })
    .then(() => true, failed(handling, incoming));
}

/** The question that a slash command asks: `/quotes lavrov`, `/dragoman quotes lavrov`, `/dragoman who said …`. */
function questionOf({ command, text }: Slash, { commands, prefix }: Handling): string {
  const rest = readText(text, { keepsChannels: true });
  const name = commandOfSlash(command, commands, prefix);
  if (name !== undefined) return `/${name} ${rest}`.trim();
  const typed = command.replace(/^\//, '').toLowerCase();
  if (typed !== ONE_COMMAND) return `/${typed} ${rest}`.trim();
  if (rest === '') return '/help';
  return isNamed(rest, commands) ? `/${rest.replace(/^\//, '')}` : rest;
}

/** Whether a question begins with a command's name. "Why" begins plain questions too: it takes one word alone. */
function isNamed(question: string, commands: readonly Command[]): boolean {
  const { first, after } = firstWords(question);
  const root = rootsOf(commands).find(({ name }) => name === first);
  const kinds = root?.commands.flatMap(({ options }) => Object.values(options).map(({ kind }) => kind)) ?? [];
  const takesOneWord = kinds.length > 0 && kinds.every((kind) => kind === 'reference');
  return root !== undefined && !(takesOneWord && after !== '');
}

function answerTo(
  handling: Handling,
  incoming: Incoming,
  slash: Slash,
  text: string,
  client: webApi.WebClient,
): Promise<Reply> {
  const where = slash.channel_id.startsWith('D') ? 'direct' : 'channel';
  const from = { client, channel: slash.channel_id, name: slash.user_name };
  return reply(handling, incoming, { text }, { where, from });
}

function placesOf(slash: Slash): Place[] {
  return [
    ...(slash.response_url === '' ? [] : [{ kind: 'url', url: slash.response_url } as const]),
    { kind: 'channel', channel: slash.channel_id },
    { kind: 'whisper', channel: slash.channel_id, user: slash.user_id },
    { kind: 'direct', user: slash.user_id },
  ];
}

/** A form that could not be opened in time is no loss: the command is answered as it stands. */
function failed({ log, switchboard }: Handling, incoming: Incoming): (error: unknown) => boolean {
  return (error) => {
    const { action, code } = faultOf(error);
    if (action === 'off') switchboard.switchOff(incoming.team, code);
    log.warn(
      { ...idsOf(incoming), reason: code },
      'a form could not be opened; the command is answered instead',
    );
    return action === 'done';
  };
}
