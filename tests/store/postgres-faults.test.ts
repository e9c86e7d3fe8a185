import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors/errors.ts';
import { readDatabaseUrl } from '../../src/store/database-url.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { isAway, postgresFault } from '../../src/store/postgres-faults.ts';
import type { Store } from '../../src/store/sql.ts';
import { startPostgres } from '../support/postgres.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

const ADD = 'INSERT INTO seen_request (key, seen_at) VALUES ($1, $2)';

async function faultOf(work: () => Promise<unknown>): Promise<string> {
  const fault: unknown = await work().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(OperatorError);
  return String(fault);
}

describe.skipIf(postgres === undefined)('a PostgreSQL database', () => {
  let url: string;
  const stores: Store[] = [];
  const open = async (address = url): Promise<Store> => {
    const store = await openStore(address);
    stores.push(store);
    return store;
  };
  beforeAll(async () => {
    url = (await postgres?.database()) ?? '';
    await migrate(await open());
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  it.each([
    ['a wrong password', (at: URL) => (at.password = 'hunter2'), /refuses the user or the password/],
    ['no password', (at: URL) => (at.password = ''), /refuses the user or the password/],
    ['a user who is not there', (at: URL) => (at.username = 'nobody'), /refuses the user or the password/],
    [
      'a database that is not there',
      (at: URL) => (at.pathname = '/nowhere'),
      /has no such database\. Create it/,
    ],
    [
      'a port where nobody listens',
      (at: URL) => (at.port = '1'),
      /cannot be reached\. Check that the server runs/,
    ],
    [
      'encryption that it does not offer',
      (at: URL) => (at.search = '?sslmode=verify-full'),
      /about encryption\. Set sslmode/,
    ],
  ])('with %s: says what to do, and no password', async (_, change, says) => {
    const address = new URL(url);
    const { password } = address;
    change(address);
    const fault = await faultOf(() => open(address.href));
    expect(fault).toMatch(says);
    expect(fault).toContain(`@127.0.0.1:${address.port}/`);
    for (const secret of [password, decodeURIComponent(password), 'hunter2'])
      expect(fault).not.toContain(secret);
  });

  it('in another encoding than UTF-8: says how to create one', async () => {
    const store = await open();
    await store.all(`CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0`);
    expect(await faultOf(() => open(postgres?.urlOf('ascii')))).toMatch(
      /keeps text as SQL_ASCII\. Create one/,
    );
  });

  it('that may only be read: says so, and still answers', async () => {
    const store = await open(`${url}?options=-c%20default_transaction_read_only%3Don`);
    expect(await faultOf(() => store.all(ADD, ['a', 'b']))).toMatch(/can be read but not written/);
    expect(await store.all('SELECT key FROM seen_request')).toEqual([]);
  });

  it('whose connections are cut: asks again what only reads, and connects anew', async () => {
    const [store, other] = [await open(), await open()];
    await Promise.all([1, 2, 3, 4].map(() => store.all('SELECT pg_sleep(0.05)')));
    const reading = store.all('SELECT pg_sleep(0.3), 7 AS seven');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.all(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()`,
    );
    expect(await reading).toMatchObject([{ seven: 7 }]);
  });

  it('that is cut in a transaction: keeps nothing of it, says so, and goes on', async () => {
    const [store, other] = [await open(), await open()];
    const fault = await faultOf(() =>
      store.transaction(async (sql) => {
        await sql.all(ADD, ['half', 'b']);
        await other.all(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()`,
        );
        await sql.all(ADD, ['whole', 'b']);
      }),
    );
    expect(fault).toMatch(/cannot be reached/);
    expect(await store.all('SELECT key FROM seen_request')).toEqual([]);
    await store.transaction((sql) => sql.all(ADD, ['after', 'b']));
    expect(await store.all('SELECT key FROM seen_request')).toEqual([{ key: 'after' }]);
    await store.all('DELETE FROM seen_request');
  });

  it('that a stopped process holds up in a transaction: lets go of it, and tells it so when it wakes', async () => {
    const address = readDatabaseUrl(url);
    if (address.engine !== 'postgres') throw new Error('no PostgreSQL');
    const [stopped, other] = [await openPostgres(address, 2000), await open()];
    stores.push(stopped);
    let wake: () => void = () => undefined;
    const sleep = new Promise<void>((resolve) => (wake = resolve));
    let hold: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (hold = resolve));
    const work = faultOf(() =>
      stopped.transaction(async (sql) => {
        await sql.all(ADD, ['half', 'b']);
        hold();
        await sleep;
        await sql.all(ADD, ['whole', 'b']);
      }),
    );
    await held;
    // Waits for the lock that the stopped one holds.
    await other.transaction((sql) => sql.all(ADD, ['after', 'b']));
    wake();
    expect(await work).toMatch(/took too long|cannot be reached/);
    expect(await stopped.all('SELECT key FROM seen_request')).toEqual([{ key: 'after' }]);
    await other.all('DELETE FROM seen_request');
  });

  it('is asked to find out by itself that a process is gone', async () => {
    const store = await open();
    expect(
      await store.all(
        `SELECT current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('tcp_keepalives_idle') AS after`,
      ),
    ).toEqual([{ idle: '15s', after: '10' }]);
  });

  it('whose transaction went on after a fault: is not taken for done', async () => {
    const store = await open();
    const work = store.transaction(async (sql) => {
      await sql.all(ADD, ['a', 'b']);
      await sql.all('SELECT no_such_column').catch(() => undefined);
    });
    await expect(work).rejects.toThrow(/went on after a statement of it had failed/);
    expect(await store.all('SELECT key FROM seen_request')).toEqual([]);
  });

  it('that goes away and comes back: says so meanwhile, and then answers without a restart', async () => {
    const store = await open();
    await store.all(ADD, ['kept', 'b']);
    await postgres?.halt();
    expect(await faultOf(() => store.all('SELECT key FROM seen_request'))).toMatch(/cannot be reached/);
    expect(await faultOf(() => store.transaction((sql) => sql.all(ADD, ['lost', 'b'])))).toMatch(
      /cannot be reached/,
    );
    await postgres?.start();
    expect(await store.all('SELECT key FROM seen_request')).toEqual([{ key: 'kept' }]);
    await store.all('DELETE FROM seen_request');
  });
});

describe('a server that takes a connection and says nothing', () => {
  let silent: Server;
  let port = 0;
  beforeAll(async () => {
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => {
    silent.close();
  });

  it('is given up within three seconds', async () => {
    const since = performance.now();
    const fault = await faultOf(() => openStore(`postgres://u:hunter2@127.0.0.1:${port}/d`));
    expect(fault).toMatch(/cannot be reached/);
    expect(fault).not.toContain('hunter2');
    expect(performance.now() - since).toBeLessThan(3000);
  });
});

describe('a fault of PostgreSQL', () => {
  it.each([
    ['53100', /on a disk that is full/, false],
    ['53300', /takes no more connections/, false],
    ['55P03', /is being written by another process/, false],
    ['57014', /took too long to answer/, false],
    ['42501', /GRANT CREATE, USAGE ON SCHEMA public/, false],
    ['57P03', /cannot be reached/, true],
    ['ECONNRESET', /cannot be reached/, true],
    ['ENOTFOUND', /cannot be reached/, true],
  ])('%s says what to do', (code, says, away) => {
    const error = Object.assign(new Error('words of the server'), { code });
    expect(String(postgresFault(error, 'postgres://u@h/d'))).toMatch(says);
    expect(isAway(error)).toBe(away);
  });

  it('that is ours is passed on as it is', () => {
    const error = Object.assign(new Error('relation "certificate" does not exist'), { code: '42P01' });
    expect(postgresFault(error, 'postgres://u@h/d')).toBe(error);
  });
});
