import { spawn } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors/errors.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { sqliteFault } from '../../src/store/sqlite-faults.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  path = join(folder, 'a.sqlite');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ADD = 'INSERT INTO seen_request (key, seen_at) VALUES ($1, $2)';

async function migrated(): Promise<void> {
  const store = openSqlite(path);
  await migrate(store);
  await store.close();
}

describe('a SQLite database', () => {
  it('that another process has locked: waits without holding up this one, then says so', async () => {
    await migrated();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const store = openSqlite(path);
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 20);
    const fault: unknown = await store.all(ADD, ['a', 'b']).catch((error: unknown) => error);
    clearInterval(ticking);
    expect(fault).toBeInstanceOf(OperatorError);
    expect(String(fault)).toMatch(/is locked by another process.*Wait until that has ended, or stop it/);
    expect(ticks).toBeGreaterThan(30);
    other.exec('COMMIT');
    other.close();
    expect(await store.all(ADD, ['a', 'b'])).toEqual([]);
    await store.close();
  });

  it('that another process lets go of in time: goes on', async () => {
    await migrated();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const store = openSqlite(path);
    setTimeout(() => other.exec('COMMIT'), 300);
    await store.transaction((sql) => sql.all(ADD, ['a', 'b']));
    expect(await store.all('SELECT key FROM seen_request')).toEqual([{ key: 'a' }]);
    other.close();
    await store.close();
  });

  it('that is full: says so, keeps what it had, and goes on once there is room', async () => {
    await migrated();
    const store = openSqlite(path);
    const [pages] = await store.all<{ page_count: number }>('PRAGMA page_count');
    await store.all(`PRAGMA max_page_count = ${pages?.page_count ?? 0}`);
    const filling = store.transaction(async (sql) => {
      for (let number = 0; number < 500; number += 1) await sql.all(ADD, [`${number}`.repeat(300), 'b']);
    });
    await expect(filling).rejects.toThrow(/is on a disk that is full\. Make room on it; nothing .* is lost/);
    expect(await store.all('SELECT key FROM seen_request')).toEqual([]);
    await store.all('PRAGMA max_page_count = 100000');
    await store.transaction((sql) => sql.all(ADD, ['a', 'b']));
    expect(await store.all('SELECT key FROM seen_request')).toHaveLength(1);
    await store.close();
  });

  it('that may not be written: says so, and still answers', async () => {
    await migrated();
    const store = openSqlite(path);
    await store.all('PRAGMA query_only = ON');
    await expect(store.all(ADD, ['a', 'b'])).rejects.toThrow(/can be read but not written\. Give the user/);
    expect(await store.all('SELECT key FROM seen_request')).toEqual([]);
    await store.close();
  });

  const damage = (from: number): void => {
    const file = openSync(path, 'r+');
    for (let at = from; at < statSync(path).size; at += 4096) {
      writeSync(file, Buffer.alloc(600, 0x5a), 0, 600, at);
    }
    closeSync(file);
  };

  it('that is damaged all over: says so at once, and what to do', async () => {
    await migrated();
    damage(4096);
    const fault = (() => {
      try {
        openSqlite(path);
        return undefined;
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(OperatorError);
    expect(String(fault)).toMatch(
      /is damaged\. Stop the bot and move the file away .* import FILE", before the bot/,
    );
  });

  it('that is damaged in one place: is found out by a look at the whole of it', async () => {
    await migrated();
    const whole = openSqlite(path);
    await whole.transaction(async (sql) => {
      for (let row = 0; row < 2000; row += 1) await sql.all(ADD, [`a key of some length ${row}`, 'b']);
    });
    await whole.close();
    damage(statSync(path).size - 10 * 4096);
    const store = openSqlite(path);
    expect((await store.faults()).length).toBeGreaterThan(0);
    await expect(store.all('SELECT * FROM seen_request ORDER BY seen_at')).rejects.toThrow(/is damaged/);
    expect(await store.all('SELECT * FROM article')).toEqual([]);
    await store.close();
  });

  it.each([
    ['SQLITE_READONLY_DBMOVED', /can be read but not written/],
    ['SQLITE_IOERR_WRITE', /the disk reports an error\. Check the disk/],
    ['SQLITE_CANTOPEN', /cannot be opened\. Check that the folder exists/],
    ['SQLITE_BUSY_SNAPSHOT', /is locked by another process/],
  ])('with the fault %s says what to do', (code, says) => {
    const fault = sqliteFault(Object.assign(new Error('words of the engine'), { code }), 'here.sqlite');
    expect(fault).toBeInstanceOf(OperatorError);
    expect(String(fault)).toMatch(says);
    expect(String(fault)).toContain('"here.sqlite"');
  });

  it('passes on a fault of ours as it is', () => {
    const fault = Object.assign(new Error('no such table'), { code: 'SQLITE_ERROR' });
    expect(sqliteFault(fault, path)).toBe(fault);
  });
});

describe('a process that is killed in a load', () => {
  it('leaves what was there before, or all of the new', async () => {
    await migrated();
    const script = `
      import { openSqlite } from '${join(import.meta.dirname, '../../src/store/sqlite.ts')}';
      const store = openSqlite(process.argv[1]);
      for (let load = 1; ; load += 1) await store.transaction(async (sql) => {
        await sql.all('DELETE FROM seen_request');
        for (let row = 0; row < 200; row += 1)
          await sql.all('INSERT INTO seen_request (key, seen_at) VALUES ($1, $2)', [String(row), String(load)]);
        if (load === 2) process.stdout.write('loaded');
      });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, path], {
      cwd: join(import.meta.dirname, '../..'),
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    for (const wait of [5, 17, 31]) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      // A copy of the files is what a crash of the machine would leave, at most.
      const copy = mkdtempSync(join(tmpdir(), 'store-'));
      child.kill('SIGSTOP');
      for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
      child.kill('SIGCONT');
      await expectOneLoad(join(copy, 'a.sqlite'));
      rmSync(copy, { recursive: true });
    }
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await expectOneLoad(path);
  });
});

async function expectOneLoad(file: string): Promise<void> {
  const store = openSqlite(file);
  const rows = await store.all<{ n: number; loads: number }>(
    'SELECT count(*) AS n, count(DISTINCT seen_at) AS loads FROM seen_request',
  );
  expect(rows).toEqual([{ n: 200, loads: 1 }]);
  expect(await store.faults()).toEqual([]);
  await store.close();
}
