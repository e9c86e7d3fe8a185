import { describe, expect, it } from 'vitest';
import { comparerOf } from '../../src/statements/resemblance.ts';
import { ENGLISH } from '../../src/text/english.ts';

const compare = (typed: string, told: string): string | undefined =>
  comparerOf(typed, ENGLISH)({ kind: 'direct', parts: [told] })?.kind;

describe('a negation of one sentence with the claim of another', () => {
  it.each([
    [
      'We will never open the gate when the ferries are late',
      'We will open the gate when the ferries are late. We will never open the gate at night.',
    ],
  ])('is not held: %s', (typed, told) => {
    expect(compare(typed, told)).toBe('near');
  });

  it('is held where two sentences are typed as one, each with its own', () => {
    expect(
      compare(
        'We will open the gate when the ferries are late and we will never open the gate at night',
        'We will open the gate when the ferries are late. We will never open the gate at night.',
      ),
    ).toBe('variant');
  });
});
