import { describe, expect, it } from 'vitest';
import { type Dated, datedSchema, days, sortKey } from '../../src/corpus/dated.ts';

const dated = (value: string, precision: Dated['precision'], more: Partial<Dated> = {}): Dated => ({
  value,
  precision,
  basis: 'stated',
  ...more,
});
const faultsOf = (value: unknown): string[] =>
  (datedSchema.safeParse(value).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('datedSchema', () => {
  it.each([
    dated('2025-12-11T17:40', 'minute'),
    dated('2025-12-11', 'day'),
    dated('2024-02-29', 'day'),
    dated('2025-12', 'month'),
    dated('2025', 'year'),
    dated('2025', 'year', {
      basis: 'inferred',
      why: 'The page says so.',
      notBefore: '2025-08-15',
      notAfter: '2025-12-11',
    }),
  ])('takes $value as a $precision', (value) => {
    expect(faultsOf(value)).toEqual([]);
  });

  it.each([
    ['2025-12', 'day'],
    ['2025-12-11', 'month'],
    ['2025-12-11T17:40', 'day'],
    ['2025-12-11', 'minute'],
    ['2025-12-11T17:40Z', 'minute'],
    ['2025-12-11T25:00', 'minute'],
    ['2025-02-30', 'day'],
    ['2023-02-29', 'day'],
    ['2025-13', 'month'],
    ['2025-00', 'month'],
    ['25', 'year'],
    ['11 Dec 2025', 'day'],
  ] as const)('refuses %s as a %s, with how to write it', (value, precision) => {
    expect(faultsOf(dated(value, precision))).toEqual([
      `value: "${value}" is not a date with the precision "${precision}"; write 2025-12-11T17:40, 2025-12-11, 2025-12 or 2025`,
    ]);
  });

  it('wants to know why a date is inferred', () => {
    expect(faultsOf(dated('2025', 'year', { basis: 'inferred' }))).toEqual([
      'why: an inferred date says why: add "why"',
    ]);
  });

  it('refuses fields that it does not know, and bounds that are no days', () => {
    expect(faultsOf({ ...dated('2025', 'year'), zone: 'UTC' })).toHaveLength(1);
    expect(faultsOf(dated('2025', 'year', { notBefore: '2025-02-30' }))).toHaveLength(1);
  });
});

describe('days', () => {
  it.each([
    [dated('2025-12-11T17:40', 'minute'), '2025-12-11', '2025-12-11'],
    [dated('2025-12-11', 'day'), '2025-12-11', '2025-12-11'],
    [dated('2025-02', 'month'), '2025-02-01', '2025-02-28'],
    [dated('2024-02', 'month'), '2024-02-01', '2024-02-29'],
    [dated('2025-12', 'month'), '2025-12-01', '2025-12-31'],
    [dated('2025', 'year'), '2025-01-01', '2025-12-31'],
    [dated('2025-12', 'month', { notBefore: '2025-12-11' }), '2025-12-11', '2025-12-31'],
    [dated('2025', 'year', { notBefore: '2025-08-15', notAfter: '2025-12-11' }), '2025-08-15', '2025-12-11'],
    [
      dated('2025-12', 'month', { notBefore: '2025-01-01', notAfter: '2026-01-01' }),
      '2025-12-01',
      '2025-12-31',
    ],
  ])('gives the days that $value can mean', (date, from, to) => {
    expect(days(date)).toEqual({ from, to });
  });
});

describe('sortKey', () => {
  it('orders by the first day and time that a date can mean, then by the last', () => {
    const inOrder = [
      dated('2024', 'year'),
      dated('2025-12-11', 'day'),
      dated('2025-12', 'month', { notBefore: '2025-12-11' }),
      dated('2025-12-11T09:00', 'minute'),
      dated('2025-12-11T17:40', 'minute'),
      dated('2025-12-12', 'day'),
    ];
    const keys = inOrder.map(sortKey);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(keys.length);
  });
});
