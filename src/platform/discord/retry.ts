import type { Clock } from './clock.ts';
import { type Trouble, troubleOf } from './faults.ts';

const FIRST_MS = 60;
const LONGEST_MS = 2000;
const MOST_ATTEMPTS = 7;
/** How often a request waits because there were too many: it was never looked at, so this is no failure of its own. */
export const MOST_WAITS = 30;

/** How long to wait before the next attempt: longer each time, and never in step with others who wait. */
export function pause({ remedy, waitMs }: Trouble, attempt: number, clock: Clock): number {
  if (remedy === 'wait') return waitMs;
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + clock.random() / 2);
}

/**
 * Sends a request until it is through. Only for requests that do no harm twice.
 * @throws the last error, where trying again is of no use or has been of none
 */
export async function persist<T>(request: () => Promise<T>, clock: Clock): Promise<T> {
  let failures = 0;
  let waits = 0;
  for (;;) {
    try {
      return await request();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.remedy === 'wait') waits += 1;
      else failures += 1;
      const isWorthIt = trouble.remedy === 'wait' || trouble.remedy === 'uncertain';
      if (!isWorthIt || failures >= MOST_ATTEMPTS || waits >= MOST_WAITS) throw error;
      await clock.sleep(pause(trouble, failures - 1, clock));
    }
  }
}
