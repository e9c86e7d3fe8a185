import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/corpus/find-words.ts';

const TEXT = 'The warden warned of war. “War is dear,” he said. A second war, a third war – no more.';

function found(exact: string, hints: { occurrence?: number; after?: string; start?: number } = {}): number {
  return findWords(TEXT, { exact, ...hints }).start;
}

describe('findWords', () => {
  it('finds words that stand once', () => {
    expect(findWords(TEXT, { exact: 'War is dear,' })).toEqual({ start: 27, end: 39 });
  });

  it('does not count a place inside a longer word', () => {
    expect(found('war', { occurrence: 1 })).toBe(TEXT.indexOf('war.'));
  });

  it('does not count a place inside a longer word in another script', () => {
    expect(findWords('Слово, словом, слов.', { exact: 'слов' }).start).toBe(15);
  });

  it('refuses words that stand only inside longer words', () => {
    expect(() => found('arde')).toThrow(/only inside longer words/);
  });

  it('refuses words that stand several times, and says how many', () => {
    expect(() => found('war')).toThrow(/"war" stands 3 times in the text; add "occurrence" \(1 to 3\)/);
  });

  it('takes the occurrence that is named', () => {
    expect(found('war', { occurrence: 2 })).toBe(TEXT.indexOf('war, a third'));
  });

  it('refuses an occurrence that is not there', () => {
    expect(() => found('war', { occurrence: 4 })).toThrow(/there is no occurrence 4/);
  });

  it('takes the first place after words that precede it', () => {
    expect(found('war', { after: 'A second war' })).toBe(TEXT.indexOf('war –'));
  });

  it('counts occurrences from the words that precede them', () => {
    expect(found('war', { after: 'he said', occurrence: 2 })).toBe(TEXT.indexOf('war –'));
  });

  it('refuses words that do not stand after those that should precede them', () => {
    expect(() => found('War is dear', { after: 'A second war' })).toThrow(/after "A second war"/);
  });

  it('refuses preceding words that stand several times themselves', () => {
    expect(() => found('he said', { after: 'war' })).toThrow(/"war" stands 3 times/);
  });

  it('takes the place of an earlier sealing among several', () => {
    const third = TEXT.indexOf('war –');
    expect(found('war', { start: third })).toBe(third);
  });

  it('refuses a place where the words do not stand', () => {
    expect(() => found('war', { start: 5 })).toThrow(/does not stand at 5/);
  });

  it('shows the words of the text where only marks, dashes or spaces differ', () => {
    expect(() => found('third war - no')).toThrow(/it has "third war – no", with other spaces, dashes/);
    expect(() => found('"War is dear,"')).toThrow(/it has "“War is dear,”"/);
    expect(() => findWords('a\u00A0road (so to speak)…', { exact: 'a road (so to speak)...' })).toThrow(
      /it has "a\u00A0road \(so to speak\)…"/,
    );
  });

  it('refuses words that are not in the text', () => {
    expect(() => found('peace')).toThrow(/does not have "peace"; copy the words/);
  });

  it('refuses words that begin or end with a space', () => {
    expect(() => found(' War')).toThrow(/leave the space out/);
  });
});
