import type { Archive } from '../archive/archive.ts';
import { type Interpretation, interpret } from './ask/interpret.ts';
import type { Command, Question } from './command.ts';
import { commandAtStart } from './groups.ts';
import { parseQuestion, readOptions } from './parse.ts';
import type { Clock } from './period.ts';

/** A question as it comes from a platform: a text, or a command with its options by name. */
export type Asking =
  | { readonly text: string }
  | { readonly command: string; readonly options: Readonly<Record<string, string>> };

/** What reading a question needs to know. */
export interface Readable extends Clock {
  readonly asking: Asking;
  /** The last question of the same conversation, for one that refers back to it. */
  readonly previous?: Question;
}

/**
 * Reads a question: a command by its grammar, anything else as plain words.
 * @throws ReaderError where a command cannot be read, with what to try
 */
export function readQuestion(
  { archive, commands }: { readonly archive: Archive; readonly commands: readonly Command[] },
  { asking, now, timeZone, previous }: Readable,
): Interpretation {
  const reading = { names: archive.names(), now, timeZone };
  const read = (question: Question): Interpretation => ({
    kind: 'question',
    question,
    others: [],
    guesses: [],
  });
  if (!('text' in asking)) {
    const command = commands.find(({ name }) => name === asking.command);
    if (command === undefined) return read(parseQuestion(`/${asking.command}`, commands, reading));
    return read(readOptions(command, asking.options, reading));
  }
  const text = asking.text.trim();
  if (text.startsWith('/') || isCommandLine(text, commands))
    return read(parseQuestion(text, commands, reading));
  return interpret(text, commands, reading, previous);
}

/** A command that only lacks its slash: it names an option, or is of a kind that no plain question is. */
function isCommandLine(text: string, commands: readonly Command[]): boolean {
  const command = commandAtStart(text, commands)?.command;
  if (command === undefined) return false;
  const { name, options } = command;
  // Two words of ours are no beginning of a plain question.
  if (name.includes(' ')) return true;
  const namesOption = Object.keys(options).some((option) => text.includes(` ${option}:`));
  const isWhole = Object.keys(options).length === 0 && text.toLowerCase() === name;
  const [, ...more] = text.trim().split(/\s+/);
  // "help me" is a plain question; "help quotes" names a command.
  const isOfHelp = name === 'help' && more.every((word) => isNamed(word, commands)) && more.length < 2;
  return namesOption || isWhole || isOfHelp || (name === 'source' && more.length < 2);
}

function isNamed(word: string, commands: readonly Command[]): boolean {
  return commands.some(({ name }) => name === word.toLowerCase().replace(/^\//, ''));
}
