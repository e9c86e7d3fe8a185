import { describe, expect, it } from 'vitest';
import { matrixBefore } from '../../src/statements/matrix.ts';

const flagOf = (before: string): string | undefined => matrixBefore(before.split(' '))?.flag;

describe('what stands before a piece of a sentence', () => {
  it.each([
    'it is impossible to',
    'we failed',
    'they were unable to',
    'i do not think that',
    'we never said that',
    'there is no evidence that',
  ])('turns it: %s', (before) => expect(flagOf(before)).toBe('negation changed'));

  it.each(['we will see whether', 'if', 'there is one who claims that', 'they say that'])(
    'leaves it open: %s',
    (before) => expect(flagOf(before)).toBe('qualifier dropped'),
  );

  it.each(['i can confirm that', 'as you know', 'we do not sleep but'])('says nothing of it: %s', (before) =>
    expect(flagOf(before)).toBeUndefined(),
  );

  it('says how far before the piece it begins', () => {
    expect(matrixBefore(['and', 'they', 'say', 'that'])?.back).toBe(3);
  });
});
