import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, readPeriod } from '../../src/command/period.ts';
import { RUNS } from '../support/any-card.ts';

/** A Monday. */
const UTC = { now: new Date('2025-12-15T09:00:00Z'), timeZone: 'UTC' };

function read(text: string, clock = UTC): string | undefined {
  const period = readPeriod(text, clock);
  if (period === undefined) return undefined;
  return period.from === period.to ? period.from : `${period.from}..${period.to}`;
}

describe('readPeriod', () => {
  it.each([
    ['2025-12-11', '2025-12-11'],
    ['2025-12', '2025-12-01..2025-12-31'],
    ['2024-02', '2024-02-01..2024-02-29'],
    ['2025-02', '2025-02-01..2025-02-28'],
    ['2025', '2025-01-01..2025-12-31'],
    ['2025-12-11T17:40', '2025-12-11'],
    ['2025/12/11', '2025-12-11'],
    ['11 Dec 2025', '2025-12-11'],
    ['11 December 2025', '2025-12-11'],
    ['December 11th, 2025', '2025-12-11'],
    ['11.12.2025', '2025-12-11'],
    ['11/12/2025', '2025-12-11'],
    ['  On   11 DEC  2025 ', '2025-12-11'],
    ['August 2024', '2024-08-01..2024-08-31'],
    ['in december 2025', '2025-12-01..2025-12-31'],
  ])('reads a date that is given whole: %s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it.each([
    ['11 Dec', '2025-12-11'],
    ['Dec 11', '2025-12-11'],
    ['December 11', '2025-12-11'],
    ['11th of December', '2025-12-11'],
    ['December the 11th', '2025-12-11'],
    ['20 Dec', '2024-12-20'],
    ['Dec 20', '2024-12-20'],
    ['15 December', '2025-12-15'],
    ['16 December', '2024-12-16'],
    ['August', '2025-08-01..2025-08-31'],
    ['aug', '2025-08-01..2025-08-31'],
    ['Sept', '2025-09-01..2025-09-30'],
    ['last August', '2025-08-01..2025-08-31'],
    ['December', '2025-12-01..2025-12-31'],
    ['may', '2025-05-01..2025-05-31'],
  ])('takes the latest year that is not to come for %s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it('reads a month that is later in the year as the last year’s', () => {
    const inMarch = { now: new Date('2025-03-10T12:00:00Z'), timeZone: 'UTC' };
    expect(read('August', inMarch)).toBe('2024-08-01..2024-08-31');
    expect(read('March', inMarch)).toBe('2025-03-01..2025-03-31');
  });

  it.each([
    ['today', '2025-12-15'],
    ['yesterday', '2025-12-14'],
    ['Monday', '2025-12-15'],
    ['Friday', '2025-12-12'],
    ['last Friday', '2025-12-12'],
    ['Sunday', '2025-12-14'],
    ['2 days ago', '2025-12-13'],
    ['a week ago', '2025-12-08'],
    ['this week', '2025-12-15..2025-12-21'],
    ['last week', '2025-12-08..2025-12-14'],
    ['this month', '2025-12-01..2025-12-31'],
    ['last month', '2025-11-01..2025-11-30'],
    ['previous month', '2025-11-01..2025-11-30'],
    ['this year', '2025-01-01..2025-12-31'],
    ['last year', '2024-01-01..2024-12-31'],
    ['the past week', '2025-12-08..2025-12-15'],
    ['past 10 days', '2025-12-05..2025-12-15'],
    ['the last two weeks', '2025-12-01..2025-12-15'],
    ['last couple of weeks', '2025-12-01..2025-12-15'],
    ['last few weeks', '2025-11-24..2025-12-15'],
    ['the last three months', '2025-09-15..2025-12-15'],
  ])('reads %s from the asker’s day', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it.each([
    ['2025-01..2025-03', '2025-01-01..2025-03-31'],
    ['2025-01-10 .. 2025-01-12', '2025-01-10..2025-01-12'],
    ['2025-12-01 - 2025-12-10', '2025-12-01..2025-12-10'],
    ['2025-12-01 to 2025-12-10', '2025-12-01..2025-12-10'],
    ['from January to March 2024', '2024-01-01..2024-03-31'],
    ['between 1 and 15 December', '2025-12-01..2025-12-15'],
    ['10 to 12 December', '2025-12-10..2025-12-12'],
    ['10-12 December', '2025-12-10..2025-12-12'],
    ['Dec 10 - Dec 12', '2025-12-10..2025-12-12'],
    ['from yesterday to today', '2025-12-14..2025-12-15'],
    ['dec 2025 to jan 2026', '2025-12-01..2026-01-31'],
  ])('reads a span: %s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it.each([
    ['from November to February', '2024-11-01..2025-02-28'],
    ['November to February 2024', '2023-11-01..2024-02-29'],
    ['15 Nov - 20 Feb', '2024-11-15..2025-02-20'],
  ])('begins a span over New Year in the year before: %s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it.each(['2025-03..2025-01', 'from 2025-03 to 2025-01', 'March 2025 - January 2025'])(
    'turns a span round that is given backwards: %s',
    (text) => {
      expect(read(text)).toBe('2025-01-01..2025-03-31');
    },
  );

  it('knows 29 February in leap years alone', () => {
    expect(read('2024-02-29')).toBe('2024-02-29');
    expect(read('29 Feb 2024')).toBe('2024-02-29');
    expect(read('2023-02-29')).toBeUndefined();
    expect(read('29 Feb 2023')).toBeUndefined();
  });

  it('reads 29 February without a year as the last one there was', () => {
    expect(read('29 Feb')).toBe('2024-02-29');
    expect(read('Feb 29', { now: new Date('1903-06-01T12:00:00Z'), timeZone: 'UTC' })).toBe('1896-02-29');
  });

  it.each([
    '',
    ' ',
    'lavrov',
    'nato',
    '24',
    '1',
    '99999',
    '0999',
    '2025-13',
    '2025-02-30',
    '30 Feb',
    '31 April',
    '0 May',
    'lavrov 2025',
    '2025 lavrov',
    'guarantees in december',
    'may be',
    '2025-12..',
    '..2025',
    'a..b',
    'up to date',
    'past 0 days ago or so',
    '((((',
    '٢٠٢٥',
  ])('does not take “%s” for a date', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each(['5pm', '12:30', 'noon'])('does not take a time of day for a day: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('gives up on a long text at once', () => {
    const begun = performance.now();
    expect(read('from 1 to '.repeat(10_000))).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

describe('readPeriod on anything at all', () => {
  const words = fc.constantFrom(
    ...'last past this next on in the from to between and until .. - , 1 2 11 15 31 29 feb february dec december monday week weeks days month year ago today yesterday 2025 2024-02 2025-12-11 12:30 5pm 0 99 th of few couple'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(words, { minLength: 1, maxLength: 7 }).map((list) => list.join(' ')),
  );
  const clock = fc.record({
    now: fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2090-01-01T00:00:00Z'),
      noInvalidDate: true,
    }),
    timeZone: fc.constantFrom('UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata'),
  });

  it('never throws, and gives real days of which the first does not come after the last', () => {
    fc.assert(
      fc.property(text, clock, (input, at) => {
        const period = readPeriod(input, at);
        if (period !== undefined) expectDays(period);
      }),
      { numRuns: RUNS },
    );
  });

  it('reads the days it gave as the same days', () => {
    fc.assert(
      fc.property(text, clock, (input, at) => {
        const period = readPeriod(input, at);
        if (period !== undefined) expect(readPeriod(`${period.from}..${period.to}`, at)).toEqual(period);
      }),
      { numRuns: RUNS },
    );
  });
});

function expectDays({ from, to }: Period): void {
  for (const day of [from, to]) {
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
  }
  expect(from <= to).toBe(true);
}
