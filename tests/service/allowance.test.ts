import { describe, expect, it } from 'vitest';
import { createAllowances } from '../../src/service/allowance.ts';

const at = (ms: number): Date => new Date(Date.UTC(2025, 0, 1) + ms);

describe('an allowance', () => {
  it('lets a person ask so many questions at once, and then says how long to wait', () => {
    const { take } = createAllowances({ burst: 3, everyMs: 1000 });
    expect([take('a', at(0)), take('a', at(0)), take('a', at(0))]).toEqual([0, 0, 0]);
    expect(take('a', at(0))).toBe(1000);
    expect(take('a', at(400))).toBe(600);
  });

  it('gives one more question each time the wait is over, and no more than at the start', () => {
    const { take } = createAllowances({ burst: 2, everyMs: 1000 });
    take('a', at(0));
    take('a', at(0));
    expect(take('a', at(1000))).toBe(0);
    expect(take('a', at(1000))).toBe(1000);
    expect([take('a', at(60_000)), take('a', at(60_000)), take('a', at(60_000))]).toEqual([0, 0, 1000]);
  });

  it('counts each person apart', () => {
    const { take } = createAllowances({ burst: 1, everyMs: 1000 });
    expect([take('a', at(0)), take('b', at(0)), take('a', at(0))]).toEqual([0, 0, 1000]);
  });

  it('is not confused by a clock that goes back', () => {
    const { take } = createAllowances({ burst: 1, everyMs: 1000 });
    take('a', at(5000));
    expect(take('a', at(0))).toBe(1000);
  });
});
