/** A value that both engines take and give back unchanged. */
export type SqlValue = string | number | null;

/**
 * The one way to a database. The same text runs on every engine: parameters are `$1`, `$2`, …, upserts are
 * `ON CONFLICT … DO UPDATE`, and rows come back as objects. Only full-text search has a text for each engine.
 */
export interface Sql {
  readonly engine: 'sqlite';
  /** Runs one statement and gives its rows; none for a statement that returns nothing. */
  all<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs work that happens wholly or not at all. Reads outside of it see what was before, then what is after. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}

/** A database that has to be closed. */
export interface Store extends Sql {
  close(): Promise<void>;
}
