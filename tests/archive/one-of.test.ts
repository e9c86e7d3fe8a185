import { describe, expect, it } from 'vitest';
import { oneOf } from '../../src/archive/one-of.ts';

describe('that a column has one of some values', () => {
  it('is said to PostgreSQL with one parameter, whatever the values are', () => {
    expect(oneOf('postgres', 'event', ['a "b"', 'c\\d,e'], 1)).toEqual({
      condition: 'event = ANY ($2::text[])',
      values: ['{"a \\"b\\"","c\\\\d,e"}'],
    });
    expect(oneOf('postgres', 'key', [1, 2, 3])).toEqual({
      condition: 'key = ANY ($1::bigint[])',
      values: ['{1,2,3}'],
    });
  });

  it('is said to SQLite in texts of few lengths', () => {
    expect(oneOf('sqlite', 'key', [1, 2, 3], 1)).toEqual({
      condition: 'key IN ($2, $3, $4, $5)',
      values: [1, 2, 3, 3],
    });
    expect(oneOf('sqlite', 'key', [1, 2]).values).toEqual([1, 2]);
  });
});
