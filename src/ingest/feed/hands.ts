import { claim, claimable, type FeedClaim, nextDue, release, renew } from './claim.ts';
import type { FeedList } from './feed.ts';
import { type PollParts, poll } from './poll.ts';
import { syncFeeds } from './sync.ts';
import { type WorkParts, workThrough } from './work-through.ts';

export interface HandsParts extends PollParts, WorkParts {
  /** What feeds.json holds now. */
  readonly feeds: () => Promise<FeedList>;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Unlike that of every other process that shares the database, and of this one before it was started again. */
  readonly processId: string;
  /** How long a feed is kept from other processes at a time, in milliseconds. */
  readonly leaseMs: number;
  /** How many feeds are under way at once. */
  readonly concurrency: number;
  /** Told when a feed has been worked through. */
  readonly onDone: () => void;
}

/** Those who ask feeds. */
export interface Hands {
  /** Takes up what is due. How many feeds were begun, and when there is more to do. */
  round(): Promise<{ readonly begun: number; readonly next?: Date }>;
  isIdle(): boolean;
  /** Resolves when all that is under way has come to its end. */
  settled(): Promise<void>;
  /** Takes nothing more, and ends what is under way after the article in hand. */
  hurry(): void;
}

export function createHands(parts: HandsParts): Hands {
  const { sql, now, log, leaseMs } = parts;
  const underWay = new Map<Promise<void>, AbortController>();
  let isLeaving = false;
  let claims = 0;
  let saidFaults = '';

  const sync = async (): Promise<void> => {
    const { feeds, faults } = await parts.feeds();
    const said = faults.join('; ');
    if (said !== saidFaults && said !== '')
      log.warn({ faults }, 'feeds.json has faults; the other feeds go on');
    saidFaults = said;
    if (feeds !== undefined) await syncFeeds(sql, feeds, now());
  };

  const serve = async (taken: FeedClaim, leaving: AbortController): Promise<void> => {
    const done = new AbortController();
    const { signal } = leaving;
    const isMine = (): Promise<boolean> => renew(sql, taken, now(), leaseMs);
    keepLease(parts, isMine, leaving, done.signal);
    const { url } = taken.stored;
    try {
      const isPolled = new Date(taken.stored.record.nextPoll) > now() || (await poll(parts, taken, signal));
      const tally = isPolled ? await workThrough(parts, taken, isMine, signal) : {};
      await release(sql, taken);
      if (Object.keys(tally).length > 0) log.info({ feed: url, ...tally }, 'a feed was worked through');
    } catch (error) {
      // The lease ends by itself, and then the feed is taken up where it was left.
      log.error({ err: error, feed: url }, 'a feed was left half-way; it is taken up again');
    } finally {
      done.abort();
    }
  };

  return {
    async round() {
      await sync();
      let begun = 0;
      const free = parts.concurrency - underWay.size;
      for (const url of free > 0 ? await claimable(sql, now(), free) : []) {
        if (isLeaving) break;
        claims += 1;
        const taken = await claim(sql, url, `${parts.processId}/${claims}`, now(), leaseMs);
        if (taken === undefined) continue;
        begun += 1;
        const leaving = new AbortController();
        const work: Promise<void> = serve(taken, leaving).then(() => {
          underWay.delete(work);
          parts.onDone();
        });
        underWay.set(work, leaving);
      }
      const next = await nextDue(sql);
      return { begun, ...(next === undefined ? {} : { next }) };
    },
    isIdle: () => underWay.size === 0,
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay.keys());
    },
    hurry: () => {
      isLeaving = true;
      for (const leaving of underWay.values()) leaving.abort();
    },
  };
}

/** Renews the lease while a feed is under way: a slow host must not make it another process's. */
function keepLease(
  { sleep, leaseMs }: HandsParts,
  isMine: () => Promise<boolean>,
  leaving: AbortController,
  done: AbortSignal,
): void {
  const keep = async (): Promise<void> => {
    while (!done.aborted) {
      await sleep(leaseMs / 3, done);
      if (!done.aborted && !(await isMine())) return leaving.abort();
    }
  };
  keep().catch(() => leaving.abort());
}
