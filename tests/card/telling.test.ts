import { describe, expect, it } from 'vitest';
import type { AlsoTold, QuoteBlock, Telling } from '../../src/card/blocks.ts';
import { alsoCounted, alsoHow, alsoLead, alsoTold, flagLine, tellingLine } from '../../src/card/telling.ts';
import { sampleQuote, sampleSource } from '../support/sample-card.ts';

const told = (telling: Partial<Telling>): QuoteBlock => ({
  ...sampleQuote,
  telling: { relation: 'reworded', flags: [], changes: [], ...telling },
});
const also = (...list: Partial<AlsoTold>[]): QuoteBlock => ({
  ...sampleQuote,
  also: list.map((one) => ({ ...sampleSource, ...one })),
});

describe('the line on a telling', () => {
  it.each<[Partial<Telling>, string]>([
    [{}, 'Reworded'],
    [{ against: 'TRT World' }, 'Reworded, beside TRT World'],
    [{ changes: [{ was: 'reciprocal', is: 'mutual' }] }, 'Reworded: “reciprocal” → “mutual”'],
    [{ changes: [{ was: 'for now', is: '' }] }, 'Reworded: without “for now”'],
    [{ changes: [{ was: '', is: 'certainly' }] }, 'Reworded: with “certainly”'],
    [{ changes: [{ was: 'word '.repeat(40), is: '' }] }, 'Reworded: without 40 words'],
    [
      { changes: [{ was: 'word '.repeat(40), is: 'Of course' }] },
      'Reworded: “Of course” in place of 40 words',
    ],
    [{ relation: 'indirect' }, ''],
  ])('says %j as: %s', (telling, line) => {
    expect(tellingLine(told(telling))).toBe(line);
  });

  it('names six changes, and counts the others', () => {
    const changes = Array.from({ length: 9 }, (_, at) => ({ was: `a${at}`, is: '' }));
    expect(tellingLine(told({ changes }))).toMatch(/without “a5”; and 3 other changes$/);
  });

  it('never cuts words in quotation marks', () => {
    const words = 'x'.repeat(81);
    expect(tellingLine(told({ changes: [{ was: words, is: 'y' }] }))).toBe(
      'Reworded: “y” in place of 1 word',
    );
  });

  it('says nothing of a quotation that is held against none', () => {
    expect([tellingLine(sampleQuote), flagLine(sampleQuote)]).toEqual(['', '']);
  });
});

describe('the flags', () => {
  it('stand in a line of their own', () => {
    expect(flagLine(told({ flags: ['negation changed', 'qualifier dropped: “for now”'] }))).toBe(
      '⚠ Negation changed · ⚠ Qualifier dropped: “for now”',
    );
  });

  it('of another telling stand beside its source', () => {
    expect(alsoHow({ ...sampleSource, relation: 'reworded', flags: ['negation changed'] })).toBe(
      ' (reworded; ⚠ negation changed)',
    );
    expect(alsoHow({ ...sampleSource, relation: 'indirect' })).toBe(' (reported)');
    expect(alsoHow(sampleSource)).toBe('');
  });

  it('are said of those that are only counted, too', () => {
    const many = also({}, {}, {}, {}, { flags: ['negation changed'] }, { flags: ['negation changed'] });
    expect(alsoTold(many).more).toBe('and 2 more (⚠ negation changed)');
    expect(alsoCounted(many)).toBe('6 other sources (⚠ negation changed)');
  });
});

it('says how many outlets tell a statement, where that is known', () => {
  expect(alsoLead(sampleQuote)).toBe('Also told by ');
  expect(alsoLead({ ...sampleQuote, toldBy: 3 })).toBe('Told by 3 outlets, also ');
});
