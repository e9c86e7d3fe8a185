import type { Clock } from './clock.ts';

/** What came of work that was given some time. */
export type Prompt<T> = { readonly isReady: true; readonly value: T } | { readonly isReady: false };

/** Waits for work, but no longer than `ms` milliseconds. The work goes on. Rejects where the work does in time. */
export async function promptly<T>(
  work: Promise<T>,
  ms: number,
  clock: Pick<Clock, 'sleep'>,
): Promise<Prompt<T>> {
  const waiting = new AbortController();
  try {
    return await Promise.race([
      work.then((value) => ({ isReady: true, value }) as const),
      clock.sleep(ms, waiting.signal).then(() => ({ isReady: false }) as const),
    ]);
  } finally {
    // A timer that nobody waits for would keep the process from ending. A reason saves making an error for each.
    waiting.abort('over');
  }
}
