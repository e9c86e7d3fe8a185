import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Command } from '../../command/command.ts';
import type { Option, OptionKind } from '../../command/option.ts';

type Registration = RESTPostAPIChatInputApplicationCommandsJSONBody;
type RegisteredOption = NonNullable<Registration['options']>[number];

/** Application command, option, integration and context types, by Discord's numbers. */
const CHAT_INPUT = 1;
const STRING = 3;
const INTEGER = 4;
const GUILD_AND_USER_INSTALL = [0, 1];
const GUILD_DM_AND_GROUP_DM = [0, 1, 2];

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
};

/** The commands as Discord registers them: the body of a bulk overwrite. */
export function registrationOf(commands: readonly Command[]): Registration[] {
  return commands.map(({ name, summary, options }) => ({
    type: CHAT_INPUT,
    name,
    description: summary,
    // Discord wants required options first.
    options: Object.entries(options)
      .sort(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
      .map(([option, spec]) => registerOption(option, spec)),
    integration_types: GUILD_AND_USER_INSTALL,
    contexts: GUILD_DM_AND_GROUP_DM,
  }));
}

function registerOption(
  name: string,
  { kind, summary, required, choices, most = 25 }: Option,
): RegisteredOption {
  const base = { name, description: summary, required: required === true };
  if (kind === 'count') return { ...base, type: INTEGER, min_value: 1, max_value: most };
  if (choices !== undefined)
    return { ...base, type: STRING, choices: choices.map((choice) => ({ name: choice, value: choice })) };
  return COMPLETES[kind] ? { ...base, type: STRING, autocomplete: true } : { ...base, type: STRING };
}
