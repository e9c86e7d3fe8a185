import { describe, expect, it } from 'vitest';
import { sensesOf } from '../../src/text/senses.ts';
import { rankOf } from '../../src/text/word-ranks.ts';

describe('the senses of a word', () => {
  it.each([
    ['mutual', 'reciprocal'],
    ['truce', 'armistice'],
    ['boats', 'boat'],
  ])('are shared by "%s" and "%s"', (one, other) => {
    const senses = new Set(sensesOf(one));
    expect(sensesOf(other).some((sense) => senses.has(sense))).toBe(true);
  });

  it('are none of what is no word', () => {
    expect(sensesOf('qzxv')).toEqual([]);
    expect(sensesOf('')).toEqual([]);
  });
});

describe('the rank of a word', () => {
  it('is the lower the commoner it is', () => {
    expect(rankOf('the') ?? 0).toBeLessThan(rankOf('harbor') ?? 0);
    expect(rankOf('qzxv')).toBeUndefined();
  });
});
