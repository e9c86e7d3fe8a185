import { describe, expect, it } from 'vitest';
import { areNear, nearness } from '../../src/statements/nearness.ts';
import { reading } from './tellings.ts';

describe('how near two tellings are', () => {
  it('is the share of the shorter one that the other has, whichever comes first', () => {
    const [piece, whole] = [
      reading('the harbour stays closed'),
      reading('Good morning. The harbour stays closed until the pier is mended.'),
    ];
    expect(nearness(piece, whole)).toBeCloseTo(1);
    expect(nearness(whole, piece)).toBe(nearness(piece, whole));
  });

  it('is too little where they share small words alone', () => {
    expect(areNear(reading('The vaccine is safe for children'), reading('The ferry sank in a storm'))).toBe(
      false,
    );
  });
});
