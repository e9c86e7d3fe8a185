import type { PlatformLog } from '../log.ts';
import type { Clock } from './clock.ts';
import { promptly } from './promptly.ts';

/** The requests that are being answered. */
export interface InFlight {
  /** Gives a promise that resolves when it is done with. */
  add(id: string, work: Promise<void>): Promise<void>;
  /** Waits until all are answered, but no longer than `ms` milliseconds. */
  finish(ms: number): Promise<void>;
}

export function createInFlight(log: PlatformLog, clock: Clock): InFlight {
  const running = new Map<Promise<void>, string>();
  return {
    add(id, work) {
      const done = work
        .catch((error: unknown) => log.error({ err: error, request: id }, 'a request could not be answered'))
        .finally(() => running.delete(done));
      running.set(done, id);
      return done;
    },
    async finish(ms) {
      if (running.size === 0) return;
      await promptly(Promise.all(running.keys()), ms, clock);
      for (const id of running.values()) {
        const reason = 'the bot was stopped before the answer was ready';
        log.warn({ request: id, reason }, 'a request could not be answered');
      }
    },
  };
}
