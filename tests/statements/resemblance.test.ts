import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparerOf, type Resemblance } from '../../src/statements/resemblance.ts';
import type { Told } from '../../src/statements/told.ts';
import { ENGLISH } from '../../src/text/english.ts';

const GATES =
  'For now, the harbour gates stay open on Friday. We will not close them until the council has voted.';

function compare(
  typed: string,
  parts: string | readonly string[],
  kind: Told['kind'] = 'direct',
): Resemblance | undefined {
  return comparerOf(typed, ENGLISH)({ kind, parts: typeof parts === 'string' ? [parts] : parts });
}

const flagsOf = (found: Resemblance | undefined): string[] =>
  (found?.caveats ?? []).map(({ flag, words }) => `${flag}: ${words}`);

describe('words that stand in a telling', () => {
  it.each([
    'the harbour gates stay open on Friday',
    'THE HARBOUR GATES STAY OPEN ON FRIDAY!',
    '“the harbour gates stay open on Friday…”',
    'the har\u00adbour gates\u200b stay open on Friday',
    'the harbour gates, stay open on Friday',
  ])('are verbatim whatever their typography: %s', (typed) => {
    expect(compare(typed, GATES)?.kind).toBe('verbatim');
  });

  it('are verbatim beyond the outlet’s own words between two parts of a sentence', () => {
    expect(
      compare('the gates stay open and the bridge too', ['the gates stay open,', 'and the bridge too.'])
        ?.kind,
    ).toBe('verbatim');
  });

  it('are not verbatim across pieces that the outlet has put side by side', () => {
    expect(compare('stay open for ever', ['stay open', 'for ever'], 'mixed')?.kind).toBe('pieces');
  });

  it('are pieces where an ellipsis leaves some out, on either side', () => {
    expect(compare('the harbour gates … on Friday', GATES)?.kind).toBe('pieces');
    expect(compare('Six calls in two days. It is hard', 'Six calls in two days. <…> It is hard.')?.kind).toBe(
      'pieces',
    );
  });

  it('never begin or end within a longer word', () => {
    expect(compare('determination is ours', 'Self-determination is ours.')?.kind).not.toBe('verbatim');
    expect(compare('we don', 'We don’t know.')?.kind).not.toBe('verbatim');
  });

  it('carry what the sentence limits or denies around them', () => {
    expect(flagsOf(compare('the harbour gates stay open on Friday', GATES))).toEqual([
      'qualifier dropped: For now',
    ]);
    expect(flagsOf(compare('We will not close them', GATES))).toEqual([
      'qualifier dropped: until the council has voted',
    ]);
    expect(flagsOf(compare('rule out a new bridge', 'I would not rule out a new bridge.'))).toEqual([
      'negation changed: not',
    ]);
  });

  it('carry the negation that an ellipsis leaves out', () => {
    expect(
      flagsOf(
        compare(
          'They counted the seats … who sleeps there',
          'They counted the seats. They have not asked who sleeps there.',
        ),
      ),
    ).toEqual(['negation changed: They have not asked']);
  });
});

describe('words that are told otherwise', () => {
  it.each([
    ['a slip of spelling', 'the harbuor gates stay open on Friday'],
    ['a contraction', 'We won’t close them until the council has voted'],
    ['a word of like meaning', 'We will not shut them until the council has voted'],
    ['a phrase that has moved', 'on Friday the harbour gates stay open'],
    ['another tense', 'the harbour gates stayed open on Friday'],
    ['another future', 'We are not going to close them until the council has voted'],
  ])('are a variant: %s', (_what, typed) => {
    expect(compare(typed, GATES)?.kind).toBe('variant');
  });

  it.each([
    ['pre-set paths are no paths for a harbour', 'Preset paths are no paths for a harbour.'],
    ['nine per cent of the boats came home', 'Nine percent of the boats came home.'],
    ['9% of the boats came home', 'Nine per cent of the boats came home.'],
  ])('are a variant where one writes in two words what the other writes in one: %s', (typed, told) => {
    expect(compare(typed, told)?.kind).toBe('variant');
  });

  it.each([
    ['The new bridge to the island opens after June', 'The new bridge to the island opens in June.'],
    ['The fees for the harbour rose to 12 percent', 'The fees for the harbour rose by 12 percent.'],
    ['The yard stays open from December for all crews', 'The yard stays open until December for all crews.'],
    ['We know it began in the kitchen of the hotel', 'We think it began in the kitchen of the hotel.'],
  ])('are none on the other side of a day or a number, or surer: %s', (typed, told) => {
    expect(compare(typed, told)?.kind).toBe('near');
  });

  it('are none where days change places', () => {
    const held = 'Talks begin on June 5, and the answer is due by July 6.';
    expect(compare('Talks begin on July 6, and the answer is due by June 5', held)?.kind).toBe('near');
    expect(
      compare('We will sign the treaty in June, not in May', 'We will sign the treaty in May, not in June.')
        ?.kind,
    ).toBe('near');
  });

  it('are a variant where a day is written the other way round', () => {
    const turned = compare('the bridge opens on 4 May', 'The bridge opens on May 4.');
    expect(turned).toMatchObject({ kind: 'variant', changes: [] });
    const shorter = compare('the bridge opens on 4 May', 'The bridge opens on May 4, unless it rains.');
    expect(shorter?.changes.every(({ typed }) => typed === '')).toBe(true);
    expect(compare('the bridge opens on 4 May', 'The bridge opens on May 5.')?.kind).not.toBe('variant');
  });

  it('are verbatim where an apostrophe alone is missing', () => {
    expect(compare('we dont sell the harbour', 'We don’t sell the harbour.')?.kind).toBe('verbatim');
  });

  it('show what was typed and what stands there, at its place', () => {
    const [change, ...more] =
      compare('We will not shut them until the council has voted', GATES)?.changes ?? [];
    expect(more).toEqual([]);
    expect(change).toMatchObject({ typed: 'shut', told: 'close' });
    expect(GATES.slice(change?.at?.start, change?.at?.end)).toBe('close');
  });

  it('are flagged where a negation or a limit is lost', () => {
    expect(flagsOf(compare('We will close them until the council votes', GATES))).toContain(
      'negation changed: not close them',
    );
    expect(
      flagsOf(compare('There is no deal on the ferries', 'There is, at this stage, no deal on the ferries.')),
    ).toEqual(['qualifier dropped: at this stage']);
  });

  it('are not flagged where another word denies the same', () => {
    expect(
      flagsOf(
        compare(
          'We will not fix a date without the consent of the council',
          'We will not fix a date unless the council gives its consent.',
        ),
      ),
    ).toEqual([]);
    expect(
      flagsOf(compare('the ferry is not safe for children', 'The ferry is unsafe for children.')),
    ).toEqual([]);
    expect(
      flagsOf(
        compare(
          'The deal takes effect only when both councils have voted',
          'The deal does not take effect until both councils have voted.',
        ),
      ),
    ).toEqual([]);
  });
});

describe('words that nobody said', () => {
  it.each([
    ['half of them invented', 'the harbour gates stay open and the ferries are free for all'],
    ['another number', 'Nine boats came home last night', 'Ten boats came home last night.'],
    ['another unit', 'We had nine minutes to leave the ship', 'We had nine seconds to leave the ship.'],
    ['another day', 'the harbour gates stay open on Sunday'],
    ['another name', 'We trust the port of Velmara', 'We trust the port of Corvane.'],
    [
      'the opposite word',
      'We will raise the harbour dues in spring',
      'We will cut the harbour dues in spring.',
    ],
    ['a tail of another', 'the harbour gates stay open on Friday, and then they will go home'],
    ['two people changed places', 'The union sued the company', 'The company sued the union.'],
  ])('are no variant: %s', (_what, typed, told = GATES) => {
    expect(compare(typed, told)?.kind ?? 'near').toBe('near');
  });

  it('are not even near where they share little', () => {
    expect(compare('Peace is not a signature, it is a habit', GATES)).toBeUndefined();
  });
});

describe('the comparison', () => {
  it('finds any whole words of a text in it', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (words, a, b) => {
        const from = a % words.length;
        const to = from + 1 + (b % (words.length - from));
        expect(compare(words.slice(from, to).join(' '), words.join(' '))?.kind).toBe('verbatim');
      }),
    );
  });

  it('throws at nothing, and gives stretches that stand in the source', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 3 }),
        (typed, parts) => {
          for (const { at, told } of compare(typed, parts)?.changes ?? [])
            expect(at === undefined ? '' : parts[at.part]?.slice(at.start, at.end)).toBe(told);
        },
      ),
    );
  });

  it('is done in time with hostile repetitions', () => {
    const before = performance.now();
    compare('no '.repeat(600), `${'no '.repeat(2_000)}yes`);
    compare('a '.repeat(900), 'a b '.repeat(2_500));
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
