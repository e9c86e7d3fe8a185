import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteractionData,
  type APIMessageApplicationCommandInteractionData,
  ApplicationCommandType,
} from 'discord.js';
import type { Asking } from '../../command/read-question.ts';
import { compose, refusal } from './compose.ts';
import { deliver } from './deliver.ts';
import { entered } from './entered.ts';
import type { Incoming } from './incoming.ts';
import type { Parts } from './parts.ts';

/** Where no option of the command says how much it takes. */
const LONGEST_TEXT = 1500;

/** Answers a slash command, or the entry in the menu of a message. */
export function askCommand(
  parts: Parts,
  { ticket, asker, receivedAt }: Incoming,
  data: APIApplicationCommandInteraction['data'],
): Promise<void> {
  const pending = { ticket, receivedAt, as: 'message' } as const;
  if (data.type === ApplicationCommandType.ChatInput) {
    const asking = askingOf(data);
    const isPrivate = asker.where === 'channel' && asking.options.private === 'true';
    const work = compose(parts, asking, asker, { as: 'message', isPrivate });
    return deliver(parts, { ...pending, isPrivate }, work);
  }
  const isPrivate = asker.where === 'channel';
  const wanted = data.type === ApplicationCommandType.Message ? textOf(data).trim() : undefined;
  if (wanted === undefined || wanted === '') {
    const name = wanted === undefined ? 'unknownKind' : 'noText';
    return deliver(parts, { ...pending, isPrivate }, Promise.resolve(refusal(name, asker)));
  }
  const { words, note } = bounded(wanted, parts);
  const work = compose(parts, { command: 'check', options: { words } }, asker, {
    as: 'message',
    isPrivate: true,
    ...(note === undefined ? {} : { note }),
  });
  return deliver(parts, { ...pending, isPrivate }, work);
}

/** The command and its options, each as the text that a person would type. */
function askingOf(data: APIChatInputApplicationCommandInteractionData): Extract<Asking, { command: string }> {
  const { name, options } = entered(data);
  const given = options.flatMap((option) =>
    'value' in option ? [[option.name, String(option.value)] as const] : [],
  );
  return { command: name, options: Object.fromEntries(given) };
}

function textOf({ resolved, target_id: id }: APIMessageApplicationCommandInteractionData): string {
  return resolved.messages[id]?.content ?? '';
}

/** The text up to what /check takes, cut between words, with a line that says so. */
function bounded(text: string, { commands }: Parts): { words: string; note?: string } {
  const option = commands.find(({ name }) => name === 'check')?.options.words;
  const most = option?.most ?? LONGEST_TEXT;
  if (text.length <= most) return { words: text };
  const words = text.slice(0, most).replace(/\S+$/, '').trimEnd();
  const start = words === '' ? text.slice(0, most).toWellFormed() : words;
  return {
    words: start,
    note: `The message has ${text.length.toLocaleString('en')} characters: the first ${start.length.toLocaleString('en')} were looked up.`,
  };
}
