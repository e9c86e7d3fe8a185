/** What locks are on. Each has numbers of its own. */
export type Locked = 'process' | 'discord process' | 'discord shard';

/** Who has the locks of one kind. */
export interface Held {
  /** All that some process has. */
  readonly all: readonly number[];
  /** Of these, what this process has. */
  readonly mine: readonly number[];
}

/**
 * Numbers that one process at a time has. What it has, it has until it gives it back or ends, however it ends:
 * nothing has to run out first. Where the database was away, what another has taken meanwhile is lost.
 */
export interface Locks {
  /** Who has what. Takes back what this process had before its connection broke, as far as it is free. */
  look(kind: Locked): Promise<Held>;
  /** Takes those that are free. Gives the ones that were taken now. */
  take(kind: Locked, numbers: readonly number[]): Promise<number[]>;
  give(kind: Locked, numbers: readonly number[]): Promise<void>;
  /** Runs one statement while this process has what `look` said last. Rejects where its connection has broken since. */
  all<Row>(text: string, values?: readonly (string | number | null)[]): Promise<Row[]>;
  /** Gives everything back. */
  close(): Promise<void>;
}
