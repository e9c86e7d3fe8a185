import { OperatorError } from '../errors/errors.ts';
import type { Poster } from '../platform/poster.ts';
import type { Sleep } from '../rounds/sleep.ts';
import { type AttemptParts, attempt } from './attempt.ts';
import { type Claim, claim, claimable } from './claim.ts';
import type { Decision } from './decide.ts';
import { teamKey, teamOf } from './ids.ts';
import { release, renew } from './lease.ts';
import { roomFor, type UnderWay } from './room.ts';
import { settle } from './settle.ts';

export interface HandsParts extends AttemptParts {
  readonly posters: readonly Poster[];
  /** Unlike that of every other process that shares the database, and of this one before it was started again. */
  readonly processId: string;
  readonly sleep: Sleep;
  /** How long a subscription is kept from other processes at a time, in milliseconds. */
  readonly leaseMs: number;
  /** How many deliveries are under way at once on each platform. */
  readonly concurrency: number;
  /** Told what was decided of a try, once that is written down. */
  readonly onSettled?: (platform: Poster['platform'], decision: Decision['kind']) => void;
  /** Told when a delivery has come to its end. */
  readonly onDone: () => void;
}

/** Those who deliver. */
export interface Hands {
  /** Takes as much of what is due as there are free hands. How many deliveries that were. */
  begin(): Promise<number>;
  /** Nothing is under way. */
  isIdle(): boolean;
  /** Resolves when all that is under way has come to its end. */
  settled(): Promise<void>;
  /** Takes nothing more, and ends waits for a turn to post. */
  hurry(): void;
}

interface Work extends UnderWay {
  readonly leaving: AbortController;
}

/** A database that is away for moments should not make it unknown what was posted. */
const SETTLE_WAITS_MS = [500, 2000, 8000] as const;
/** What cannot even be read is looked at again later. */
const UNREADABLE_MS = 15 * 60_000;

export function createHands(parts: HandsParts): Hands {
  const { sql, posters, now, log, sleep } = parts;
  // A platform that answers slowly does not take the hands of the other.
  const underWay = new Map<Promise<void>, Work>();
  let claims = 0;
  let isLeaving = false;

  const deliver = async (taken: Claim, poster: Poster, leaving: AbortController): Promise<void> => {
    const done = new AbortController();
    keepLease(parts, taken, leaving, done.signal);
    try {
      const decision = await attempt(parts, taken, poster, leaving.signal);
      if (decision === undefined) await release(sql, taken.stored.subscription.id, taken.lease);
      else {
        await insist(() => settle(sql, taken, decision, now()), sleep);
        parts.onSettled?.(poster.platform, decision.kind);
      }
    } catch (error) {
      // The lease ends by itself, and then the delivery is taken up where it was left.
      log.error({ err: error, delivery: taken.delivery.delivery.id }, 'a delivery was left under way');
    } finally {
      done.abort();
    }
  };

  const take = async (id: string, poster: Poster): Promise<boolean> => {
    claims += 1;
    const taken = await claim(sql, id, `${parts.processId}/${claims}`, now(), parts.leaseMs);
    if (taken === undefined) return false;
    const { place } = taken.stored.subscription;
    if (place.platform !== poster.platform) {
      await release(sql, id, taken.lease);
      return false;
    }
    const leaving = new AbortController();
    const work = deliver(taken, poster, leaving).then(() => {
      underWay.delete(work);
      parts.onDone();
    });
    underWay.set(work, { leaving, poster, team: teamKey(place) });
    return true;
  };

  const tryToTake = async (id: string, poster: Poster): Promise<boolean> => {
    try {
      return await take(id, poster);
    } catch (error) {
      // The database is away, and not what is in it at fault: then all is tried again soon.
      if (error instanceof OperatorError) throw error;
      await putOff(parts, id);
      log.error({ err: error, subscription: id }, 'what is due cannot be read; it is looked at again later');
      return false;
    }
  };

  const beginOn = async (poster: Poster): Promise<number> => {
    let begun = 0;
    for (;;) {
      const { free, full } = roomFor(poster, underWay.values(), parts.concurrency);
      if (free <= 0) return begun;
      const due = await claimable(sql, { platform: poster.platform, butTeams: [...full] }, now(), free);
      let taken = 0;
      for (const { id, place } of due) {
        if (isLeaving) return begun;
        const { full: fullNow } = roomFor(poster, underWay.values(), parts.concurrency);
        if (!fullNow.has(teamOf(place)) && (await tryToTake(id, poster))) taken += 1;
      }
      begun += taken;
      // Those whose team was full made no room for others that are due as well.
      if (taken === 0 || taken === due.length) return begun;
    }
  };

  return {
    async begin() {
      let begun = 0;
      for (const poster of posters) begun += await beginOn(poster);
      return begun;
    },
    isIdle: () => underWay.size === 0,
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay.keys());
    },
    hurry: () => {
      isLeaving = true;
      for (const { leaving } of underWay.values()) leaving.abort();
    },
  };
}

/** Renews the lease while a try is under way. Where it is lost, the try is called off if it still waits. */
function keepLease(
  { sql, now, sleep, leaseMs }: HandsParts,
  taken: Claim,
  leaving: AbortController,
  done: AbortSignal,
): void {
  const keep = async (): Promise<void> => {
    while (!done.aborted) {
      // The platforms may keep a post waiting for its turn: meanwhile nobody else may take it.
      await sleep(leaseMs / 3, done);
      if (!done.aborted && !(await renew(sql, taken, now()))) return leaving.abort();
    }
  };
  keep().catch(() => leaving.abort());
}

async function insist(work: () => Promise<void>, sleep: Sleep): Promise<void> {
  for (const wait of SETTLE_WAITS_MS) {
    try {
      return await work();
    } catch {
      await sleep(wait, new AbortController().signal);
    }
  }
  return work();
}

async function putOff({ sql, now }: HandsParts, id: string): Promise<void> {
  await sql.all(`UPDATE delivery SET next_try = $1 WHERE subscription = $2 AND state = 'open'`, [
    new Date(now().getTime() + UNREADABLE_MS).toISOString(),
    id,
  ]);
}
