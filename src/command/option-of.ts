import { ReaderError } from '../errors/errors.ts';
import type { Command } from './command.ts';
import type { Option, OptionKind, Options, OptionValues } from './option.ts';
import { type Reading, readValue } from './read-value.ts';
import { unreadable } from './unreadable.ts';

export type Value = OptionValues[OptionKind];

/** Options that every command has beside its own. */
export const COMMON = {
  page: { kind: 'count', summary: 'Which page of a long list', most: 999 },
  part: { kind: 'count', summary: 'Which part of a long card', most: 999 },
  private: { kind: 'choice', summary: 'Whether only you see the answer', choices: ['true', 'false'] },
} as const satisfies Options;

/** Other words for the names of options, as people type them. */
const ALSO: Readonly<Record<string, string>> = {
  from: 'since',
  after: 'since',
  to: 'until',
  before: 'until',
  who: 'speaker',
  person: 'speaker',
  at: 'time',
  tz: 'zone',
  timezone: 'zone',
};

/** The name of the option that a word means, where the command has such an option. */
export function optionNamed(command: Command, word: string): string | undefined {
  return [word, ALSO[word]].find((name) => name !== undefined && find(command, name) !== undefined);
}

/**
 * An option of a command, by its name.
 * @throws ReaderError where the command has none
 */
export function optionOf(command: Command, name: string): Option {
  const option = find(command, name);
  if (option === undefined) {
    throw new ReaderError(
      `/${command.name} has no option “${name.slice(0, 32)}”. Try /help ${command.name}.`,
    );
  }
  return option;
}

function find({ options }: Command, name: string): Option | undefined {
  const common: Options = COMMON;
  return [options, common]
    .map((list) => (Object.hasOwn(list, name) ? list[name] : undefined))
    .find((option) => option !== undefined);
}

/**
 * Reads the whole of a text as the value of an option.
 * @throws ReaderError where it is not one, with what would be
 */
export function readWhole(text: string, option: Option, name: string, reading: Reading): Value {
  const value = readValue(text, option, reading);
  if (value === undefined) throw unreadable(text, option, name, reading.names);
  return value;
}
