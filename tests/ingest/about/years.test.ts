import { describe, expect, it } from 'vitest';
import { withYearBefore } from '../../../src/ingest/about/years.ts';

const DAY = { month: 11, day: 10, at: 0, length: 11 };
const yearOf = (retrieved: string, told = '', short = DAY): string | undefined =>
  withYearBefore(short, retrieved, told)?.value;

describe('a day without a year on a page that was fetched', () => {
  it('is the last one before the day it was fetched on', () => {
    expect(yearOf('2027-11-12')).toBe('2027-11-10');
    expect(yearOf('2027-11-01')).toBe('2026-11-10');
  });

  it('may be the next day, where the page is further east', () => {
    expect(yearOf('2027-11-09')).toBe('2027-11-10');
  });

  it('falls on the weekday that the page tells of', () => {
    expect(yearOf('2027-11-12', 'Tuesday 10 November')).toBe('2026-11-10');
  });

  it('is not told where no year near it has that weekday', () => {
    expect(yearOf('2027-03-01', 'Monday 29 February', { ...DAY, month: 2, day: 29 })).toBeUndefined();
  });

  it('says that it is inferred, and from what', () => {
    expect(withYearBefore(DAY, '2027-11-12', '')).toMatchObject({
      basis: 'inferred',
      why: expect.stringContaining('fetched, on 2027-11-12'),
    });
  });
});
