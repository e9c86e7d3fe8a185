import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js';
import type { Here } from '../../command/subscriptions.ts';
import type { Choice } from '../service.ts';
import { entered } from './entered.ts';
import type { Incoming } from './incoming.ts';
import { logUnanswered, type Parts } from './parts.ts';
import { promptly } from './promptly.ts';
import { settle } from './settle.ts';

/** @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete */
const MOST_CHOICES = 25;
const LONGEST = 100;
const SUGGESTIONS = 8;
/** Later, the asker has typed on. */
const USEFUL_MS = 2500;
/** What reading the choices may take of that. */
const READ_MS = 1200;

/** Answers what is being typed with what it can become. On trouble there is nothing to choose from. */
export async function suggest(
  parts: Parts,
  { ticket, asker, receivedAt }: Incoming,
  data: APIApplicationCommandAutocompleteInteraction['data'],
): Promise<void> {
  const { name, options } = entered(data);
  const typed = options.find((option) => 'focused' in option && option.focused === true);
  const text = typed !== undefined && 'value' in typed ? String(typed.value) : '';
  const choices = (await choicesOf(parts, asker.here, { name, option: typed?.name ?? '', text }))
    .slice(0, MOST_CHOICES)
    .map(({ label, value }) => ({ name: label.slice(0, LONGEST), value: value.slice(0, LONGEST) }));
  const respond = () => parts.api.respond(ticket, { type: SUGGESTIONS, data: { choices } });
  const by = receivedAt + USEFUL_MS;
  // A list that arrives twice is the same list.
  const outcome = await settle(
    { initial: respond, edit: respond, followUp: respond },
    'initial',
    { initialBy: by, by },
    parts.clock,
  );
  if (!outcome.isDone && outcome.remedy !== 'acknowledged') logUnanswered(parts, ticket.id, outcome.reason);
}

/** What there is to choose from, or nothing where it does not come in time. */
async function choicesOf(
  { service, log, clock }: Parts,
  here: Here,
  { name, option, text }: { readonly name: string; readonly option: string; readonly text: string },
): Promise<readonly Choice[]> {
  try {
    const work = service.completeAt(name, option, text, MOST_CHOICES, here);
    const found = await promptly(work, READ_MS, clock);
    return found.isReady ? found.value : [];
  } catch (error) {
    log.error({ err: error, command: name, option }, 'the completion of an option failed');
    return [];
  }
}
