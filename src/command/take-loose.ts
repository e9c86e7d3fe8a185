import type { Names } from '../archive/names.ts';
import type { Command } from './command.ts';
import { NONE, type Option } from './option.ts';
import { optionOf, readWhole, type Value } from './option-of.ts';
import { readPeriod } from './period.ts';
import { type Reading, readValue } from './read-value.ts';
import { LONGEST_VALUE } from './take-named.ts';
import { type Token, untokenize } from './tokens.ts';
import { unknownWords } from './unreadable.ts';

/**
 * Gives each run of unnamed words, the longest first, to a free option that can read it. What no option reads
 * are words to search for. Where these are a text that quotes somebody, whoever it names stays in it.
 * @throws ReaderError where the command does not take words
 */
export function takeLoose(
  tokens: readonly Token[],
  command: Command,
  values: Map<string, Value>,
  reading: Reading,
): void {
  const open = openOption(command);
  const takesWords = open !== undefined && !values.has(open);
  const end =
    open !== undefined && optionOf(command, open).kind === 'question'
      ? startOfCommand(tokens)
      : tokens.length;
  const isText = takesWords && optionOf(command, open).isText === true;
  if (isText && tokens.some(({ quoted }) => quoted) && tokens.some(isBare)) {
    takeText(tokens, open, command, values, reading);
    return;
  }
  const left: Token[] = [];
  let at = 0;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    // A phrase in quotes is to be searched for as it is.
    const taken =
      at >= end || (takesWords && token.quoted)
        ? undefined
        : longestRun(tokens, at, command, values, reading);
    if (taken === undefined) left.push(token);
    for (const [name, value] of taken?.values ?? []) values.set(name, value);
    at = taken?.end ?? at + 1;
  }
  if (left.length === 0) return;
  if (!takesWords) {
    const named = left.find(({ key }) => key !== undefined)?.key;
    if (named !== undefined) optionOf(command, named.toLowerCase());
    throw unknownWords(untokenize(left), command, reading.names);
  }
  values.set(open, readWhole(untokenize(left), optionOf(command, open), open, reading));
}

/** A text that quotes somebody: whoever it names stays in it, but for one name beside the quoted words alone. */
function takeText(
  tokens: readonly Token[],
  open: string,
  command: Command,
  values: Map<string, Value>,
  reading: Reading,
): void {
  const [first, last] = [tokens.findIndex(isBare), tokens.findLastIndex(isBare)];
  const run = tokens.slice(first, last + 1);
  const free = freeOf(command, values);
  const isName = run.every((token) => isBare(token) && token.key === undefined);
  const taken = isName ? readByOption(untokenize(run), free, reading) : undefined;
  for (const [name, value] of taken ?? []) values.set(name, value);
  const text = taken === undefined ? tokens : tokens.filter(({ quoted }) => quoted);
  values.set(open, readWhole(untokenize(text), optionOf(command, open), open, reading));
}

function isBare({ quoted }: Token): boolean {
  return !quoted;
}

function freeOf(command: Command, values: ReadonlyMap<string, Value>): Free {
  return Object.entries(command.options).filter(([name, { byName }]) => !values.has(name) && byName !== true);
}

/** The option that takes what no other one reads: words to search for, or a whole question. */
function openOption({ options }: Command): string | undefined {
  return Object.entries(options).find(([name, { kind }]) => name === 'words' || kind === 'question')?.[0];
}

/** From a command on, everything is that command's. */
function startOfCommand(tokens: readonly Token[]): number {
  const start = tokens.findIndex(
    ({ key, text, quoted }) => key === undefined && !quoted && text.startsWith('/'),
  );
  return start < 0 ? tokens.length : start;
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
  const free = freeOf(command, values);
  const longest = tokens[at]?.quoted === true ? at + 1 : Math.min(tokens.length, at + LONGEST_VALUE);
  for (let end = longest; end > at; end -= 1) {
    const run = tokens.slice(at, end);
    if (run.slice(1).some(({ quoted }) => quoted) || run.some(({ text }) => text.startsWith('-'))) continue;
    const text = run.map(({ key, text: word }) => (key === undefined ? word : `${key}:${word}`)).join(' ');
    const taken = readByOption(text, free, reading) ?? readDates(text, free, reading);
    if (taken !== undefined) return { values: taken, end };
  }
  return undefined;
}

type Free = readonly (readonly [string, Option])[];

/** A name that several options can read goes to the one of which the corpus holds most; else the first takes it. */
function readByOption(text: string, free: Free, reading: Reading): Taken['values'] | undefined {
  const readings = free
    .filter(([, { kind }]) => kind !== 'words' && kind !== 'question' && kind !== 'since' && kind !== 'until')
    .flatMap(([name, option]) => {
      const value = isPlainly(option, text) ? readValue(text, option, reading) : undefined;
      return value === undefined ? [] : [{ name, value, weight: weightOf(value, reading.names) }];
    });
  const [best] = readings.sort((a, b) => b.weight - a.weight);
  return best === undefined ? undefined : [[best.name, best.value]];
}

function weightOf(value: Value, names: Names): number {
  if (typeof value !== 'object' || !('id' in value)) return Number.POSITIVE_INFINITY;
  return names.byId(value.kind, value.id)?.weight ?? 0;
}

function readDates(text: string, free: Free, reading: Reading): Taken['values'] | undefined {
  const isFree = (name: string): boolean => free.some(([option]) => option === name);
  const period = isPlainlyDate(text) && isFree('since') ? readPeriod(text, reading) : undefined;
  if (period === undefined) return undefined;
  return [['since', period.from] as const, ...(isFree('until') ? [['until', period.to] as const] : [])];
}

/** A city is a word too, and so is "none": without the option's name, a zone is written in full. */
function isPlainly({ kind, orNone }: Option, text: string): boolean {
  if (kind === 'zone') return /\/|^utc$/i.test(text);
  if (kind === 'place') return /^<#|^\d+$/.test(text);
  return orNone !== true || text.toLowerCase() !== NONE;
}

/** "may" and "sun" are words too: without "since" or "until", a date has a digit or says that it is one. */
function isPlainlyDate(text: string): boolean {
  return /\d|^(today|yesterday|(this|last|past|previous) )/i.test(text);
}
