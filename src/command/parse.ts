import { ReaderError } from '../errors/errors.ts';
import type { Command, Question } from './command.ts';
import type { Option, OptionKind, Options, OptionValues, Values } from './option.ts';
import { readPeriod } from './period.ts';
import { type Reading, readValue } from './read-value.ts';
import { type Token, tokenize, untokenize } from './tokens.ts';
import { unknownCommand, unknownWords, unreadable } from './unreadable.ts';

const LONGEST_QUESTION = 2000;
const LONGEST_VALUE = 8;
/** Other words for the names of options, as people type them. */
const ALSO: Readonly<Record<string, string>> = {
  from: 'since',
  after: 'since',
  to: 'until',
  before: 'until',
  who: 'speaker',
  person: 'speaker',
};

type Value = OptionValues[OptionKind];

/**
 * Reads "/quotes lavrov since:2025-08" (the slash may be missing). Values with their option's name go to that
 * option; others go to the first option, in order, that can read them, the longest first; what is left are
 * words to search for, where the command takes words.
 * @throws ReaderError where something cannot be read, with what to try
 */
export function parseQuestion(text: string, commands: readonly Command[], reading: Reading): Question {
  if (text.length > LONGEST_QUESTION) {
    throw new ReaderError(`A question takes at most ${LONGEST_QUESTION} characters. Ask for less at once.`);
  }
  const [first, ...rest] = text
    .trim()
    .replace(/^\//, '')
    .split(/(?<=^\S+)\s/);
  const name = (first ?? '').toLowerCase();
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw unknownCommand(name, commands);
  const values = new Map<string, Value>();
  const loose = takeNamed(tokenize(rest.join(' ')), command, values, reading);
  takeLoose(loose, command, values, reading);
  return toQuestion(command, values);
}

/** Reads options that came with their names, as from a platform's own form. Empty ones count as not given. */
export function readOptions(
  command: Command,
  given: Readonly<Record<string, string>>,
  reading: Reading,
): Question {
  const values = new Map<string, Value>();
  for (const [name, text] of Object.entries(given)) {
    if (text.trim() === '') continue;
    values.set(name, readWhole(text, optionOf(command, name), name, reading));
  }
  return toQuestion(command, values);
}

/** Options that every command has beside its own. */
const COMMON: Options = {
  page: { kind: 'count', summary: 'Which page of a long list', most: 999 },
  part: { kind: 'count', summary: 'Which part of a long card', most: 999 },
};

function optionOf(command: Command, name: string): Option {
  const option = command.options[name] ?? COMMON[name];
  if (option === undefined)
    throw new ReaderError(`/${command.name} has no option “${name}”. Try /help ${command.name}.`);
  return option;
}

/** Takes the options that are named, and the dates behind "since" and "until"; gives back the other words. */
function takeNamed(
  tokens: readonly Token[],
  command: Command,
  values: Map<string, Value>,
  reading: Reading,
): Token[] {
  const loose: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const name = nameOf(token, command);
    if (name === undefined) {
      loose.push(token);
      at += 1;
      continue;
    }
    const option = optionOf(command, name);
    const start = token.key === undefined ? at + 1 : at;
    const end = endOfValue(tokens, start, command, option, reading);
    const text = untokenize(
      tokens.slice(start, end).map((part, index) => (index === 0 ? withoutKey(part, token) : part)),
    );
    const bareDate = token.key === undefined;
    if (bareDate && readValue(text, option, reading) === undefined) {
      loose.push(token);
      at += 1;
      continue;
    }
    values.set(name, readWhole(unquoted(text, option), option, name, reading));
    at = Math.max(end, at + 1);
  }
  return loose;
}

/** The option that a token names: `since:…` by its key, or a bare "since" or "until" where the command has it. */
function nameOf(token: Token, command: Command): string | undefined {
  const key = token.key ?? (token.quoted ? undefined : token.text.toLowerCase());
  if (key === undefined) return undefined;
  const name = command.options[key] === undefined && COMMON[key] === undefined ? ALSO[key] : key;
  if (name === undefined || (command.options[name] === undefined && COMMON[name] === undefined))
    return undefined;
  const isDate = name === 'since' || name === 'until';
  return token.key !== undefined || isDate ? name : undefined;
}

function withoutKey(part: Token, named: Token): Token {
  return part === named && named.key !== undefined ? { text: part.text, quoted: part.quoted } : part;
}

/**
 * Where a named value ends. Words to search for go on to the next option; any other value is the longest run
 * of words that can be read, or the one word or phrase behind the name.
 */
function endOfValue(
  tokens: readonly Token[],
  start: number,
  command: Command,
  option: Option,
  reading: Reading,
): number {
  let limit = start + 1;
  while (limit < tokens.length && nameOf(tokens[limit] ?? { text: '', quoted: true }, command) === undefined)
    limit += 1;
  // `speaker: lavrov`, with a space: the value is in the next word.
  const least = tokens[start]?.text === '' && limit > start + 1 ? start + 2 : start + 1;
  if (option.kind === 'words') return limit;
  if (tokens[start]?.quoted === true) return least;
  for (let end = Math.min(limit, start + LONGEST_VALUE); end > least; end -= 1) {
    const text = tokens
      .slice(start, end)
      .map((token) => token.text)
      .join(' ')
      .trim();
    if (readValue(text, option, reading) !== undefined) return end;
  }
  return Math.min(least, tokens.length);
}

/** Gives each run of unnamed words to the first free option that can read it; the rest are words to search for. */
function takeLoose(
  tokens: readonly Token[],
  command: Command,
  values: Map<string, Value>,
  reading: Reading,
): void {
  const hasWords = 'words' in command.options && !values.has('words');
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const taken =
      hasWords && tokens[at]?.quoted === true ? undefined : longestRun(tokens, at, command, values, reading);
    if (taken === undefined) {
      const token = tokens[at];
      if (token !== undefined) left.push(token);
      at += 1;
    } else {
      for (const [name, value] of taken.values) values.set(name, value);
      at = taken.end;
    }
  }
  if (left.length === 0) return;
  if (!hasWords) throw unknownWords(untokenize(left), command, reading.names);
  values.set('words', readWhole(untokenize(left), optionOf(command, 'words'), 'words', reading));
}

interface Taken {
  readonly values: readonly (readonly [string, Value])[];
  readonly end: number;
}

function longestRun(
  tokens: readonly Token[],
  at: number,
  command: Command,
  values: ReadonlyMap<string, Value>,
  reading: Reading,
): Taken | undefined {
  const free = Object.entries(command.options).filter(
    ([name, option]) => !values.has(name) && option.kind !== 'words',
  );
  const longest = tokens[at]?.quoted === true ? at + 1 : Math.min(tokens.length, at + LONGEST_VALUE);
  for (let end = longest; end > at; end -= 1) {
    const run = tokens.slice(at, end);
    if (run.some((token, index) => token.quoted && index > 0)) continue;
    const text = run
      .map((token) => (token.key === undefined ? token.text : `${token.key}:${token.text}`))
      .join(' ');
    for (const [name, option] of free) {
      if (option.kind === 'since' || option.kind === 'until') continue;
      const value = readValue(text, option, reading);
      if (value !== undefined) return { values: [[name, value]], end };
    }
    const period = isPlainlyDate(text) ? readPeriod(text, reading) : undefined;
    if (period !== undefined && free.some(([name]) => name === 'since')) {
      const until = free.some(([name]) => name === 'until') ? [['until', period.to] as const] : [];
      return { values: [['since', period.from], ...until], end };
    }
  }
  return undefined;
}

/** "may" and "sun" are words too: without "since" or "until", a date has a digit or says it is one. */
function isPlainlyDate(text: string): boolean {
  return /\d|^(today|yesterday|(this|last|past|previous) )/i.test(text);
}

/** One phrase in quotes is meant without them, except in a search. */
function unquoted(text: string, option: Option): string {
  return option.kind === 'words' ? text : text.replace(/^"([^"]*)"?$/, '$1');
}

function readWhole(text: string, option: Option, name: string, reading: Reading): Value {
  const value = readValue(text, option, reading);
  if (value === undefined) throw unreadable(text, option, name, reading.names);
  return value;
}

/** Checks what holds for every command: required options, and dates in their order. */
function toQuestion(command: Command, values: ReadonlyMap<string, Value>): Question {
  const { page = 1, part = 1, ...options } = Object.fromEntries(values);
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required === true && !values.has(name)) {
      throw new ReaderError(
        `/${command.name} needs “${name}”: ${option.summary}.`,
        command.examples.map((example) => ({ label: example, text: example })),
      );
    }
  }
  const { since, until } = options;
  if (typeof since === 'string' && typeof until === 'string' && since > until) {
    throw new ReaderError(
      `Nothing lies between ${since} and ${until}: the first day comes after the last. Swap them.`,
    );
  }
  return { command, options: options as Values<Options>, page: Number(page), part: Number(part) };
}
