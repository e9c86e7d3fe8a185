import { describe, expect, it } from 'vitest';
import { areClashing } from '../../src/statements/clash.ts';
import { relationOf } from '../../src/statements/relation.ts';
import { verdictOf } from '../../src/statements/verdict.ts';
import { ENGLISH } from '../../src/text/english.ts';
import { reading, telling } from './tellings.ts';

describe('tellings that say another thing of the same', () => {
  it.each([
    ['currencies', 'The lock costs us 4.5 million euros', 'The lock costs us 4.5 million dollars'],
    ['a sign and a word', 'The lock costs us €70', 'The lock costs us 70 pounds'],
    [
      'years',
      'We expect the tolls to rise by 4 percent this year',
      'We expect the tolls to rise by 4 percent next year',
    ],
  ])('are two: %s', (_what, one, other) => {
    expect(areClashing(telling(one), telling(other))).toBe(true);
    expect(verdictOf(reading(one), reading(other), ENGLISH).isOne).toBe(false);
  });

  it.each([
    ['one currency in two ways', 'The lock costs us €70', 'The lock costs us 70 euros'],
    ['several of one number', 'I gave 5 dollars for 5 euros', 'I gave 5 dollars'],
    ['no currency', 'The lock costs us 70', 'The lock costs us 70 euros'],
  ])('may be one: %s', (_what, one, other) => expect(areClashing(telling(one), telling(other))).toBe(false));
});

describe('what is cut out of a sentence that takes it back', () => {
  it('is marked in its statement', () => {
    const [piece, whole] = [
      'The lock will open this month',
      'It is impossible to say that the lock will open this month.',
    ];
    expect(relationOf(reading(piece), reading(whole), ENGLISH).flags).toContain('negation changed');
  });

  it('is not looked for in a sentence that both have in the very words', () => {
    const shared = 'I would rather close a lock than drown a child';
    const fullest = `We are not closing the lock because of the child. ${shared}. Nobody who works here wants that.`;
    expect(
      relationOf(reading(`We have 12 guards for it. ${shared}.`), reading(fullest), ENGLISH).flags,
    ).toEqual([]);
  });
});
