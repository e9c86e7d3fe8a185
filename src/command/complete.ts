import type { NameKind, Names } from '../archive/names.ts';
import type { Command } from './command.ts';
import { NAMES_TAKEN, type Option } from './option.ts';

/** One way to go on typing: the whole input after choosing it, and what to show for it. */
export interface Completion {
  readonly insert: string;
  readonly label: string;
  readonly detail: string;
}

const MANY = 8;

/** Which names complete an option of each kind. A topic can be read as a side, but has nothing to be compared with. */
const COMPLETED_BY = { ...NAMES_TAKEN, side: ['outlet', 'speaker'] } as const satisfies typeof NAMES_TAKEN;

/** How a question that is being typed can go on: commands, then the names, choices and options of its command. */
export function complete(input: string, commands: readonly Command[], names: Names): Completion[] {
  const match = /^\/?(\S*)(\s[\s\S]*)?$/.exec(input.trimStart());
  const name = (match?.[1] ?? '').toLowerCase();
  const rest = match?.[2];
  if (rest === undefined) {
    return commands
      .filter((command) => command.name.startsWith(name))
      .map((command) => ({
        insert: `/${command.name} `,
        label: `/${command.name}`,
        detail: command.summary,
      }));
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return [];
  const last = /(?:^|\s)(\S*)$/.exec(rest)?.[1] ?? '';
  const before = `/${command.name}${rest.slice(0, rest.length - last.length)}`;
  return completeWord(last, before, command, names).slice(0, MANY);
}

function completeWord(word: string, before: string, command: Command, names: Names): Completion[] {
  const [, key, typed] = /^([a-z]+):(.*)$/i.exec(word) ?? [undefined, undefined, word];
  if (key !== undefined) {
    const option = command.options[key.toLowerCase()];
    return option === undefined ? [] : completeValue(typed ?? '', key.toLowerCase(), option, before, names);
  }
  const named = Object.entries(command.options);
  const values =
    word === '' ? [] : named.flatMap(([name, option]) => completeValue(word, name, option, before, names));
  const keys = named
    .filter(([name]) => name.startsWith(word.toLowerCase()) && !before.includes(` ${name}:`))
    .map(([name, option]) => ({ insert: `${before}${name}:`, label: `${name}:`, detail: option.summary }));
  return [...values, ...keys];
}

function completeValue(
  typed: string,
  name: string,
  option: Option,
  before: string,
  names: Names,
): Completion[] {
  if (option.kind === 'choice') {
    return (option.choices ?? [])
      .filter((choice) => choice.startsWith(typed.toLowerCase()))
      .map((choice) => ({ insert: `${before}${name}:${choice} `, label: choice, detail: option.summary }));
  }
  return names.completing(typed, COMPLETED_BY[option.kind], MANY).map((found) => ({
    insert: `${before}${name}:${found.id} `,
    label: found.name,
    detail: DETAILS[found.kind],
  }));
}

const DETAILS: Readonly<Record<NameKind, string>> = { speaker: 'Speaker', outlet: 'Outlet', topic: 'Topic' };

/** Ways to complete one option of a command, as a platform's own form asks for them: the best first. */
export function completeOption(
  command: string,
  option: string,
  typed: string,
  most: number,
  commands: readonly Command[],
  names: Names,
): { readonly label: string; readonly value: string }[] {
  const found = commands.find(({ name }) => name === command)?.options[option];
  if (found === undefined) return [];
  return names
    .completing(typed, COMPLETED_BY[found.kind], most)
    .map(({ id, name }) => ({ label: name.slice(0, LONGEST_CHOICE), value: id }));
}

/** Slack's limit for the text of an option; Discord's is 100. */
const LONGEST_CHOICE = 75;
