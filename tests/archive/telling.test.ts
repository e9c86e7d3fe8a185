import { describe, expect, it } from 'vitest';
import { occasionOf } from '../../src/archive/telling.ts';

const WHY = { basis: 'inferred', why: 'by the day of the page' } as const;

describe('the days on which something can have been said', () => {
  it('reach back where only the day of publication is known', () => {
    expect(occasionOf({ value: '2027-03-14', precision: 'day', ...WHY }, '2027-03-14')).toEqual({
      from: '2027-03-06',
      to: '2027-03-14',
    });
  });

  it('are one day where the text tells it, be it that of publication', () => {
    const told = { value: '2027-03-14', precision: 'day', notBefore: '2027-03-14', ...WHY } as const;
    expect(occasionOf(told, '2027-03-14')).toEqual({ from: '2027-03-14', to: '2027-03-14' });
    expect(occasionOf({ value: '2027-03-12', precision: 'day', ...WHY }, '2027-03-14')).toEqual({
      from: '2027-03-12',
      to: '2027-03-12',
    });
  });

  it('reach back a month where only the month of publication is known', () => {
    expect(occasionOf({ value: '2027-03', precision: 'month', ...WHY }, '2027-03-01')).toEqual({
      from: '2027-01-29',
      to: '2027-03-31',
    });
  });

  it('are those of a month or a year that the text tells', () => {
    expect(occasionOf({ value: '2026-12', precision: 'month', ...WHY }, '2027-03-14')).toEqual({
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });
});
