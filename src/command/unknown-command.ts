import { distance } from 'fastest-levenshtein';
import { ReaderError } from '../errors/errors.ts';
import type { Command } from './command.ts';
import { type Root, rootsOf, subcommandName } from './groups.ts';

/** How many letters of a command's name may be wrong, missing or too many. */
const SLIPS = 2;
const LONGEST = 32;

/** A command that is not there, with those that are. */
export function unknownCommand(name: string, commands: readonly Command[]): ReaderError {
  const roots = rootsOf(commands);
  const all = roots.map((root) => `/${root.name}`).join(', ');
  const near = roots.filter((root) => isNear(name, root.name));
  const meant = near.map(({ name: root, commands: own, isGroup }) => ({
    label: `/${root}`,
    text: isGroup ? `/help ${root}` : (own[0]?.examples[0] ?? `/${root}`),
  }));
  return new ReaderError(
    `There is no command “/${name.slice(0, LONGEST)}”. ${near.length > 0 ? 'Did you mean one of these? ' : ''}There are ${all}.`,
    [...meant, { label: 'Help', text: '/help' }],
  );
}

/** A second word that the first does not take, with those that it does. */
export function unknownSubcommand(word: string, { name, commands }: Root): ReaderError {
  const all = commands.map((command) => `/${command.name}`).join(', ');
  const near = commands.filter((command) => isNear(word, subcommandName(command)));
  const typed = word.slice(0, LONGEST);
  return new ReaderError(
    `/${name} takes one of its own words next${typed === '' ? '' : `, and “${typed}” is none of them`}. There are ${all}.`,
    [
      ...near.flatMap((command) =>
        command.changes === true
          ? [{ label: `How /${command.name} works`, text: `/help ${command.name}` }]
          : command.examples.slice(0, 1).map((text) => ({ label: `/${command.name}`, text })),
      ),
      { label: `How /${name} works`, text: `/help ${name}` },
    ],
  );
}

function isNear(typed: string, name: string): boolean {
  return distance(typed.slice(0, LONGEST), name) <= SLIPS;
}
