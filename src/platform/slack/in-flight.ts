import { within } from './within.ts';

/** What is under way, so that stopping can wait for it. */
export interface InFlight {
  run(work: () => Promise<void>): Promise<void>;
  /** Waits until nothing is under way, or for so long. Gives what is left. */
  drain(ms: number): Promise<number>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  return {
    async run(work) {
      const done = work();
      running.add(done);
      try {
        await done;
      } finally {
        running.delete(done);
      }
    },
    async drain(ms) {
      await within(Promise.allSettled(running), ms);
      return running.size;
    },
  };
}
