import type { types, webApi } from '@slack/bolt';
import { z } from 'zod';
import { reply } from './answer.ts';
import { deliver } from './deliver.ts';
import { commandOfForm, readOrigin } from './form.ts';
import { changedOptions, fieldErrors, formValuesSchema, optionsOf } from './form-values.ts';
import { type Handling, type Incoming, idsOf } from './handling.ts';
import { VIEW_LIMITS } from './limits.ts';
import type { Place } from './places.ts';
import { reasonOf } from './redact.ts';
import { plain } from './rich.ts';
import { shown } from './shown.ts';
import { isWanted, take } from './take.ts';
import { within } from './within.ts';

/** A sent form as Slack sends it, as far as we use it. */
export const submissionSchema = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional(), name: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string(),
    hash: z.string().default(''),
    callback_id: z.string(),
    private_metadata: z.string(),
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
    state: z.object({ values: formValuesSchema }),
  }),
});
type Submission = z.infer<typeof submissionSchema>;

type Errors = { readonly response_action: 'errors'; readonly errors: Record<string, string> };

/** Answers a form where its command was typed. What is wrong with a field is said on the field. */
export async function onSubmission(
  handling: Handling,
  submission: Submission,
  client: webApi.WebClient,
  ack: (errors?: Errors) => Promise<void>,
): Promise<void> {
  const { user, team, view } = submission;
  const incoming: Incoming = {
    kind: 'form',
    id: submission.trigger_id ?? `${view.id}.${view.hash}`,
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
  };
  const origin = readOrigin(view.callback_id, view.private_metadata);
  if (origin === undefined) {
    handling.log.warn(idsOf(incoming), 'a form that is none of ours was sent, and nothing was done');
    return ack();
  }
  if (!(await isWanted(handling, incoming))) return ack();
  await take(handling, incoming, async () => {
    const { command, channel, url, filled } = origin;
    const entered = optionsOf(view.state.values);
    const options = filled === undefined ? entered : changedOptions(entered, filled);
    const where = channel.startsWith('D') ? 'direct' : 'channel';
    const from = { client, channel, name: user.name };
    const answering = reply(handling, incoming, { command, options }, { where, from });
    const ready = await within(answering, handling.pace.patienceMs);
    if (ready?.problem !== undefined) {
      const fields = view.blocks.flatMap(({ type, block_id: id }) =>
        type === 'input' && id !== undefined ? [id] : [],
      );
      const errors = fieldErrors(ready.problem, options, fields);
      if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors });
    }
    await ack();
    const places: Place[] = [
      ...(url === '' ? [] : [{ kind: 'url', url } as const]),
      { kind: 'channel', channel },
      { kind: 'whisper', channel, user: user.id },
      { kind: 'direct', user: user.id },
    ];
    await deliver(handling, incoming, client, places, ready ?? (await answering));
  });
}

/** What somebody types in a menu of a form, as Slack sends it. */
export const suggestionSchema = z.object({
  action_id: z.string(),
  value: z.string().default(''),
  view: z.object({ callback_id: z.string() }).optional(),
});

/** What a menu of a form offers for what is typed: what the bot knows, the best first. Never fails. */
export function suggestionsFor(
  { commands, service, log }: Handling,
  { action_id: name, value, view }: z.infer<typeof suggestionSchema>,
): types.PlainTextOption[] {
  const command = commandOfForm(view?.callback_id ?? '');
  if (command === undefined) return [];
  try {
    const found = service.complete(command, name, value, VIEW_LIMITS.options - 1);
    const kind = commands.find((each) => each.name === command)?.options[name]?.kind;
    // A side can be a name and a period, which no list holds: it can be chosen as it is typed.
    const asTyped =
      kind === 'side' && value.trim() !== '' ? [{ label: value.trim(), value: value.trim() }] : [];
    return [...found, ...asTyped].flatMap((choice) => {
      const label = shown(choice.label, VIEW_LIMITS.optionText);
      const fits = label !== '' && choice.value.length <= VIEW_LIMITS.optionValue;
      return fits ? [{ text: plain(label), value: choice.value }] : [];
    });
  } catch (error) {
    log.error({ platform: 'slack', reason: reasonOf(error) }, 'a menu could not be filled');
    return [];
  }
}
