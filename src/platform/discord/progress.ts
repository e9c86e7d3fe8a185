/** How far a session was heard and answered. */
export interface Progress {
  /** An event came; `work` is what it asks for. */
  heard(seq: number, work?: Promise<void>): void;
  /** All events up to this number are done with: whoever goes on after it misses none. */
  mark(): number;
  /** Resolves when nothing is under way. */
  idle(): Promise<unknown>;
}

/** @param from the number of the last event that was done with before */
export function createProgress(from: number): Progress {
  /** By number, in the order in which they came, which is that of their numbers. */
  const open = new Map<number, Promise<void>>();
  let last = from;
  return {
    heard(seq, work) {
      last = Math.max(last, seq);
      if (work === undefined) return;
      const done = work.finally(() => open.delete(seq));
      open.set(seq, done);
      done.catch(() => undefined);
    },
    mark() {
      for (const seq of open.keys()) return seq - 1;
      return last;
    },
    idle: () => Promise.allSettled(open.values()),
  };
}
