import { describe, expect, it } from 'vitest';
import { isNegationInserted } from '../../src/statements/inserted.ts';
import { reading } from './tellings.ts';

const isInserted = (a: string, b: string): boolean => isNegationInserted(reading(a).words, reading(b).words);

describe('a negation among the same words', () => {
  it('is seen on either side', () => {
    expect(isInserted('The dam is in danger of collapsing.', 'The dam is not in danger of collapsing.')).toBe(
      true,
    );
    expect(isInserted('We did not sign the letter.', 'We signed the letter.')).toBe(true);
  });

  it('is not seen where the other side denies it in its own way', () => {
    expect(isInserted('I did not accept bribes.', 'Nor did I accept bribes.')).toBe(false);
  });

  it('is not seen where a side says both', () => {
    expect(
      isInserted('We will not strike today. We will strike today if asked.', 'We will strike today.'),
    ).toBe(false);
  });
});
