import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMonthAndYear, readSpoken } from '../../../src/command/ask/spoken-periods.ts';
import { readPeriod } from '../../../src/command/period.ts';

/** A Monday. */
const CLOCK = { now: new Date('2025-12-15T09:00:00Z'), timeZone: 'UTC' };
const span = (text: string) => {
  const period = readSpoken(text, CLOCK);
  return period === undefined ? undefined : `${period.from} ${period.to}`;
};
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

describe('dates as they are said', () => {
  it.each([
    ['the week of 8 december', '2025-12-08 2025-12-14'],
    ['so far this year', '2025-01-01 2025-12-15'],
    ['q3 2025', '2025-07-01 2025-09-30'],
    ['second half of december', '2025-12-16 2025-12-31'],
    ['last fortnight', '2025-12-01 2025-12-15'],
    ['last weekend', '2025-12-13 2025-12-14'],
    ['the 11th', '2025-12-11 2025-12-11'],
    ['the 20th', '2025-11-20 2025-11-20'],
    ['between the 10th and the 12th of december', '2025-12-10 2025-12-12'],
    ['jan-mar 2025', '2025-01-01 2025-03-31'],
    ['november to february', '2024-11-01 2025-02-28'],
    ['11.12.', '2025-12-11 2025-12-11'],
    ['8/20/2025', '2025-08-20 2025-08-20'],
    ['12/2025', '2025-12-01 2025-12-31'],
    ['20251211', '2025-12-11 2025-12-11'],
    ['january of last year', '2024-01-01 2024-01-31'],
    ['a fortnight ago', '2025-12-01 2025-12-01'],
    ['a month ago', '2025-11-01 2025-11-30'],
    ['last monday', '2025-12-08 2025-12-08'],
    ['monday', '2025-12-15 2025-12-15'],
    ['twenty-first of august', '2025-08-21 2025-08-21'],
  ])('are read: %s', (text, period) => {
    expect(span(text)).toBe(period);
  });

  it.each(['31 april', '30 february 2025', '13/2025', 'may be', 'the end', 'several weeks'])(
    'are none: %s',
    (text) => {
      expect(span(text)).toBeUndefined();
    },
  );

  it('are the same as in a command, however the day is written', () => {
    const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2025-12-14'), noInvalidDate: true });
    const written = fc.constantFrom<(date: Date) => string>(
      (date) => date.toISOString().slice(0, 10),
      (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
      (date) => `${MONTHS[date.getUTCMonth()]?.slice(0, 3)} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
      (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]?.slice(0, 3)}`,
      (date) => `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
      (date) => `${MONTHS[date.getUTCMonth()]}`,
      (date) => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`,
      (date) => `${date.getUTCFullYear()}`,
    );
    fc.assert(
      fc.property(day, written, (date, write) => {
        expect(readSpoken(write(date), CLOCK)).toEqual(readPeriod(write(date), CLOCK));
      }),
    );
  });
});

describe('a month and two digits', () => {
  it('are a month of this year', () => {
    expect(readMonthAndYear('jan 25', CLOCK)).toEqual({ from: '2025-01-01', to: '2025-01-31' });
  });

  it.each(['jan 24', '25 jan', 'jan 25th', 'jan 2025'])('are nothing else: %s', (text) => {
    expect(readMonthAndYear(text, CLOCK)).toBeUndefined();
  });
});
