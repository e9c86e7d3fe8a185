import { backoff } from './decide.ts';
import { USUAL_LEASE_MS } from './lease.ts';
import { createRounds, type RoundsParts } from './rounds.ts';
import { sleep } from './sleep.ts';

export interface LoopParts
  extends Omit<RoundsParts, 'sleep' | 'concurrency' | 'leaseMs' | 'uptime' | 'onDone'>,
    Partial<Pick<RoundsParts, 'sleep' | 'concurrency' | 'leaseMs' | 'uptime'>> {
  /** Sets the clock that `now` gives, before each round. Rejects where the database is away. */
  readonly setClock?: () => Promise<void>;
}

/** Sends what is due, for as long as the process runs. */
export interface Loop {
  /** Looks at once whether there is something to do: after the corpus or a subscription has changed. */
  wake(): void;
  /** Takes nothing new, and lets what is under way finish (10 s at most). */
  stop(): Promise<void>;
  /** Resolves when nothing is under way and nothing is due. */
  idle(): Promise<void>;
}

const USUAL_CONCURRENCY = 40;
/** Other processes may have changed what is due when. */
const LONGEST_SLEEP_MS = 15_000;
/** An event within this is worth no more questions to the database than one. */
const SHORTEST_SLEEP_MS = 20;
const DRAIN_MS = 10_000;

/** Begins at once. What is left out is as usual. */
export function createLoop(given: LoopParts): Loop {
  const parts = {
    sleep,
    concurrency: USUAL_CONCURRENCY,
    leaseMs: USUAL_LEASE_MS,
    uptime: () => performance.now(),
    setClock: async () => undefined,
    ...given,
    onDone: () => wake(),
  };
  const rounds = createRounds(parts);
  let nap = new AbortController();
  let isWoken = false;
  let isStopping = false;
  let failures = 0;
  let idlers: (() => void)[] = [];

  function wake(): void {
    isWoken = true;
    nap.abort();
  }

  /** One round. How long to sleep after it, in milliseconds. */
  const turn = async (): Promise<number> => {
    try {
      await parts.setClock();
      const { begun, next } = await rounds.round();
      if (failures > 0) parts.log.info({}, 'the database can be used for digests again');
      failures = 0;
      if (begun === 0 && rounds.isIdle() && !isWoken) {
        for (const resolve of idlers.splice(0)) resolve();
      }
      const wait = next === undefined ? LONGEST_SLEEP_MS : next.getTime() - parts.now().getTime();
      return Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, wait));
    } catch (error) {
      failures += 1;
      if (failures === 1) {
        parts.log.error(
          { err: error },
          'digests wait: the database does not do what they need; it is tried again',
        );
      }
      return Math.min(LONGEST_SLEEP_MS, backoff(failures, parts.random));
    }
  };

  const run = async (): Promise<void> => {
    while (!isStopping) {
      isWoken = false;
      nap = new AbortController();
      const wait = await turn();
      if (!isWoken && !isStopping) await parts.sleep(wait, nap.signal);
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
      // What is under way for longer keeps its lease: it may have arrived, and another process looks first.
      await Promise.race([
        running.then(() => rounds.settled()).then(() => drained.abort()),
        parts.sleep(DRAIN_MS, drained.signal),
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
