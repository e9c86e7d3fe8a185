import { sleep } from '../rounds/sleep.ts';
import { createTicker, type Ticker } from '../rounds/ticker.ts';
import { USUAL_LEASE_MS } from './lease.ts';
import { createRounds, type RoundsParts } from './rounds.ts';

export interface LoopParts
  extends Omit<RoundsParts, 'sleep' | 'concurrency' | 'leaseMs' | 'uptime' | 'onDone'>,
    Partial<Pick<RoundsParts, 'sleep' | 'concurrency' | 'leaseMs' | 'uptime'>> {
  /** Sets the clock that `now` gives, before each round. Rejects where the database is away. */
  readonly setClock?: () => Promise<void>;
}

const USUAL_CONCURRENCY = 40;
const SHORTEST_SLEEP_MS = 20;

/** Sends what is due, for as long as the process runs. Begins at once. What is left out is as usual. */
export function createLoop(given: LoopParts): Ticker {
  const parts = {
    sleep,
    concurrency: USUAL_CONCURRENCY,
    leaseMs: USUAL_LEASE_MS,
    uptime: () => performance.now(),
    setClock: async () => undefined,
    ...given,
    onDone: () => ticker.wake(),
  };
  const rounds = createRounds(parts);
  const round = async () => {
    await parts.setClock();
    return rounds.round();
  };
  const ticker: Ticker = createTicker(
    { ...rounds, round },
    {
      ...parts,
      shortestSleepMs: SHORTEST_SLEEP_MS,
      onTrouble: (err) =>
        parts.log.error({ err }, 'digests wait: the database does not do what they need; it is tried again'),
      onRecovery: () => parts.log.info({}, 'the database can be used for digests again'),
    },
  );
  return ticker;
}
