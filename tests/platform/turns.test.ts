import { describe, expect, it } from 'vitest';
import { createTurns, turnAt } from '../../src/platform/turns.ts';

/** A clock that is moved by sleeping. */
function clockAt(start: number) {
  let time = start;
  return {
    now: () => time,
    sleep: async (ms: number) => {
      time += ms;
    },
  };
}

describe('when a turn can be had', () => {
  const series = (burst: number, everyMs: number, asked: readonly number[]): number[] => {
    let mark: number | undefined;
    return asked.map((now) => {
      const turn = turnAt(mark, { burst, everyMs }, now);
      mark = turn.mark;
      return turn.at;
    });
  };

  it.each([
    ['one at a time', 1, 1000, [0, 0, 0], [0, 1000, 2000]],
    ['some at once, then one at a time', 3, 1000, [0, 0, 0, 0, 0], [0, 0, 0, 1000, 2000]],
    ['at once after a pause', 1, 1000, [0, 5000], [0, 5000]],
    [
      'never more at once than the burst, however long the pause',
      2,
      1000,
      [0, 90_000, 90_000, 90_000],
      [0, 90_000, 90_000, 91_000],
    ],
  ])('%s', (_, burst, everyMs, asked, had) => {
    expect(series(burst, everyMs, asked)).toEqual(had);
  });

  it('lets no more through in any second than the rate and the burst', () => {
    const had = series(
      5,
      25,
      Array.from({ length: 500 }, () => 0),
    );
    for (const start of had) {
      expect(had.filter((at) => at >= start && at < start + 1000).length).toBeLessThanOrEqual(45);
    }
  });
});

describe('turns', () => {
  const each = { burst: 1, everyMs: 1000 };

  it('waits for the slowest of what is wanted', async () => {
    const clock = clockAt(0);
    const turns = createTurns(clock);
    await turns.take([
      { key: 'all', burst: 1, everyMs: 10 },
      { key: 'a', ...each },
    ]);
    await turns.take([
      { key: 'all', burst: 1, everyMs: 10 },
      { key: 'a', ...each },
    ]);
    expect(clock.now()).toBe(1000);
  });

  it('does not let one key wait for another', async () => {
    const clock = clockAt(0);
    const turns = createTurns(clock);
    for (const key of ['a', 'b', 'c']) await turns.take([{ key, ...each }]);
    expect(clock.now()).toBe(0);
  });

  it('says how long it will take in place of a long wait, and takes nothing', async () => {
    const clock = clockAt(0);
    const turns = createTurns(clock);
    turns.hold('a', 60_000);
    expect(await turns.take([{ key: 'a', ...each }])).toBe(60_000);
    await clock.sleep(60_000);
    expect(await turns.take([{ key: 'a', ...each }])).toBeUndefined();
  });

  it('ends the wait when it is told to', async () => {
    const ending = new AbortController();
    const turns = createTurns({ now: () => 0, sleep: async () => ending.abort() });
    await turns.take([{ key: 'a', ...each }]);
    expect(await turns.take([{ key: 'a', ...each }], ending.signal)).toBe(0);
    expect(await turns.take([{ key: 'b', ...each }], ending.signal)).toBe(0);
  });

  /** A clock of which the first sleep is long enough for somebody else to be told to wait. */
  function heldMeanwhile(ms: number) {
    const clock = clockAt(0);
    let isHeld = false;
    const turns = createTurns({
      now: clock.now,
      sleep: async (slept) => {
        if (!isHeld) turns.hold('a', ms);
        isHeld = true;
        await clock.sleep(slept);
      },
    });
    return { clock, turns };
  }

  it('waits on, and keeps its turn, where somebody else is told to wait meanwhile', async () => {
    const { clock, turns } = heldMeanwhile(5000);
    await turns.take([{ key: 'a', ...each }]);
    expect(await turns.take([{ key: 'a', ...each }])).toBeUndefined();
    expect(clock.now()).toBe(6000);
  });

  it('says how long it takes where somebody else is told to wait for long meanwhile', async () => {
    const { turns } = heldMeanwhile(60_000);
    await turns.take([{ key: 'a', ...each }]);
    expect(await turns.take([{ key: 'a', ...each }])).toBe(60_000);
  });

  it('lets those who come while all wait go one after another when it is over', async () => {
    const clock = clockAt(0);
    const sleeps: number[] = [];
    const sleep = (ms: number) => {
      sleeps.push(ms);
      return new Promise<never>(() => {});
    };
    const turns = createTurns({ now: clock.now, sleep });
    turns.hold('a', 5000);
    void turns.take([{ key: 'a', ...each }]);
    void turns.take([{ key: 'a', ...each }]);
    expect(sleeps).toEqual([5000, 6000]);
  });
});
