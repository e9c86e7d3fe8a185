import { describe, expect, it } from 'vitest';
import { ownSensesOf, reachOf, sensesOf } from '../../src/text/senses.ts';
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

  it('are shared where one word reaches a sense that is the other’s own', () => {
    const words = 'truce armistice peace raise lift agree agreement closed boats mutual deny refuse'.split(
      ' ',
    );
    for (const one of words) {
      const [senses, reach] = [new Set(sensesOf(one)), new Set(reachOf(one))];
      for (const other of words) {
        const isShared = sensesOf(other).some((sense) => senses.has(sense));
        expect([one, other, ownSensesOf(other).some((sense) => reach.has(sense))]).toEqual([
          one,
          other,
          isShared,
        ]);
      }
    }
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
