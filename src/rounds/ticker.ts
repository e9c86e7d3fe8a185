import { backoff } from './backoff.ts';
import type { Sleep } from './sleep.ts';

/** What is done again and again. */
export interface Rounds {
  /** Begins what is due. How much was begun, and when there is more to do. */
  round(): Promise<{ readonly begun: number; readonly next?: Date }>;
  isIdle(): boolean;
  /** Resolves when all that is under way has come to its end. */
  settled(): Promise<void>;
  /** Takes nothing more, and brings what is under way to an end soon. */
  hurry(): void;
}

export interface TickerParts {
  readonly now: () => Date;
  readonly random: () => number;
  readonly sleep: Sleep;
  /** What comes within so many milliseconds is worth no more questions to the database than one. */
  readonly shortestSleepMs: number;
  /** Told of the first of several rounds in a row that failed. */
  readonly onTrouble: (error: unknown) => void;
  /** Told of the first round that did not fail after some that did. */
  readonly onRecovery: () => void;
}

/** Rounds that go on for as long as the process runs. */
export interface Ticker {
  /** Has a round at once: after something has changed. */
  wake(): void;
  /** Begins nothing new, and lets what is under way finish (10 s at most). */
  stop(): Promise<void>;
  /** Resolves when nothing is under way and nothing is due. */
  idle(): Promise<void>;
}

/** Other processes may have changed what is due when. */
const LONGEST_SLEEP_MS = 15_000;
const DRAIN_MS = 10_000;

/** Begins at once. */
export function createTicker(
  rounds: Rounds,
  { now, random, sleep, shortestSleepMs, onTrouble, onRecovery }: TickerParts,
): Ticker {
  let nap = new AbortController();
  let isWoken = false;
  let isStopping = false;
  let failures = 0;
  let idlers: (() => void)[] = [];

  const wake = (): void => {
    isWoken = true;
    nap.abort();
  };

  /** One round. How long to sleep after it, in milliseconds. */
  const turn = async (): Promise<number> => {
    try {
      const { begun, next } = await rounds.round();
      if (failures > 0) onRecovery();
      failures = 0;
      if (begun === 0 && rounds.isIdle() && !isWoken) for (const resolve of idlers.splice(0)) resolve();
      const wait = next === undefined ? LONGEST_SLEEP_MS : next.getTime() - now().getTime();
      return Math.min(LONGEST_SLEEP_MS, Math.max(shortestSleepMs, wait));
    } catch (error) {
      failures += 1;
      if (failures === 1) onTrouble(error);
      return Math.min(LONGEST_SLEEP_MS, backoff(failures, random));
    }
  };

  const run = async (): Promise<void> => {
    while (!isStopping) {
      isWoken = false;
      nap = new AbortController();
      const wait = await turn();
      if (!isWoken && !isStopping) await sleep(wait, nap.signal);
    }
  };
  const running = run();

  return {
    wake,
    async stop() {
      isStopping = true;
      wake();
      rounds.hurry();
      const drained = new AbortController();
      // What is under way for longer is left: whoever takes it up next sees how far it came.
      await Promise.race([
        running.then(() => rounds.settled()).then(() => drained.abort()),
        sleep(DRAIN_MS, drained.signal),
      ]);
      for (const resolve of idlers.splice(0)) resolve();
    },
    idle: () =>
      new Promise((resolve) => {
        if (isStopping) return resolve();
        idlers = [...idlers, resolve];
        wake();
      }),
  };
}
