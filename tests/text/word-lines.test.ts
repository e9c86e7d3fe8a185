import { describe, expect, it } from 'vitest';
import { sensesAt, wordLinesIn } from '../../src/text/word-lines.ts';

const FILE = [
  '  1 This software and database is being provided to you ',
  "'hood n 1 2 @ ; 1 0 08658309  ",
  'set n 2 1 @ 2 1 00001740 00021939  ',
  'set_up v 1 1 @ 1 0 01647672  ',
  'sets n 1 1 @ 1 0 00000007  ',
  '',
].join('\n');

describe('the lines of a file of words', () => {
  const lines = wordLinesIn(Buffer.from(FILE, 'latin1'));

  it('are found by their first word, and give its senses from the first on', () => {
    expect(sensesAt(lines, 'set', 3)).toEqual([1740, 21939]);
    expect(sensesAt(lines, 'set', 1)).toEqual([1740]);
    expect(sensesAt(lines, 'set_up', 3)).toEqual([1647672]);
    expect(sensesAt(lines, "'hood", 3)).toEqual([8658309]);
  });

  it.each(['se', 'software', '', ' ', 'ſet', 'set n'])('are not found by anything else: "%s"', (word) => {
    expect(sensesAt(lines, word, 3)).toEqual([]);
  });

  it('may be none', () => {
    expect(sensesAt(wordLinesIn(Buffer.alloc(0)), 'set', 3)).toEqual([]);
  });
});
