import { describe, expect, it } from 'vitest';
import { createLexicon, hashOf, oneOf, wordLike, wordOf } from '../../../src/ingest/words/lexicon.ts';

describe('a lexicon', () => {
  it('meets a word once, wherever it stands', () => {
    let met = 0;
    const lexicon = createLexicon((text) => {
      met += 1;
      return { text, word: wordOf(text.toLowerCase()), cap: false, short: false };
    });
    const text = 'Vale met Vale';
    const first = lexicon.at(text, 0, 4, hashOf(text, 0, 4));
    expect(lexicon.at(text, 9, 13, hashOf(text, 9, 13))).toBe(first);
    expect(met).toBe(1);
  });

  it('tells words apart that have the same hash', () => {
    const lexicon = createLexicon((text) => ({ text, word: wordOf(text), cap: false, short: false }));
    expect(lexicon.at('Aa', 0, 2, 7).text).toBe('Aa');
    expect(lexicon.at('BB', 0, 2, 7).text).toBe('BB');
  });
});

describe('a class of words', () => {
  it('holds its members, and nobody where no token is', () => {
    const isSmall = oneOf('of at in');
    expect(isSmall({ word: wordOf('at') })).toBe(true);
    expect(isSmall({ word: wordOf('vale') })).toBe(false);
    expect(isSmall(undefined)).toBe(false);
  });

  it('is asked once of each word', () => {
    const asked: string[] = [];
    const isLong = wordLike((word) => asked.push(word) > 0 && word.length > 9);
    const token = { word: wordOf('lighthouse') };
    expect([isLong(token), isLong(token)]).toEqual([true, true]);
    expect(asked).toEqual(['lighthouse']);
  });
});
