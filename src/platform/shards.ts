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
  /**
   * Milliseconds until a session may be begun in a bucket, which one may be every so many milliseconds; 0 where it
   * may now, and then it counts as begun.
   */
  identify(bucket: number, everyMs: number): Promise<number>;
  /** Serves no more. */
  leave(): Promise<void>;
}

/** Told of what becomes of the shards. */
export interface ShardFigures {
  /** How many there are in all, and how many of this process's are connected and not. */
  shards(states: { readonly all: number; readonly up: number; readonly down: number }): void;
  /** A session has begun anew, or goes on. */
  session(how: 'begun' | 'resumed'): void;
}
