import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors/errors.ts';
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

describe('reads while a transaction is under way', () => {
  it('come at once from a file, with the state from before', async () => {
    const store = await withTable('ferries.sqlite');
    await add(store, 'Gull');
    const [half, rest] = [gate(), gate()];
    const writing = store.transaction(async (sql) => {
      await sql.all('DELETE FROM ferry');
      await add(sql, 'Tern');
      half.open();
      await rest.opened;
    });
    await half.opened;
    expect(await names(store)).toEqual(['Gull']);
    rest.open();
    await writing;
    expect(await names(store)).toEqual(['Tern']);
  });

  it('wait in memory, and never see half of it', async () => {
    const store = await withTable(':memory:');
    await add(store, 'Gull');
    const [half, rest] = [gate(), gate()];
    const writing = store.transaction(async (sql) => {
      await sql.all('DELETE FROM ferry');
      half.open();
      await rest.opened;
      await add(sql, 'Tern');
    });
    await half.opened;
    const reading = names(store);
    rest.open();
    await writing;
    expect(await reading).toEqual(['Tern']);
  });
});

describe('a SQLite store in a file', () => {
  it('creates the folders on the way to it', async () => {
    const store = await withTable('not/there/yet/ferries.sqlite');
    expect(await names(store)).toEqual([]);
  });

  it('still has what was written when it is opened again', async () => {
    const store = openSqlite(join(folder, 'ferries.sqlite'));
    await store.all('CREATE TABLE ferry (name TEXT)');
    await store.all('INSERT INTO ferry (name) VALUES ($1)', ['Gull']);
    await store.close();
    expect(await names(open('ferries.sqlite'))).toEqual(['Gull']);
  });

  it('lets a second process’s connection write too', async () => {
    const one = await withTable('ferries.sqlite');
    const other = open('ferries.sqlite');
    await add(other, 'Gull');
    await add(one, 'Tern');
    expect(await names(other)).toEqual(['Gull', 'Tern']);
  });
});

describe('a path that cannot be used', () => {
  const faultAt = (path: string): unknown => {
    try {
      open(path);
      return undefined;
    } catch (error) {
      return error;
    }
  };

  it.each(['a folder', 'below a file', 'no database'])('is refused with what to do: %s', (kind) => {
    const file = join(folder, 'notes.txt');
    writeFileSync(
      file,
      'These are only notes, and long enough to be read as the head of a database. '.repeat(20),
    );
    mkdirSync(join(folder, 'harbour'));
    const path = { 'a folder': 'harbour', 'below a file': 'notes.txt/x.sqlite', 'no database': 'notes.txt' }[
      kind
    ];
    const fault = faultAt(path ?? '');
    expect(fault).toBeInstanceOf(OperatorError);
    expect(String(fault)).toContain(join(folder, path ?? ''));
    expect(String(fault)).toMatch(/cannot be opened: .+\. Check that .* or set DATABASE_URL=sqlite:PATH/);
  });
});
