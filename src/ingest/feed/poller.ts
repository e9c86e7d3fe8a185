import { createHands, type HandsParts } from './hands.ts';

export interface PollerParts
  extends Omit<HandsParts, 'concurrency' | 'leaseMs' | 'onDone'>,
    Partial<Pick<HandsParts, 'concurrency' | 'leaseMs'>> {}

/** Asks feeds and hands over what is new, for as long as the process runs. */
export interface Poller {
  /** Looks at once whether there is something to do. */
  wake(): void;
  /** Takes nothing new, and lets the articles in hand come to their end (10 s at most). */
  stop(): Promise<void>;
  /** Resolves when nothing is under way and nothing is due. */
  idle(): Promise<void>;
}

const USUAL_CONCURRENCY = 4;
/** A fetch takes 20 s at most, and the lease is renewed meanwhile. */
const USUAL_LEASE_MS = 90_000;
/** feeds.json may have changed, and other processes may have taken something up. */
const LONGEST_SLEEP_MS = 15_000;
/** What is due may have to wait for another process at the same host. */
const SHORTEST_SLEEP_MS = 1000;
const DRAIN_MS = 10_000;

/** Begins at once. `concurrency` and `leaseMs` are as usual where they are not given. */
export function createPoller(given: PollerParts): Poller {
  const parts = {
    concurrency: USUAL_CONCURRENCY,
    leaseMs: USUAL_LEASE_MS,
    ...given,
    onDone: () => wake(),
  };
  const hands = createHands(parts);
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
      const { begun, next } = await hands.round();
      if (failures > 0) parts.log.info({}, 'the database can be used for feeds again');
      failures = 0;
      if (begun === 0 && hands.isIdle() && !isWoken) for (const resolve of idlers.splice(0)) resolve();
      const wait = next === undefined ? LONGEST_SLEEP_MS : next.getTime() - parts.now().getTime();
      return Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, wait));
    } catch (error) {
      failures += 1;
      if (failures === 1) {
        parts.log.error(
          { err: error },
          'feeds wait: the database does not do what they need; it is tried again',
        );
      }
      return LONGEST_SLEEP_MS;
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
      hands.hurry();
      const drained = new AbortController();
      await Promise.race([
        running.then(() => hands.settled()).then(() => drained.abort()),
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
