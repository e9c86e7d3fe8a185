import type { Command } from './command.ts';
import type { Option } from './option.ts';
import { optionNamed, optionOf, readWhole, type Value } from './option-of.ts';
import { type Reading, readValue } from './read-value.ts';
import { type Token, untokenize } from './tokens.ts';

/** How many words a name or a date has at most: "the last two and a half weeks". */
export const LONGEST_VALUE = 8;

/** Takes the options that are named, and the dates behind "since" and "until"; gives back the other words. */
export function takeNamed(
  tokens: readonly Token[],
  command: Command,
  values: Map<string, Value>,
  reading: Reading,
): Token[] {
  const loose: Token[] = [];
  let at = 0;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    const taken = takeOne(token, at, tokens, command, reading);
    if (taken === undefined) loose.push(token);
    else values.set(taken.name, taken.value);
    at = taken?.end ?? at + 1;
  }
  return loose;
}

interface Taken {
  readonly name: string;
  readonly value: Value;
  readonly end: number;
}

function takeOne(
  token: Token,
  at: number,
  tokens: readonly Token[],
  command: Command,
  reading: Reading,
): Taken | undefined {
  const name = nameOf(token, command);
  if (name === undefined) return undefined;
  const option = optionOf(command, name);
  const isBare = token.key === undefined;
  const start = isBare ? at + 1 : at;
  const end = endOfValue(tokens, start, command, option, reading);
  const [first, ...rest] = tokens.slice(start, end);
  const unnamed =
    first === undefined ? [] : [isBare ? first : { text: first.text, quoted: first.quoted }, ...rest];
  const text = unquoted(untokenize(unnamed), option);
  // "since" may be just a word of a search.
  if (isBare && readValue(text, option, reading) === undefined) return undefined;
  return { name, value: readWhole(text, option, name, reading), end: Math.max(end, at + 1) };
}

/** The option that a token names: `since:…` by its key, or a bare "since" or "until" where the command has it. */
function nameOf(token: Token, command: Command): string | undefined {
  const key = (token.key ?? (token.quoted ? undefined : token.text))?.toLowerCase();
  const name = key === undefined ? undefined : optionNamed(command, key);
  return token.key !== undefined || name === 'since' || name === 'until' ? name : undefined;
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
  // A search may have the words "from" and "to" in it: only a named option ends it.
  const endsValue = (token: Token): boolean =>
    nameOf(token, command) !== undefined && (!isOpen(option) || token.key !== undefined);
  const next = tokens.findIndex((token, index) => index > start && endsValue(token));
  const limit = next === -1 ? tokens.length : next;
  if (isOpen(option)) return limit;
  // `speaker: lavrov`, with a space: the value is in the next word.
  const least = Math.min(limit, tokens[start]?.text === '' ? start + 2 : start + 1);
  if (tokens[least - 1]?.quoted === true) return least;
  for (let end = Math.min(limit, start + LONGEST_VALUE); end > least; end -= 1) {
    const words = tokens.slice(start, end);
    if (readValue(words.map(({ text }) => text).join(' '), option, reading) !== undefined) return end;
  }
  return least;
}

/** Words to search for, and a whole question, go on up to the next option. */
function isOpen({ kind }: Option): boolean {
  return kind === 'words' || kind === 'question';
}

/** One phrase in quotes is meant without them, except in a search. */
function unquoted(text: string, option: Option): string {
  return option.kind === 'words' ? text : text.replace(/^"([^"]*)"?$/, '$1');
}
