/** A value that both engines take and give back unchanged; of text, all but U+0000, which PostgreSQL cannot hold. */
export type SqlValue = string | number | null;

/** The database engines there are. Where their SQL differs, a table over them has a text for each. */
export type Engine = 'sqlite' | 'postgres';

/**
 * The one way to a database. The same text runs on every engine: parameters are `$1`, `$2`, …, upserts are
 * `ON CONFLICT … DO UPDATE`, and rows come back as objects. Only full-text search has a text for each engine.
 * What the operator can mend (a lock, a full disk, a server that is away) is thrown as an OperatorError.
 */
export interface Sql {
  readonly engine: Engine;
  /** Runs one statement and gives its rows; none for a statement that returns nothing. */
  all<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /**
   * Runs work that happens wholly or not at all; one at a time, in all processes that share the database.
   * Reads outside of it see what was before, then what is after.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}

/** The database as it was at one moment, whatever is written meanwhile. */
export interface Snapshot {
  /** The rows of a query, a few at a time. */
  rows<Row>(text: string): AsyncIterable<Row>;
}

/** A database that has to be closed. */
export interface Store extends Sql {
  snapshot<Result>(work: (snapshot: Snapshot) => Promise<Result>): Promise<Result>;
  /** What is amiss with what is stored, as far as the engine can tell; nothing where all is well. */
  faults(): Promise<readonly string[]>;
  /** Locks over a connection of their own; `close` gives them back. */
  locks(): Locks;
  close(): Promise<void>;
}

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
  all<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Gives everything back. */
  close(): Promise<void>;
}
