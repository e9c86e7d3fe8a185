import { describe, expect, it } from 'vitest';
import { createTicker, type Rounds } from '../../src/rounds/ticker.ts';

const NOW = new Date('2026-03-01T08:00:00Z');
const inMs = (ms: number): Date => new Date(NOW.getTime() + ms);

/** A ticker whose sleeps are written down, and end when it is woken. */
function ticking(given: Partial<Rounds> = {}) {
  const slept: number[] = [];
  const told: string[] = [];
  const rounds: Rounds = {
    round: async () => ({ begun: 0 }),
    isIdle: () => true,
    settled: async () => undefined,
    hurry: () => told.push('hurry'),
    ...given,
  };
  const ticker = createTicker(rounds, {
    now: () => NOW,
    random: () => 0.5,
    sleep: (ms, signal) => {
      slept.push(ms);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    },
    shortestSleepMs: 20,
    onTrouble: (error) => told.push(`trouble: ${error}`),
    onRecovery: () => told.push('recovery'),
  });
  return { ticker, slept, told };
}
const aWhile = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a ticker', () => {
  it.each([
    ['nothing is due at all', undefined, 15_000],
    ['something is due in an hour', inMs(3_600_000), 15_000],
    ['something is due in two seconds', inMs(2000), 2000],
    ['something is overdue', inMs(-5000), 20],
  ])('sleeps as long as it may where %s', async (_, next, ms) => {
    const { slept, ticker } = ticking({ round: async () => ({ begun: 0, ...(next && { next }) }) });
    await aWhile();
    expect(slept).toEqual([ms]);
    await ticker.stop();
  });

  it('has a round at once when it is woken', async () => {
    let rounds = 0;
    const round = async () => {
      rounds += 1;
      return { begun: 0 };
    };
    const { ticker } = ticking({ round });
    await aWhile();
    ticker.wake();
    await aWhile();
    expect(rounds).toBe(2);
    await ticker.stop();
  });

  it('tells of trouble once and of its end once, and waits longer after each failure', async () => {
    let isAway = true;
    const { ticker, told, slept } = ticking({
      round: async () => {
        if (isAway) throw new Error('away');
        return { begun: 0 };
      },
    });
    for (let turn = 0; turn < 2; turn += 1) {
      await aWhile();
      ticker.wake();
    }
    await aWhile();
    isAway = false;
    await ticker.idle();
    expect(told).toEqual(['trouble: Error: away', 'recovery']);
    expect(slept.slice(0, 3)).toEqual([2000, 4000, 8000]);
    await ticker.stop();
  });

  it('is idle only when nothing is under way', async () => {
    let isBusy = true;
    let isIdle = false;
    const { ticker } = ticking({ isIdle: () => !isBusy });
    void ticker.idle().then(() => {
      isIdle = true;
    });
    await aWhile();
    expect(isIdle).toBe(false);
    isBusy = false;
    ticker.wake();
    await aWhile();
    expect(isIdle).toBe(true);
    await ticker.stop();
  });

  it('hurries what is under way when it stops, waits for it, and begins nothing more', async () => {
    let rounds = 0;
    let isSettled = false;
    const { ticker, told } = ticking({
      round: async () => {
        rounds += 1;
        return { begun: 0 };
      },
      settled: async () => {
        await aWhile();
        isSettled = true;
      },
    });
    await aWhile();
    await ticker.stop();
    expect([told, isSettled]).toEqual([['hurry'], true]);
    ticker.wake();
    await aWhile();
    expect(rounds).toBe(1);
    await ticker.idle();
  });
});
