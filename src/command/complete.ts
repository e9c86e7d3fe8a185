import type { Command } from './command.ts';
import { type Completing, completeValue } from './complete-value.ts';
import { commandAtStart, firstWords, rootsOf, subcommandName } from './groups.ts';
import type { Option } from './option.ts';

/** One way to go on typing: the whole input after choosing it, and what to show for it. */
export interface Completion {
  readonly insert: string;
  readonly label: string;
  readonly detail: string;
}

const MANY = 8;
/** A group may have more commands than there are other ways to go on. */
const MOST_COMMANDS = 20;

/** How a question that is being typed can go on: commands, then the names, choices and options of its command. */
export function complete(input: string, commands: readonly Command[], completing: Completing): Completion[] {
  const { first, second } = firstWords(input);
  const typed = input.trimStart();
  if (!/\s/.test(typed)) return completeRoot(first, commands);
  const group = rootsOf(commands).find(({ name, isGroup }) => isGroup && name === first);
  if (group !== undefined && !/\s\S+\s/.test(typed)) return completeSecond(second, group.commands);
  const found = commandAtStart(input, commands);
  if (found === undefined) return [];
  const { command } = found;
  const rest = typed.slice(typed.length - found.rest.length);
  const last = /(?:^|\s)(\S*)$/.exec(rest)?.[1] ?? '';
  const before = `/${command.name} ${rest.slice(0, rest.length - last.length)}`;
  return completeWord(last, before, command, completing).slice(0, MANY);
}

function completeRoot(typed: string, commands: readonly Command[]): Completion[] {
  return rootsOf(commands)
    .filter(({ name }) => name.startsWith(typed))
    .map(({ name, summary }) => ({ insert: `/${name} `, label: `/${name}`, detail: summary }));
}

function completeSecond(typed: string, commands: readonly Command[]): Completion[] {
  return commands
    .filter((command) => subcommandName(command).startsWith(typed))
    .map(({ name, summary }) => ({ insert: `/${name} `, label: `/${name}`, detail: summary }))
    .slice(0, MOST_COMMANDS);
}

function completeWord(word: string, before: string, command: Command, completing: Completing): Completion[] {
  const [, key, typed] = /^([a-z]+):(.*)$/i.exec(word) ?? [undefined, undefined, word];
  if (key !== undefined) {
    const option = command.options[key.toLowerCase()];
    return option === undefined ? [] : valuesOf(typed ?? '', key.toLowerCase(), option, before, completing);
  }
  const named = Object.entries(command.options);
  const values =
    word === '' ? [] : named.flatMap(([name, option]) => valuesOf(word, name, option, before, completing));
  const keys = named
    .filter(([name]) => name.startsWith(word.toLowerCase()) && !before.includes(` ${name}:`))
    .map(([name, option]) => ({ insert: `${before}${name}:`, label: `${name}:`, detail: option.summary }));
  return [...values, ...keys];
}

function valuesOf(
  typed: string,
  name: string,
  option: Option,
  before: string,
  completing: Completing,
): Completion[] {
  return completeValue(typed, option, MANY, completing).map(({ label, value, detail = option.summary }) => ({
    insert: `${before}${name}:${/\s/.test(value) ? `"${value}"` : value} `,
    label,
    detail,
  }));
}

/** Ways to complete one option of a command, as a platform's own form asks for them: the best first. */
export function completeOption(
  command: string,
  option: string,
  typed: string,
  most: number,
  commands: readonly Command[],
  completing: Completing,
): { readonly label: string; readonly value: string }[] {
  const found = commands.find(({ name }) => name === command)?.options[option];
  if (found === undefined) return [];
  return completeValue(typed, found, most, completing).map(({ label, value }) => ({
    label: label.slice(0, LONGEST_CHOICE),
    value,
  }));
}

/** Slack's limit for the text of an option; Discord's is 100. */
const LONGEST_CHOICE = 75;
