import { describe, expect, it } from 'vitest';
import { comparerOf, type Resemblance } from '../../src/statements/resemblance.ts';
import { ENGLISH } from '../../src/text/english.ts';

function compare(typed: string, told: string): Resemblance | undefined {
  return comparerOf(typed, ENGLISH)({ kind: 'direct', parts: [told] });
}

const flagsOf = (found: Resemblance | undefined): string[] =>
  (found?.caveats ?? []).map(({ flag, words }) => `${flag}: ${words}`);

describe('words that a reader remembers roughly', () => {
  it.each([
    [
      'the clauses in another order',
      'Somebody will lose the licence if the log was forged',
      'If the log is forged, somebody will lose the licence.',
    ],
    [
      'several slips',
      'The ferry will go on trough the nigth as long as the weather alows',
      'The ferry will go on through the night as long as the weather allows.',
    ],
    ['a slip in few words', 'Seventy five is a mesage', 'Seventy-five is a message.'],
    [
      'one word in the place of another',
      'We found no reason to keep the plant closed on the island',
      'We found no reason to keep the station closed on the island.',
    ],
    [
      '"no longer" for "not"',
      'Rumour will no longer be the harbour master',
      'Rumour will not be the harbour master.',
    ],
    [
      'a verb that says little',
      'I recieved an email at eleven at night and read it twice',
      'I got an email at eleven at night and read it twice.',
    ],
  ])('are a variant for all that: %s', (_what, typed, told) => {
    const found = compare(typed, told);
    expect(found?.kind).toBe('variant');
    expect(flagsOf(found)).toEqual([]);
  });

  it('are held by several tellings of one statement together', () => {
    const [one, other] = ['My heart is full as I go, but I am going.', 'As I leave, my chest is bursting.'];
    const typed = 'My heart is full as I leave, but I am leaving';
    const told = { kind: 'direct' as const, parts: [one] };
    expect(comparerOf(typed, ENGLISH)(told)?.kind).toBe('near');
    expect(
      comparerOf(typed, ENGLISH)(told, [{ kind: 'direct', parts: ['My heart is full as I leave.', other] }])
        ?.kind,
    ).toBe('variant');
  });

  it('are no variant of reported speech with a word in the place of another', () => {
    const told = { kind: 'indirect' as const, parts: ['The union will answer in writing tomorrow'] };
    expect(comparerOf('The union will answer in court tomorrow', ENGLISH)(told)?.kind).toBe('near');
  });
});

describe('words that turn what was said', () => {
  it.each([
    [
      'condition and consequence changed places',
      'If somebody loses the licence, the log was forged',
      'If the log is forged, somebody will lose the licence.',
    ],
    [
      'before and after changed places',
      'We closed the port, and then they opened fire',
      'They opened fire, and then we closed the port.',
    ],
    [
      'another verb in a clause of its own',
      'If the council decides to close the gates, I will resign',
      'If the council decides to close the gates, she will go home.',
    ],
    [
      'a number in the place of a word',
      'This treaty gives our coastal fleet certainty for a generation',
      'This treaty gives our coastal fleet certainty for three years.',
    ],
    [
      'another verb, of few words',
      'We want the harbour report',
      'I will publish the harbour report before Easter.',
    ],
  ])('are no variant: %s', (_what, typed, told) => {
    expect(compare(typed, told)?.kind ?? 'near').toBe('near');
  });

  it.each([
    ['It is impossible to say that the bridge is stable.', 'The bridges are stable'],
    ['Whoever claims that the minister has taken bribes is a liar.', 'the minister took bribes'],
  ])('carry what stands before them: %s', (told, typed) => {
    expect(compare(typed, told)?.caveats.length).toBeGreaterThan(0);
  });
});
