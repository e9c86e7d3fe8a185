import { describe, expect, it } from 'vitest';
import { comparerOf } from '../../src/statements/resemblance.ts';
import { ENGLISH } from '../../src/text/english.ts';

function kindOf(typed: string, ...told: string[]): string | undefined {
  return comparerOf(typed, ENGLISH)({ kind: 'direct', parts: told })?.kind;
}

describe('words in which one thing stands in the place of another', () => {
  it.each([
    [
      'an opposite',
      'Our shelves in the old town are full and the mayor sleeps',
      'Our shelves in the old town are empty and the mayor sleeps.',
    ],
    [
      'a word with un- before it',
      'We are unprepared to publish the letters of the guild in a book',
      'We are prepared to publish the letters of the guild in a book.',
    ],
    [
      'a word that says no',
      'We are happy to reject the offer of the islands under the pact',
      'We are happy to discuss the offer of the islands under the pact.',
    ],
    [
      'a point of the compass',
      'The guns on the eastern wall of the fort must be moved today',
      'The guns on the western wall of the fort must be moved today.',
    ],
    [
      'a quantity',
      'All of our bakers are asleep and the town does not care',
      'Half of our bakers are asleep and the town does not care.',
    ],
    [
      'after for before, behind another negation',
      'it would be folly to open the dam after the harvest',
      'The flood is not over, and it would be folly to open the dam before the harvest.',
    ],
    [
      'a condition',
      'Peru will not sign the pact even if the senate votes for it',
      'Peru will not sign the pact unless the senate votes for it.',
    ],
    [
      'a country at the beginning',
      'Norway will not recognise the pact unless the senate votes for it',
      'Peru will not recognise the pact unless the senate votes for it.',
    ],
    [
      'a woman',
      'I am sorry that I believed her when the bank asked for the books',
      'I am sorry that I believed him when the bank asked for the books.',
    ],
    [
      'a currency',
      'Every hour of it costs us £2.5 million',
      'Every hour of it costs us 2.5 million euros, and nobody pays.',
    ],
    [
      'a sign of a currency',
      'It is $7 million or nothing, I told them, and they left',
      'It is £7 million or nothing, I told them, and they left.',
    ],
    [
      'a rate',
      'We will lower the rent of a family by 90 euros a month',
      'We will lower the rent of a family by 90 euros a year.',
    ],
    [
      'a stretch of time',
      'Every week of it costs us 2.5 million euros',
      'Every day of it costs us 2.5 million euros, and nobody pays.',
    ],
    [
      'points for percent',
      'The loan is 4 million over 20 years at 3 percentage points',
      'The loan is 4 million over 20 years at 3 percent.',
    ],
    ['a bound', 'We have more than 14 teachers for 300 pupils', 'We have 14 teachers for 300 pupils.'],
    [
      'a number for a range',
      'we will sell 2025 cows of the herd',
      'We are short of hay, and we will sell 20-25 cows of the herd.',
    ],
    [
      'a negation of another sentence',
      'I will never see the envoys if they come alone',
      'I will see the envoys if they come alone.',
      'I will never see the envoys in Bern.',
    ],
  ])('are no variant: %s', (_what, typed, ...told) => expect(kindOf(typed, ...told)).toBe('near'));

  it.each([
    [
      'a unit spelt otherwise',
      'The pact gives us 12 kilometers of coast, not 12 miles',
      'The pact gives us 12 kilometres of coast, not 12 miles.',
    ],
    [
      'a currency before or behind',
      'Every hour of it costs us €2.5m',
      'Every hour of it costs us 2.5 million euros, and nobody pays.',
    ],
  ])('are one for all that: %s', (_what, typed, ...told) => expect(kindOf(typed, ...told)).toBe('variant'));

  it('are no variant of a piece before which a subject was typed', () => {
    const told = {
      kind: 'mixed' as const,
      parts: ['cannot and will not order a school to keep a class open'],
    };
    const typed = 'The bank cannot and will not order a school to keep a class open';
    expect(comparerOf(typed, ENGLISH)(told)?.kind).toBe('near');
  });
});
