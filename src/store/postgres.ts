import { createHash } from 'node:crypto';
import { type ClientBase, Pool, type PoolClient, types } from 'pg';
import { OperatorError } from '../errors/errors.ts';
import type { DatabaseAddress } from './database-url.ts';
import { createLock } from './lock.ts';
import { isAway, postgresFault } from './postgres-faults.ts';
import { lockOver } from './postgres-locks.ts';
import type { Locks, Snapshot, Sql, SqlValue, Store } from './sql.ts';

/** One process answers few questions at once; several processes share the server's 100 usual connections. */
const MOST_CONNECTIONS = 5;
/** The platforms give three seconds for a first reply: a server that is away must not use them up. */
const CONNECT_MS = 2000;
const STATEMENT_MS = 10_000;
/**
 * A process that stops in the middle of a transaction holds up all that write. The server ends it then; when the
 * process wakes, its transaction fails, and has done nothing.
 */
const IDLE_IN_TRANSACTION_MS = 15_000;
/**
 * The same where the machine or the network is gone: the server asks after a while whether anybody is there. In
 * seconds, but for the last. @see https://www.postgresql.org/docs/current/runtime-config-connection.html
 */
const KEEPALIVE: Readonly<Record<string, string>> = {
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
  tcp_user_timeout: '25000',
};
/**
 * Every question is of a few rows, and is answered in milliseconds: to begin another process for it, or to compile it,
 * takes longer than that, and to go through an index in step with another looks at far more rows than it has. What is
 * asked for is in memory or on a disk without a head: a page of it costs as much as ten rows, not a hundred. Whole tables
 * are not gone through where there is an index.
 * @see https://www.postgresql.org/docs/current/runtime-config-query.html
 */
const SMALL_QUESTIONS: Readonly<Record<string, string>> = {
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  enable_mergejoin: 'off',
  enable_seqscan: 'off',
  seq_page_cost: '0.1',
  random_page_cost: '0.2',
  cpu_index_tuple_cost: '0.012',
  cpu_tuple_cost: '0.003',
};
const LONGEST_TRANSACTION_STATEMENT = '10min';
const LONGEST_WAIT_FOR_LOCK = '1min';
/** Of all advisory locks of the database, the one that writing transactions take: "drag" in ASCII. */
const WRITING = 0x64726167;
const ROWS_AT_A_TIME = 200;
const PAUSE_MS = 50;

/** Counts and sums: far below where a number loses digits. */
const AS_NUMBER = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC]);

/**
 * Opens a PostgreSQL database. Connections that break are replaced when next one is wanted; a read that one
 * of them broke under is asked again, a write is not.
 * @throws OperatorError where it cannot be opened, with what to do, and never with the password
 */
export async function openPostgres(
  address: Extract<DatabaseAddress, { engine: 'postgres' }>,
  idleInTransactionMs = IDLE_IN_TRANSACTION_MS,
  most = MOST_CONNECTIONS,
): Promise<Store> {
  const pool = new Pool({
    connectionString: address.url,
    application_name: 'dragoman',
    max: most,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    keepAlive: true,
    onConnect: (client) => set(client, { ...KEEPALIVE, ...SMALL_QUESTIONS }),
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        AS_NUMBER.has(id) ? Number : types.getTypeParser(id, format),
    },
  });
  // A connection that breaks is found out by the query that has or wants it. Unheard, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const inTurn = createLock();
  const opened: Locks[] = [];

  const explained: Explained = async (work) => {
    try {
      return await work();
    } catch (error) {
      throw postgresFault(error, address.shown);
    }
  };

  const onOneClient = <Result>(begin: string, work: (client: PoolClient) => Promise<Result>) =>
    explained(async () => {
      const client = await pool.connect();
      let isUsable = false;
      try {
        await client.query(begin);
        const result = await work(client);
        const { command } = await client.query('COMMIT');
        // PostgreSQL answers so where a statement had failed and its error was not passed on.
        if (command !== 'COMMIT') throw new Error('a transaction went on after a statement of it had failed');
        isUsable = true;
        return result;
      } catch (error) {
        isUsable = await client.query('ROLLBACK').then(
          () => true,
          () => false,
        );
        throw error;
      } finally {
        client.release(!isUsable);
      }
    });

  const store: Store = {
    engine: 'postgres',
    all: <Row>(text: string, values: readonly SqlValue[] = []) =>
      explained(async () => {
        const since = performance.now();
        for (;;) {
          try {
            return (await pool.query(questionOf(text, values))).rows as Row[];
          } catch (error) {
            const isLate = performance.now() - since > CONNECT_MS;
            if (!isQuery(text) || !isAway(error) || isLate) throw error;
            await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
          }
        }
      }),
    transaction: (work) =>
      inTurn(() => onOneClient(BEGIN_WRITING, (client) => work(transactionOf(client, explained)))),
    snapshot: (work) => onOneClient(BEGIN_READING, (client) => work(snapshotOf(client))),
    // The server watches over its own files.
    faults: async () => [],
    locks: () => {
      const locks = lockOver(() => explained(() => pool.connect()));
      opened.push(locks);
      return locks;
    },
    async close() {
      await Promise.all(opened.map((locks) => locks.close()));
      await pool.end();
    },
  };
  try {
    const [server] = await store.all<{ encoding: string }>(
      `SELECT current_setting('server_encoding') AS encoding`,
    );
    if (server?.encoding !== 'UTF8') {
      throw new OperatorError(
        `The database ${address.shown} keeps text as ${server?.encoding}. Create one that keeps it as UTF-8 (createdb --encoding=UTF8 --template=template0 NAME), and name it in DATABASE_URL.`,
      );
    }
    return store;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** A server on a system that cannot do so answers as well as any. */
async function set(client: ClientBase, settings: Readonly<Record<string, string>>): Promise<void> {
  const text = 'SELECT set_config(name, $2, false) FROM pg_settings WHERE name = $1';
  for (const entry of Object.entries(settings)) await client.query(text, [...entry]).catch(() => undefined);
}

/** Writers take turns, as they do on SQLite. A process that ends lets go of the lock. */
const BEGIN_WRITING = `BEGIN; SET LOCAL statement_timeout = '${LONGEST_TRANSACTION_STATEMENT}';
  SET LOCAL lock_timeout = '${LONGEST_WAIT_FOR_LOCK}'; SELECT pg_advisory_xact_lock(${WRITING})`;
const BEGIN_READING = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL statement_timeout = '${LONGEST_TRANSACTION_STATEMENT}'`;

type Explained = <Result>(work: () => Promise<Result>) => Promise<Result>;

function transactionOf(client: PoolClient, explained: Explained): Sql {
  const sql: Sql = {
    engine: 'postgres',
    all: <Row>(text: string, values: readonly SqlValue[] = []) =>
      explained(async () => (await client.query(text, values.map(storable))).rows as Row[]),
    transaction: (work) => work(sql),
  };
  return sql;
}

function snapshotOf(client: PoolClient): Snapshot {
  return {
    async *rows<Row>(text: string) {
      await client.query(`DECLARE snapshot NO SCROLL CURSOR FOR ${text}`);
      for (;;) {
        const { rows } = await client.query(`FETCH ${ROWS_AT_A_TIME} FROM snapshot`);
        yield* rows as Row[];
        if (rows.length < ROWS_AT_A_TIME) break;
      }
      await client.query('CLOSE snapshot');
    },
  };
}

/** Also ends where the server is gone without a word, and the network does not say so. */
function questionOf(text: string, values: readonly SqlValue[]) {
  const question = { text, values: values.map(storable), query_timeout: STATEMENT_MS + CONNECT_MS };
  return isLookup(text) ? { ...question, name: nameOf(text) } : question;
}

/**
 * Rows that are looked up by what they are called: one plan is good for all of these, and to make it takes longer than
 * to follow it. What has words or an end has a plan for each question.
 */
function isLookup(text: string): boolean {
  return text.includes('= ANY ($') && !text.includes('@@') && !text.includes(' LIMIT $');
}

/** Statements with a name are kept by a connection. They are few: their texts do not depend on what is asked. */
function nameOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 20);
}

/** PostgreSQL refuses U+0000 in text. What was typed with one is kept with the sign for a lost character. */
function storable(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.replaceAll('\u0000', '\uFFFD') : value;
}

function isQuery(text: string): boolean {
  return /^\s*SELECT\b/i.test(text);
}
