import type { Sleep } from '../../rounds/sleep.ts';

/** Lets requests to a host come one at a time, with a pause after each; hosts do not wait for each other. */
export interface Gate {
  /** Does a piece of work when it is its turn at a host. */
  run<Result>(host: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
  /** The pause at a host, in milliseconds, where it is to be longer than usual. */
  setPause(host: string, ms: number): void;
  /** Asks nothing of a host before an instant. */
  hold(host: string, until: Date): void;
  /** Until when nothing is asked of a host, where that is not yet past. */
  heldUntil(host: string): Date | undefined;
}

export interface GateParts {
  readonly now: () => Date;
  readonly sleep: Sleep;
  /** The usual pause after a request, in milliseconds. */
  readonly pauseMs: number;
}

interface Door {
  /** The end of the queue. */
  last: Promise<unknown>;
  waiting: number;
  /** When the last request ended, in milliseconds of the epoch. */
  endedAt: number;
  pauseMs: number;
  heldUntil: number;
}

/** Hosts that nobody waits at and nothing is remembered of are forgotten beyond this many. */
const MOST_DOORS = 1000;

export function createGate({ now, sleep, pauseMs }: GateParts): Gate {
  const doors = new Map<string, Door>();
  const at = (host: string): Door => {
    const door = doors.get(host) ?? {
      last: Promise.resolve(),
      waiting: 0,
      endedAt: Number.NEGATIVE_INFINITY,
      pauseMs,
      heldUntil: 0,
    };
    doors.set(host, door);
    return door;
  };
  const tidy = (): void => {
    if (doors.size <= MOST_DOORS) return;
    const time = now().getTime();
    for (const [host, door] of doors) {
      const isIdle = door.waiting === 0 && door.heldUntil <= time && door.endedAt + door.pauseMs <= time;
      if (isIdle) doors.delete(host);
    }
  };

  return {
    run: async (host, work, signal = new AbortController().signal) => {
      tidy();
      const door = at(host);
      door.waiting += 1;
      const turn = door.last.then(async () => {
        const wait = door.endedAt + door.pauseMs - now().getTime();
        if (wait > 0) await sleep(wait, signal);
        try {
          return await work();
        } finally {
          door.endedAt = now().getTime();
          door.waiting -= 1;
        }
      });
      door.last = turn.catch(() => undefined);
      return turn;
    },
    setPause: (host, ms) => {
      at(host).pauseMs = Math.max(pauseMs, ms);
    },
    hold: (host, until) => {
      const door = at(host);
      door.heldUntil = Math.max(door.heldUntil, until.getTime());
    },
    heldUntil: (host) => {
      const until = doors.get(host)?.heldUntil ?? 0;
      return until > now().getTime() ? new Date(until) : undefined;
    },
  };
}
