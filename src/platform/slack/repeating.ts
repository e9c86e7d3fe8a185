import { faultOf } from './faults.ts';
import { type Pace, waitBefore } from './pace.ts';
import { sleep } from './within.ts';

/**
 * Does a call until Slack takes it: what can pass is tried again, after the wait that Slack asks for or a
 * growing one of ours. A call of which the answer was lost is made again too, so that a message may appear
 * twice rather than not at all.
 * @param mostMs how long all of it may take; a wait that would end later is not begun
 * @throws the last fault
 */
export async function repeating<T>(
  pace: Pace,
  call: () => Promise<T>,
  mostMs = Number.POSITIVE_INFINITY,
): Promise<T | undefined> {
  const started = performance.now();
  for (let repetition = 0; ; repetition += 1) {
    try {
      return await call();
    } catch (error) {
      const { action, waitMs = 0 } = faultOf(error);
      // Only we use our triggers: one that is used up has opened what it was for.
      if (action === 'done') return undefined;
      const wait = Math.max(waitMs, waitBefore(repetition, pace));
      const late = performance.now() - started + wait > mostMs;
      if (action !== 'again' || repetition >= pace.retries || late) throw error;
      await sleep(wait);
    }
  }
}
