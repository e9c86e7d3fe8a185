import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Store } from '../../src/store/sql.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'checkpoints-'));
  store = openSqlite(join(folder, 'ferries.sqlite'));
  await store.all('CREATE TABLE ferry (name TEXT)');
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** What the file has by itself, without its log. */
async function inFile(): Promise<string[]> {
  const copy = join(folder, 'copy.sqlite');
  copyFileSync(join(folder, 'ferries.sqlite'), copy);
  const alone = openSqlite(copy);
  try {
    return (await alone.all<{ name: string }>('SELECT name FROM ferry ORDER BY name')).map(
      ({ name }) => name,
    );
  } finally {
    await alone.close();
  }
}

it('writes what was written into the file itself soon, when nothing else is written', async () => {
  await store.transaction((sql) => sql.all(`INSERT INTO ferry (name) VALUES ('Gull')`));
  await vi.waitFor(async () => expect(await inFile()).toEqual(['Gull']), { timeout: 5000, interval: 30 });
  await store.all(`INSERT INTO ferry (name) VALUES ('Tern')`);
  await vi.waitFor(async () => expect(await inFile()).toEqual(['Gull', 'Tern']), {
    timeout: 5000,
    interval: 30,
  });
});

it('waits for a transaction that is open', async () => {
  await store.transaction(async (sql) => {
    await sql.all(`INSERT INTO ferry (name) VALUES ('Gull')`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql.all(`INSERT INTO ferry (name) VALUES ('Tern')`);
  });
  expect(await store.all('SELECT count(*) AS ferries FROM ferry')).toEqual([{ ferries: 2 }]);
});
