import type { Locked, Locks } from './sql.ts';

/** A connection of its own, as far as it is used here. */
export interface Connection {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>;
  on(event: 'error' | 'end', listener: () => void): unknown;
  release(isBroken: boolean): void;
}

/**
 * The first halves of the numbers of our advisory locks, which belong to the whole database: "drag" in ASCII and on.
 * The one that writers take is of another kind, with one number: see `postgres.ts`.
 */
const SPACES: Readonly<Record<Locked, number>> = {
  process: 0x64726168,
  'discord process': 0x64726169,
  'discord shard': 0x6472616a,
};
/**
 * A process that is stopped (SIGSTOP, a suspended machine) says nothing: after this the server ends its connection,
 * and others take what it had. One whose machine is gone is found out by keep-alive.
 */
const SILENT_MS = 10_000;
const BEAT_MS = 3000;

/**
 * Advisory locks of a session: PostgreSQL frees them in the moment in which it loses the connection, so that what a
 * killed process had can be taken within milliseconds, and no clock decides.
 * @see https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
 */
export function lockOver(connect: () => Promise<Connection>): Locks {
  let current: Connection | undefined;
  let opening: Promise<Connection> | undefined;
  let isClosed = false;
  const had = new Map<Locked, Set<number>>();
  const of = (kind: Locked): Set<number> => {
    const numbers = had.get(kind) ?? new Set();
    had.set(kind, numbers);
    return numbers;
  };

  const open = async (): Promise<Connection> => {
    const connection = await connect();
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      if (current === connection) current = undefined;
      connection.release(true);
    };
    connection.on('error', end);
    connection.on('end', end);
    try {
      await connection.query(`SET idle_session_timeout = ${SILENT_MS}`);
      for (const [kind, numbers] of had) {
        const again = new Set(await tryAll(connection, kind, [...numbers]));
        for (const each of numbers) if (!again.has(each)) numbers.delete(each);
      }
      if (isClosed) throw new Error('the locks are given back');
    } catch (error) {
      end();
      throw error;
    }
    current = connection;
    return connection;
  };
  const opened = (): Promise<Connection> => {
    if (current !== undefined) return Promise.resolve(current);
    opening ??= open().finally(() => {
      opening = undefined;
    });
    return opening;
  };
  const held = (): Connection => {
    if (current === undefined) throw new Error('the connection that holds the locks has broken');
    return current;
  };

  const beat = setInterval(() => void current?.query('SELECT 1').catch(() => undefined), BEAT_MS);
  beat.unref();

  return {
    async look(kind) {
      const connection = await opened();
      const { rows } = await connection.query(LOOK, [SPACES[kind]]);
      const all = rows.map((row) => (row as { readonly number: number }).number);
      return { all, mine: [...of(kind)] };
    },
    async take(kind, numbers) {
      const wanted = numbers.filter((each) => !of(kind).has(each));
      const taken = await tryAll(await opened(), kind, wanted);
      for (const each of taken) of(kind).add(each);
      return taken;
    },
    async give(kind, numbers) {
      const given = numbers.filter((each) => of(kind).delete(each));
      if (current === undefined || given.length === 0) return;
      await current.query('SELECT pg_advisory_unlock($1, number) FROM unnest($2::int[]) AS number', [
        SPACES[kind],
        given,
      ]);
    },
    async all<Row>(text: string, values: readonly unknown[] = []) {
      return (await held().query(text, [...values])).rows as Row[];
    },
    async close() {
      isClosed = true;
      clearInterval(beat);
      had.clear();
      await opening?.catch(() => undefined);
      // A connection that is not used again gives back what it holds.
      current?.release(true);
      current = undefined;
    },
  };
}

const LOOK = `SELECT objid::int AS number FROM pg_locks WHERE locktype = 'advisory' AND classid = $1::int::oid
  AND objsubid = 2 AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

async function tryAll(connection: Connection, kind: Locked, numbers: readonly number[]): Promise<number[]> {
  if (numbers.length === 0) return [];
  const { rows } = await connection.query(
    'SELECT number, pg_try_advisory_lock($1, number) AS taken FROM unnest($2::int[]) AS number',
    [SPACES[kind], [...numbers]],
  );
  return rows
    .map((row) => row as { readonly number: number; readonly taken: boolean })
    .flatMap(({ number, taken }) => (taken ? [number] : []));
}
