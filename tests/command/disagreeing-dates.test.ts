import { describe, expect, it } from 'vitest';
import { disagreeing, type GivenDate } from '../../src/command/disagreeing-dates.ts';
import type { Dated } from '../../src/corpus/dated.ts';

const on = (value: string, precision: Dated['precision'] = 'day'): GivenDate<string> => ({
  date: { value, precision, basis: 'stated' },
  of: value,
});
const textsOf = (...given: GivenDate<string>[]): string[] => disagreeing(given).map(({ text }) => text);

describe('dates that are given for one thing', () => {
  it('disagree where no day fits them all', () => {
    expect(textsOf(on('2025-12-11'), on('2025-12-10'))).toEqual(['10 Dec 2025', '11 Dec 2025']);
  });

  it('agree where one is a month that holds the other', () => {
    expect(textsOf(on('2025-12-11'), on('2025-12', 'month'))).toEqual([]);
  });

  it('agree where one is only the day of a later page', () => {
    expect(textsOf(on('2025-12-10'), { ...on('2025-12-11'), isAtLatest: true })).toEqual([]);
  });

  it('disagree where a page of a day before tells what was said later', () => {
    expect(textsOf(on('2025-12-10'), { ...on('2025-12-09'), isAtLatest: true })).toEqual([
      '9 Dec 2025',
      '10 Dec 2025',
    ]);
  });
});
