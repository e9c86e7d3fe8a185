import { describe, expect, it } from 'vitest';
import { comparerOf } from '../../src/statements/resemblance.ts';
import { ENGLISH } from '../../src/text/english.ts';

const compare = (typed: string, told: string): string | undefined =>
  comparerOf(typed, ENGLISH)({ kind: 'direct', parts: [told] })?.kind;

describe('signs beside figures', () => {
  it.each([
    ['The port’s trade changed by 4.5% in the spring', 'The port’s trade changed by -4.5% in the spring.'],
    ['The port’s trade changed by +4.5% in the spring', 'The port’s trade changed by −4.5% in the spring.'],
    [
      'We keep ours rated A+, and not A-, for the ferries',
      'We keep ours rated A-, and not A+, for the ferries.',
    ],
    ['Fewer than that, >30 of our ferries', 'Fewer than that, <30 of our ferries.'],
    ['at 6 degrees the harbour freezes over', 'At –6 degrees the harbour freezes over.'],
    ['some 2-3 of the ferries are old', 'Some 2/3 of the ferries are old.'],
    ['3 of the ferries are old', 'Some 2/3 of the ferries are old.'],
    ['a loss of $40 on each crossing', 'A loss of -$40 on each crossing.'],
  ])('make the words no longer held, verbatim or in other words: %s', (typed, told) => {
    expect(compare(typed, told)).not.toBe('verbatim');
    expect(compare(typed, told)).not.toBe('variant');
  });

  it.each([
    ['changed by −4.5% in the spring', 'The trade changed by -4.5% in the spring.'],
    ['10-12 ferries are old', '10–12 ferries are old.'],
    ['the ferries are old - 3 of them', 'The ferries are old – 3 of them.'],
    ['the ferries are old, 3 of them', 'The ferries are old – 3 of them.'],
    ['two- and three-deck ferries', 'Two- and three-deck ferries.'],
    ['a rating of A, no more', 'A rating of A – no more.'],
  ])('are no mere dashes, which may differ: %s', (typed, told) => {
    expect(compare(typed, told)).toBe('verbatim');
  });
});
