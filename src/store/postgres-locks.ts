import { createLock } from './lock.ts';
import type { Locked, Locks } from './sql.ts';

interface Query {
  readonly text: string;
  readonly values: unknown[];
  readonly query_timeout: number;
}

/** A connection of its own, as far as it is used here. */
export interface Connection {
  query(query: Query): Promise<{ readonly rows: unknown[] }>;
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
/** A connection that says nothing for so long is given up. */
const PATIENCE_MS = 5000;

/**
 * Advisory locks of a session: PostgreSQL frees them in the moment in which it loses the connection, so that what a
 * killed process had can be taken within milliseconds, and no clock decides.
 * @see https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
 */
export function lockOver(connect: () => Promise<Connection>): Locks {
  let current: Ask | undefined;
  let opening: Promise<Ask> | undefined;
  let isClosed = false;
  let end = (): void => undefined;
  const had = new Map<Locked, Set<number>>();
  const of = (kind: Locked): Set<number> => {
    const numbers = had.get(kind) ?? new Set();
    had.set(kind, numbers);
    return numbers;
  };

  const open = async (): Promise<Ask> => {
    const connection = await connect();
    let isOver = false;
    const inTurn = createLock();
    const over = (): void => {
      if (isOver) return;
      isOver = true;
      if (current === ask) current = undefined;
      connection.release(true);
    };
    const ask: Ask = <Row>(text: string, values: readonly unknown[] = []) =>
      inTurn(async () => {
        if (isOver) throw new Error('the connection that holds the locks has broken');
        try {
          return (await connection.query({ text, values: [...values], query_timeout: PATIENCE_MS }))
            .rows as Row[];
        } catch (error) {
          over();
          throw error;
        }
      });
    connection.on('error', over);
    connection.on('end', over);
    end = over;
    await ask(`SET idle_session_timeout = ${SILENT_MS}`);
    for (const [kind, numbers] of had) {
      const again = new Set(await tryAll(ask, kind, [...numbers]));
      for (const each of numbers) if (!again.has(each)) numbers.delete(each);
    }
    if (isClosed) over();
    current = ask;
    return ask;
  };
  const opened = (): Promise<Ask> => {
    if (current !== undefined) return Promise.resolve(current);
    opening ??= open().finally(() => {
      opening = undefined;
    });
    return opening;
  };

  const beat = setInterval(() => void current?.('SELECT 1').catch(() => undefined), BEAT_MS);
  beat.unref();

  return {
    async look(kind) {
      const ask = await opened();
      const rows = await ask<{ readonly number: number }>(LOOK, [SPACES[kind]]);
      return { all: rows.map(({ number }) => number), mine: [...of(kind)] };
    },
    async take(kind, numbers) {
      const wanted = numbers.filter((each) => !of(kind).has(each));
      const taken = await tryAll(await opened(), kind, wanted);
      for (const each of taken) of(kind).add(each);
      return taken;
    },
    async give(kind, numbers) {
      const given = numbers.filter((each) => of(kind).delete(each));
      if (given.length > 0) await current?.(GIVE, [SPACES[kind], given]);
    },
    async all<Row>(text: string, values: readonly unknown[] = []) {
      if (current === undefined) throw new Error('the connection that holds the locks has broken');
      return current<Row>(text, values);
    },
    async close() {
      isClosed = true;
      clearInterval(beat);
      had.clear();
      await opening?.catch(() => undefined);
      // A connection that is not used again gives back what it holds.
      end();
    },
  };
}

type Ask = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

const LOOK = `SELECT objid::int AS number FROM pg_locks WHERE locktype = 'advisory' AND classid = $1::int::oid
  AND objsubid = 2 AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
const TAKE = 'SELECT number, pg_try_advisory_lock($1, number) AS taken FROM unnest($2::int[]) AS number';
const GIVE = 'SELECT pg_advisory_unlock($1, number) FROM unnest($2::int[]) AS number';

async function tryAll(ask: Ask, kind: Locked, numbers: readonly number[]): Promise<number[]> {
  if (numbers.length === 0) return [];
  const rows = await ask<{ readonly number: number; readonly taken: boolean }>(TAKE, [SPACES[kind], numbers]);
  return rows.flatMap(({ number, taken }) => (taken ? [number] : []));
}
