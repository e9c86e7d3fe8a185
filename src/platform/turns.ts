/** How often something may be done: `burst` times at once, and from then on once every `everyMs` milliseconds. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

/** Something that is done in turns with others of the same key. */
export interface Turn extends Rate {
  readonly key: string;
}

/** Time, as a parameter. */
export interface TurnClock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Resolves after so many milliseconds, or when it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Turns {
  /**
   * Waits until all of these may be done, and counts them as done. Where that would take long, or the signal
   * ends the wait, it gives how many milliseconds to come back after.
   */
  take(wanted: readonly Turn[], signal?: AbortSignal): Promise<number | undefined>;
  /** Nothing with this key is done for so many milliseconds. */
  hold(key: string, ms: number): void;
}

/** Nothing is done from one moment to another, in milliseconds. */
interface Hold {
  readonly from: number;
  readonly until: number;
}

const NEVER: Hold = { from: 0, until: 0 };
/** Whoever has to wait longer than this had better do something else. */
const LONGEST_MS = 15_000;
/** Over so many keys, those whose time has passed are forgotten. */
const MOST_KEYS = 5_000;

/**
 * When a turn can be had, and the mark to keep for the next one: the moment at which a steady series of turns
 * would have come to it. (The generic cell rate algorithm: one number in place of a bucket that is refilled.)
 */
export function turnAt(
  mark: number | undefined,
  { burst, everyMs }: Rate,
  now: number,
): { readonly at: number; readonly mark: number } {
  const due = Math.max(mark ?? now, now);
  const at = Math.max(now, due - (burst - 1) * everyMs);
  return { at, mark: due + everyMs };
}

/** Turns of this process. What other processes do, the platform tells: then `hold`. */
export function createTurns(clock: TurnClock): Turns {
  const marks = new Map<string, number>();
  const held = new Map<string, Hold>();
  const heldBy = (wanted: readonly Turn[]): Hold =>
    wanted
      .map(({ key }) => held.get(key) ?? NEVER)
      .reduce((longest, hold) => (hold.until > longest.until ? hold : longest), NEVER);
  return {
    async take(wanted, signal) {
      const now = clock.now();
      const from = Math.max(now, heldBy(wanted).until);
      const turns = wanted.map((turn) => ({ turn, ...turnAt(marks.get(turn.key), turn, from) }));
      const wait = Math.max(from, ...turns.map(({ at }) => at)) - now;
      const isEnded = (): boolean => signal?.aborted === true;
      if (wait > LONGEST_MS || isEnded()) return wait;
      if (marks.size > MOST_KEYS) forget(marks, now);
      for (const { turn, mark } of turns) marks.set(turn.key, mark);
      if (wait > 0) await clock.sleep(wait, signal);
      // Others may have been told to wait meanwhile: all who wait go on that much later, in their order.
      for (let hold = heldBy(wanted); hold.until > clock.now() && !isEnded(); hold = heldBy(wanted)) {
        const more = hold.until - Math.min(hold.from, clock.now());
        if (clock.now() + more - now > LONGEST_MS) return more;
        await clock.sleep(more, signal);
      }
      return isEnded() ? 0 : undefined;
    },
    hold(key, ms) {
      const now = clock.now();
      if (held.size > MOST_KEYS) for (const [other, { until }] of held) if (until <= now) held.delete(other);
      const { from, until } = held.get(key) ?? NEVER;
      held.set(key, { from: until > now ? from : now, until: Math.max(until, now + ms) });
    },
  };
}

function forget(times: Map<string, number>, now: number): void {
  for (const [key, time] of times) if (time <= now) times.delete(key);
}
