/** A session of the gateway that can be gone on with: all of it up to `seq` is answered. */
export interface Session {
  readonly id: string;
  readonly url: string;
  readonly seq: number;
}

/** Who serves what. */
export interface Shared {
  /** How many processes serve shards, this one included. */
  readonly processes: number;
  /** Every shard that one of them has, and those that this one has. */
  readonly taken: readonly number[];
  readonly mine: readonly number[];
}

/**
 * The shards of the bot, which its processes share. A process has what it took until it gives it back or ends;
 * where it lost touch with the others for a while, `look` says what it still has.
 */
export interface Shards {
  /** How many shards there are: as many as the processes use that are there already, else `wanted`. */
  agree(wanted: number): Promise<number>;
  look(): Promise<Shared>;
  /** Takes those that nobody has. Gives what was taken, each with the session that its last process left. */
  take(shards: readonly number[]): Promise<ReadonlyMap<number, Session | undefined>>;
  /** Keeps sessions for whoever takes the shards next. Rejects where they may be somebody else's by now. */
  keep(sessions: ReadonlyMap<number, Session | undefined>): Promise<void>;
  give(shard: number): Promise<void>;
  /** Milliseconds until a session may be begun in a bucket; 0 where it may now, and then it counts as begun. */
  identify(bucket: number): Promise<number>;
  /** Serves no more. */
  leave(): Promise<void>;
}

/** One session in five seconds for each bucket. @see https://docs.discord.com/developers/events/gateway#sharding-max-concurrency */
export const IDENTIFY_MS = 5000;

/** All shards are this process's. */
export function ownShards(now: () => number): Shards {
  const mine = new Set<number>();
  const begun = new Map<number, number>();
  return {
    agree: async (wanted) => wanted,
    look: async () => ({ processes: 1, taken: [...mine], mine: [...mine] }),
    async take(shards) {
      for (const shard of shards) mine.add(shard);
      return new Map(shards.map((shard) => [shard, undefined]));
    },
    keep: async () => undefined,
    async give(shard) {
      mine.delete(shard);
    },
    async identify(bucket) {
      const wait = (begun.get(bucket) ?? Number.NEGATIVE_INFINITY) + IDENTIFY_MS - now();
      if (wait > 0) return wait;
      begun.set(bucket, now());
      return 0;
    },
    leave: async () => mine.clear(),
  };
}
