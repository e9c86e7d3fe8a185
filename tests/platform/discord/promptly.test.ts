import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/platform/discord/clock.ts';
import { promptly } from '../../../src/platform/discord/promptly.ts';

const never = new Promise<never>(() => {});

describe('waiting for work, but not too long', () => {
  it('gives what is ready in time', async () => {
    expect(await promptly(Promise.resolve('done'), 10, { sleep: () => never })).toEqual({
      isReady: true,
      value: 'done',
    });
  });

  it('says that it is not ready when the time is over', async () => {
    expect(await promptly(never, 10, { sleep: async () => {} })).toEqual({ isReady: false });
  });

  it('waits as long as it is told', async () => {
    const slept: number[] = [];
    await promptly(never, 1234, { sleep: async (ms) => void slept.push(ms) });
    expect(slept).toEqual([1234]);
  });

  it('rejects where the work fails in time', async () => {
    const failed = promptly(Promise.reject(new Error('broken')), 10, { sleep: () => never });
    await expect(failed).rejects.toThrow('broken');
  });

  it('leaves no timer behind', async () => {
    let wasAborted = false;
    const sleep = (_ms: number, signal?: AbortSignal) => {
      signal?.addEventListener('abort', () => {
        wasAborted = true;
      });
      return never;
    };
    await promptly(Promise.resolve(), 60_000, { sleep });
    expect(wasAborted).toBe(true);
  });
});

describe('the clock of the system', () => {
  it('wakes up at once when it is aborted', async () => {
    const controller = new AbortController();
    const started = performance.now();
    const sleeping = systemClock.sleep(10_000, controller.signal);
    controller.abort();
    await sleeping;
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
