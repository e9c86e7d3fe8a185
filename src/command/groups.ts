import { oncePer } from '../text/once-per.ts';
import type { Command } from './command.ts';

/** What is typed first: a command of one word, or the first word of several commands of two. */
export interface Root {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly Command[];
  readonly isGroup: boolean;
}

/** What the commands that begin with a word have in common. At most 100 characters, like a command's summary. */
const SUMMARIES: Readonly<Record<string, string>> = {
  digest: 'Digests: what is new, posted by itself at a set time',
  watch: 'Alerts: a card as soon as something new matches',
};

/** The commands by their first words, in their order. */
export const rootsOf: (commands: readonly Command[]) => readonly Root[] = oncePer((commands) => {
  const byName = new Map<string, Command[]>();
  for (const command of commands) {
    const name = rootName(command);
    byName.set(name, [...(byName.get(name) ?? []), command]);
  }
  return [...byName].map(([name, own]) => {
    const [first] = own;
    const isGroup = own.length > 1 || first?.name !== name;
    const summary = isGroup ? (SUMMARIES[name] ?? own.map(subcommandName).join(', ')) : first.summary;
    return { name, summary, commands: own, isGroup };
  });
});

/** "digest" of "digest add" */
export function rootName({ name }: { readonly name: string }): string {
  return name.split(' ')[0] ?? name;
}

/** "add" of "digest add"; empty for a command of one word. */
export function subcommandName({ name }: { readonly name: string }): string {
  return name.split(' ')[1] ?? '';
}

/** The command that a text begins with (the slash may be missing), the longest name that fits; and what follows. */
export function commandAtStart(
  text: string,
  commands: readonly Command[],
): { readonly command: Command; readonly rest: string } | undefined {
  const { first, second, after, rest } = firstWords(text);
  const named = (name: string): Command | undefined => commands.find((command) => command.name === name);
  const longer = second === '' ? undefined : named(`${first} ${second}`);
  if (longer !== undefined) return { command: longer, rest: after };
  const command = named(first);
  return command === undefined ? undefined : { command, rest };
}

/** The first two words of a text in lower case, and what stands after each. */
export function firstWords(text: string): {
  readonly first: string;
  readonly second: string;
  /** After the first word. */
  readonly rest: string;
  /** After the second. */
  readonly after: string;
} {
  const [, first = '', rest = ''] = /^\s*\/?(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const [, second = '', after = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? [];
  return { first: first.toLowerCase(), second: second.toLowerCase(), rest, after };
}
