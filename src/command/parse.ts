import { ReaderError, type Suggestion } from '../errors/errors.ts';
import type { Command, Question } from './command.ts';
import { commandAtStart, firstWords, rootsOf } from './groups.ts';
import type { Options, Values } from './option.ts';
import { optionOf, readWhole, type Value } from './option-of.ts';
import type { Reading } from './read-value.ts';
import { takeLoose } from './take-loose.ts';
import { takeNamed } from './take-named.ts';
import { tokenize } from './tokens.ts';
import { unknownCommand, unknownSubcommand } from './unknown-command.ts';

const LONGEST_QUESTION = 2000;

/**
 * Reads "/quotes lavrov since:2025-08" (the slash may be missing). Values with their option's name go to that
 * option; others go to an option that can read them, the longest first; what is left are words to search for,
 * where the command takes words.
 * @throws ReaderError where something cannot be read, with what to try
 */
export function parseQuestion(text: string, commands: readonly Command[], reading: Reading): Question {
  if (text.length > LONGEST_QUESTION) {
    throw new ReaderError(`A question takes at most ${LONGEST_QUESTION} characters. Ask for less at once.`);
  }
  const found = commandAtStart(text, commands);
  if (found === undefined) return aboutGroup(text, commands, reading);
  const { command } = found;
  const values = new Map<string, Value>();
  const loose = takeNamed(tokenize(found.rest), command, values, reading);
  takeLoose(loose, command, values, reading);
  return toQuestion(command, values);
}

/** "/digest" by itself asks what can be said after it. */
function aboutGroup(text: string, commands: readonly Command[], reading: Reading): Question {
  const { first, second } = firstWords(text);
  const group = rootsOf(commands).find(({ name }) => name === first);
  const help = commands.find(({ name }) => name === 'help');
  if (group === undefined) throw unknownCommand(first, commands);
  if (second !== '' || help === undefined) throw unknownSubcommand(second, group);
  return readOptions(help, { command: group.name }, reading);
}

/** Reads options that came with their names, as from a platform's own form. Empty ones count as not given. */
export function readOptions(
  command: Command,
  given: Readonly<Record<string, string>>,
  reading: Reading,
): Question {
  const values = new Map<string, Value>();
  for (const [name, text] of Object.entries(given)) {
    if (text.trim() !== '') values.set(name, readWhole(text, optionOf(command, name), name, reading));
  }
  return toQuestion(command, values);
}

/** Checks what holds for every command: required options, and dates in their order. */
function toQuestion(command: Command, values: ReadonlyMap<string, Value>): Question {
  const { page = 1, part = 1, private: isPrivate, ...options } = Object.fromEntries(values);
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required === true && !values.has(name)) {
      throw new ReaderError(
        `/${command.name} needs “${name}”: ${option.summary}.${command.changes === true ? ` Write it like ${command.examples[0]}.` : ''}`,
        exampleActions(command),
      );
    }
  }
  const { since, until } = options;
  if (typeof since === 'string' && typeof until === 'string' && since > until) {
    throw new ReaderError(
      `Nothing lies between ${since} and ${until}: the first day comes after the last. Swap them.`,
    );
  }
  return {
    command,
    options: options as Values<Options>,
    page: Number(page),
    part: Number(part),
    isPrivate: isPrivate === 'true',
  };
}

/** Buttons that ask the examples. What changes something is typed instead, and help is offered. */
function exampleActions({ name, changes, examples }: Command): Suggestion[] {
  return changes === true
    ? [{ label: `How /${name} works`, text: `/help ${name}` }]
    : examples.map((example) => ({ label: example, text: example }));
}
