import { expect, it } from 'vitest';
import { fullestOf } from '../../src/statements/fullest.ts';
import { ENGLISH } from '../../src/text/english.ts';
import { reading } from './tellings.ts';

it('the fullest telling is the longest one in the speaker’s own words', () => {
  const short = reading('The ferry will sail on Sunday.');
  const long = reading('The ferry will sail on Sunday, and the captain will be aboard.');
  const told = reading('the ferry would sail on Sunday with the captain and all of the crew aboard', {
    kind: 'indirect',
  });
  expect(fullestOf([short, told, long], ENGLISH)).toBe(long);
});

it('it is not one that leaves out what limits the claim, where another one has it', () => {
  const limited = reading('At this stage we are not asking for divers. We are asking for charts.');
  const bare = reading('We are not asking for divers. We are asking for charts. Thank you, harbour.');
  expect(fullestOf([bare, limited], ENGLISH)).toBe(limited);
});
