import { codeOf } from './sqlite-faults.ts';

const PATIENCE_MS = 5000;
const PAUSE_MS = 25;

/**
 * Tries again while another process holds the lock, for five seconds. SQLite could wait by itself, but would
 * hold up everything else in this process meanwhile.
 */
export async function patiently<Result>(work: () => Result): Promise<Result> {
  const since = performance.now();
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!/^SQLITE_BUSY/.test(codeOf(error)) || performance.now() - since > PATIENCE_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
