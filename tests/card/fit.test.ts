import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCosts, fits, type Piece, pack } from '../../src/card/fit.ts';
import { RUNS } from '../support/any-card.ts';

const piece = (part: string, letters: number, leads = false): Piece<string> => ({
  part,
  cost: { letters, pieces: 1 },
  ...(leads ? { leads } : {}),
});

describe('fits', () => {
  it('holds up to the limit, and for every limit', () => {
    expect(fits({ letters: 10, pieces: 1 }, { letters: 10, pieces: 1 })).toBe(true);
    expect(fits({ letters: 11, pieces: 1 }, { letters: 10, pieces: 1 })).toBe(false);
    expect(fits({ letters: 1, pieces: 2 }, { letters: 10, pieces: 1 })).toBe(false);
  });

  it('does not limit what the budget does not name, and counts what is not used as nothing', () => {
    expect(fits({ images: 99 }, { letters: 10 })).toBe(true);
  });
});

describe('addCosts', () => {
  it('adds limit by limit', () => {
    expect(addCosts([{ letters: 2 }, { letters: 3, pieces: 1 }, {}])).toEqual({ letters: 5, pieces: 1 });
  });
});

describe('pack', () => {
  it('fills a message up to the budget before it begins the next', () => {
    const pieces = [piece('a', 4), piece('b', 6), piece('c', 1)];
    expect(pack(pieces, { letters: 10 })).toEqual([['a', 'b'], ['c']]);
  });

  it('heeds every limit', () => {
    expect(pack([piece('a', 1), piece('b', 1), piece('c', 1)], { letters: 10, pieces: 2 })).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  it('takes a heading along with what follows it', () => {
    const pieces = [piece('a', 6), piece('Heading', 2, true), piece('b', 6)];
    expect(pack(pieces, { letters: 10 })).toEqual([['a'], ['Heading', 'b']]);
  });

  it('takes headings in a row along together', () => {
    const pieces = [piece('a', 5), piece('One', 2, true), piece('Two', 2, true), piece('b', 4)];
    expect(pack(pieces, { letters: 10 })).toEqual([['a'], ['One', 'Two', 'b']]);
  });

  it('parts a heading from what follows where the two do not fit together', () => {
    expect(pack([piece('Heading', 4, true), piece('b', 8)], { letters: 10 })).toEqual([['Heading'], ['b']]);
  });

  it('keeps a heading that nothing follows', () => {
    expect(pack([piece('a', 1), piece('Heading', 1, true)], { letters: 10 })).toEqual([['a', 'Heading']]);
  });

  it('gives a piece over the budget a message of its own', () => {
    expect(pack([piece('a', 1), piece('b', 99), piece('c', 1)], { letters: 10 })).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ]);
  });

  it('gives one empty message for no pieces', () => {
    expect(pack([], { letters: 10 })).toEqual([[]]);
  });

  it('keeps every piece, in order, in messages that fit', () => {
    const pieces = fc.array(fc.record({ letters: fc.integer({ min: 0, max: 10 }), leads: fc.boolean() }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(pieces, (given) => {
        const list = given.map(({ letters, leads }, index) => piece(`${index}:${letters}`, letters, leads));
        const budget = { letters: 10, pieces: 5 };
        const messages = pack(list, budget);
        expect(messages.flat()).toEqual(list.map(({ part }) => part));
        for (const message of messages) {
          const letters = message.reduce((sum, part) => sum + Number(part.split(':')[1]), 0);
          expect(fits({ letters, pieces: message.length }, budget)).toBe(true);
        }
        expect(messages.slice(1).every((message) => message.length > 0)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
