import type { Migration } from './migration.ts';

/** Who does what, where several processes share a database. */
export const SEVERAL_PROCESSES: Migration = {
  id: 10,
  name: 'several processes: who has taken a request, and how far each shard of Discord was heard',
  statements: [
    // The process that has taken a request up and not finished it; none once it has.
    `ALTER TABLE seen_request ADD COLUMN taken_by INTEGER`,
    // One row: how many shards the processes that run have agreed on.
    `CREATE TABLE discord_sharding (shards INTEGER NOT NULL)`,
    `CREATE TABLE discord_session (shard INTEGER PRIMARY KEY, record TEXT NOT NULL)`,
    // When a session was last begun in each bucket: Discord allows one in five seconds.
    `CREATE TABLE discord_identify (bucket INTEGER PRIMARY KEY, at TEXT NOT NULL)`,
  ],
};
