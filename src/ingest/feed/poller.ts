import { createTicker, type Ticker } from '../../rounds/ticker.ts';
import { createHands, type HandsParts } from './hands.ts';

export interface PollerParts
  extends Omit<HandsParts, 'concurrency' | 'leaseMs' | 'onDone'>,
    Partial<Pick<HandsParts, 'concurrency' | 'leaseMs'>> {}

const USUAL_CONCURRENCY = 4;
/** A fetch takes 20 s at most, and the lease is renewed meanwhile. */
const USUAL_LEASE_MS = 90_000;
/** What is due may have to wait for another process at the same host. */
const SHORTEST_SLEEP_MS = 1000;

/**
 * Asks feeds and hands over what is new, for as long as the process runs. Begins at once. `concurrency` and `leaseMs`
 * are as usual where they are not given.
 */
export function createPoller(given: PollerParts): Ticker {
  const parts = {
    concurrency: USUAL_CONCURRENCY,
    leaseMs: USUAL_LEASE_MS,
    ...given,
    onDone: () => ticker.wake(),
  };
  const ticker: Ticker = createTicker(createHands(parts), {
    ...parts,
    shortestSleepMs: SHORTEST_SLEEP_MS,
    onTrouble: (err) =>
      parts.log.error({ err }, 'feeds wait: the database does not do what they need; it is tried again'),
    onRecovery: () => parts.log.info({}, 'the database can be used for feeds again'),
  });
  return ticker;
}
