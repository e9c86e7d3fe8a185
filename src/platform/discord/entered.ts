import {
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
  type InteractionType,
} from 'discord.js';

type Kind = InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete;

/** A command as somebody enters it: its whole name, and what is in its options. */
export interface Entered<K extends Kind> {
  readonly name: string;
  readonly options: readonly APIApplicationCommandInteractionDataOption<K>[];
}

/** Reads the whole name of a command ("digest add") and its options, which Discord nests in a subcommand. */
export function entered<K extends Kind>({
  name,
  options = [],
}: {
  readonly name: string;
  readonly options?: readonly APIApplicationCommandInteractionDataOption<K>[];
}): Entered<K> {
  for (const option of options) {
    if (option.type === ApplicationCommandOptionType.Subcommand)
      return { name: `${name} ${option.name}`, options: option.options ?? [] };
  }
  return { name, options };
}
