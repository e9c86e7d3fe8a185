import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sql, Store } from '../../src/store/sql.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

let folder: string;
let stores: Store[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  stores = [];
});

afterEach(async () => {
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true });
});

function open(path: string): Store {
  const store = openSqlite(path === ':memory:' ? path : join(folder, path));
  stores.push(store);
  return store;
}

async function withTable(path: string): Promise<Store> {
  const store = open(path);
  await store.all('CREATE TABLE ferry (name TEXT PRIMARY KEY, seats INTEGER)');
  return store;
}

function add(sql: Sql, name: string): Promise<unknown[]> {
  return sql.all('INSERT INTO ferry (name, seats) VALUES ($1, $2)', [name, 40]);
}

async function names(sql: Sql): Promise<string[]> {
  return (await sql.all<{ name: string }>('SELECT name FROM ferry ORDER BY rowid')).map(({ name }) => name);
}

/** Work that waits to be told to go on. */
function gate(): { opened: Promise<void>; open: () => void } {
  let go = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { opened, open: () => go() };
}

describe.each([':memory:', 'ferries.sqlite'])('a SQLite store at %s', (path) => {
  it('puts numbered parameters where they are named, in any order and more than once', async () => {
    const store = await withTable(path);
    const rows = await store.all('SELECT $2 AS second, $1 AS first, $2 AS again', ['one', 2]);
    expect(rows).toEqual([{ second: 2, first: 'one', again: 2 }]);
  });

  it('takes parameters as values, never as SQL', async () => {
    const store = await withTable(path);
    const hostile = `'); DROP TABLE ferry; --`;
    await add(store, hostile);
    expect(await names(store)).toEqual([hostile]);
  });

  it('gives back text, numbers and null as they were', async () => {
    const store = await withTable(path);
    const values = ['Ş“’ \u0000 🚢', -1.5, null];
    expect(await store.all('SELECT $1 AS text, $2 AS number, $3 AS gap', values)).toEqual([
      { text: values[0], number: -1.5, gap: null },
    ]);
  });

  it('gives no rows for a statement that returns none, and the row of one that does', async () => {
    const store = await withTable(path);
    expect(await add(store, 'Gull')).toEqual([]);
    expect(
      await store.all(
        'INSERT INTO ferry (name, seats) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET seats = excluded.seats RETURNING seats',
        ['Gull', 60],
      ),
    ).toEqual([{ seats: 60 }]);
  });

  it('keeps everything that a transaction did', async () => {
    const store = await withTable(path);
    const result = await store.transaction(async (sql) => {
      await add(sql, 'Gull');
      await add(sql, 'Tern');
      return 'done';
    });
    expect(result).toBe('done');
    expect(await names(store)).toEqual(['Gull', 'Tern']);
  });

  it('keeps nothing of a transaction that fails, and passes its error on', async () => {
    const store = await withTable(path);
    const failing = store.transaction(async (sql) => {
      await add(sql, 'Gull');
      await add(sql, 'Gull');
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    expect(await names(store)).toEqual([]);
  });

  it('takes the next transaction after one that failed', async () => {
    const store = await withTable(path);
    await store.transaction(() => Promise.reject(new Error('stormy'))).catch(() => undefined);
    await store.transaction((sql) => add(sql, 'Tern'));
    expect(await names(store)).toEqual(['Tern']);
  });

  it('counts a transaction within a transaction as a part of it', async () => {
    const store = await withTable(path);
    const failing = store.transaction(async (sql) => {
      await sql.transaction((inner) => add(inner, 'Gull'));
      throw new Error('stormy');
    });
    await expect(failing).rejects.toThrow('stormy');
    expect(await names(store)).toEqual([]);
  });

  it('shows a transaction what it has written itself', async () => {
    const store = await withTable(path);
    await store.transaction(async (sql) => {
      await add(sql, 'Gull');
      expect(await names(sql)).toEqual(['Gull']);
    });
    expect.assertions(1);
  });

  it('runs transactions one after the other, in the order of asking', async () => {
    const store = await withTable(path);
    const steps: string[] = [];
    await Promise.all(
      ['first', 'second', 'third'].map((name) =>
        store.transaction(async (sql) => {
          steps.push(`${name} begins`);
          await add(sql, name);
          await new Promise((resolve) => setTimeout(resolve, 5));
          steps.push(`${name} ends`);
        }),
      ),
    );
    expect(steps).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('lets a write wait for the transaction under way, so that it is not undone with it', async () => {
    const store = await withTable(path);
    const { opened, open: goOn } = gate();
    const failing = store.transaction(async (sql) => {
      await add(sql, 'Gull');
      await opened;
      throw new Error('stormy');
    });
    const writing = add(store, 'Tern');
    goOn();
    await expect(failing).rejects.toThrow('stormy');
    await writing;
    expect(await names(store)).toEqual(['Tern']);
  });

  it('upholds references between tables', async () => {
    const store = await withTable(path);
    await store.all('CREATE TABLE trip (ferry TEXT REFERENCES ferry (name))');
    await expect(store.all('INSERT INTO trip (ferry) VALUES ($1)', ['Nobody'])).rejects.toThrow(
      /FOREIGN KEY/,
    );
  });
});
