import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command } from '../../command/command.ts';
import { type Root, rootsOf, subcommandName } from '../../command/groups.ts';
import type { Option, OptionKind } from '../../command/option.ts';
import { COMMON } from '../../command/option-of.ts';
import { descriptionsOf, LOOK_UP, type Words } from './localizations.ts';

type ChatInput = RESTPostAPIChatInputApplicationCommandsJSONBody;
type MessageCommand = RESTPostAPIContextMenuApplicationCommandsJSONBody;
type Subcommand = APIApplicationCommandSubcommandOption;
type BasicOption = APIApplicationCommandBasicOption;

/** One command as Discord registers it. */
export type Registration = ChatInput | MessageCommand;

/** Application command, option, integration and context types, by Discord's numbers. */
const CHAT_INPUT = 1;
const SUB_COMMAND = 1;
const MESSAGE = 3;
const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const CHANNEL = 7;
/** Channels of text and of announcements, their threads, and forums. */
const POSTED_IN = [0, 5, 10, 11, 12, 15];
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };

/** Which options complete as they are typed: names from the archive. */
const COMPLETES: Readonly<Record<OptionKind, boolean>> = {
  speaker: true,
  outlet: true,
  topic: true,
  side: true,
  words: false,
  since: false,
  until: false,
  choice: false,
  count: false,
  reference: false,
  question: false,
  time: true,
  days: true,
  zone: true,
  place: false,
  hours: true,
  subscription: true,
  delivery: false,
};

/** Discord takes no more choices than this; of more, one is typed and completed. */
const MOST_CHOICES = 25;

/** The commands as Discord registers them: the body of a bulk overwrite. The last is in the menu of a message. */
export function registrationOf(commands: readonly Command[]): Registration[] {
  return [...rootsOf(commands).map(chatInput), messageCommand()];
}

/** Commands that share their first word are one command of Discord's, with a subcommand for each. */
function chatInput({ name, summary, commands, isGroup }: Root): ChatInput {
  const options = isGroup ? commands.map(subcommand) : commands.flatMap(optionsOf);
  return { type: CHAT_INPUT, name, ...described(summary, name), options, ...EVERYWHERE };
}

function subcommand(command: Command): Subcommand {
  return {
    type: SUB_COMMAND,
    name: subcommandName(command),
    ...described(command.summary, command.name),
    options: optionsOf(command),
  };
}

function optionsOf({ name, options }: Command): BasicOption[] {
  return [
    // Discord wants required options first.
    ...Object.entries(options)
      .sort(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
      .map(([option, spec]) => registerOption(name, option, spec)),
    {
      type: BOOLEAN,
      name: 'private',
      ...described(COMMON.private.summary, name, 'private'),
      required: false,
    },
  ];
}

function messageCommand(): MessageCommand {
  return { type: MESSAGE, name: LOOK_UP.name, name_localizations: LOOK_UP.localized, ...EVERYWHERE };
}

function registerOption(
  command: string,
  name: string,
  { kind, summary, required, choices, most = 25 }: Option,
): BasicOption {
  const base = { name, ...described(summary, command, name), required: required === true };
  if (kind === 'count') return { ...base, type: INTEGER, min_value: 1, max_value: most };
  if (kind === 'place') return { ...base, type: CHANNEL, channel_types: POSTED_IN };
  if (choices !== undefined && choices.length <= MOST_CHOICES)
    return { ...base, type: STRING, choices: choices.map((choice) => ({ name: choice, value: choice })) };
  return COMPLETES[kind] || choices !== undefined
    ? { ...base, type: STRING, autocomplete: true }
    : { ...base, type: STRING };
}

function described(
  description: string,
  command: string,
  option?: string,
): { description: string; description_localizations?: Words } {
  const localized = descriptionsOf(command, option);
  return { description, ...(localized === undefined ? {} : { description_localizations: localized }) };
}
