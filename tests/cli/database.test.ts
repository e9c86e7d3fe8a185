import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, SCHEMA } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { run } from './fake-terminal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const AWAY = 'postgres://ada:hunt%40er2@127.0.0.1:1/news?password=hunter3';

describe('a database that cannot be opened', () => {
  it.each([
    ['start'],
    ['ask', '/latest'],
    ['export', '/tmp/never.jsonl'],
    ['import', join(DATA_FOLDER, 'people.json')],
  ])('stops "%s" with what to do, and without the password', async (...args) => {
    const { code, complained, printed } = await run(args, { DATABASE_URL: AWAY, DATA_DIR: DATA_FOLDER });
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(complained).toMatch(
      /^The database postgres:\/\/ada@127\.0\.0\.1:1\/news cannot be reached\. Check that the server runs/,
    );
    expect(complained).not.toMatch(/hunt/);
  });

  it('is among the findings of doctor, without the password', async () => {
    const { code, printed } = await run(['doctor'], { DATABASE_URL: AWAY, DATA_DIR: DATA_FOLDER });
    expect(code).toBe(1);
    expect(printed).toMatch(/^ok {4}Configuration: database postgres:\/\/ada@127\.0\.0\.1:1\/news, /m);
    expect(printed).toMatch(/^FAULT Database: The database .* cannot be reached/m);
    expect(printed).not.toMatch(/hunt/);
  });

  it('is refused by doctor where it is of a newer Dragoman', async () => {
    const path = join(folder, 'a.sqlite');
    const store = openSqlite(path);
    await migrate(store);
    await store.all('INSERT INTO migration (id, name) VALUES ($1, $2)', [SCHEMA + 1, 'from the future']);
    await store.close();
    const { printed } = await run(['doctor'], { DATABASE_URL: `sqlite:${path}`, DATA_DIR: DATA_FOLDER });
    expect(printed).toMatch(/^FAULT Database: The database was written by a newer Dragoman/m);
  });

  it('is refused where it is no database', async () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'only notes '.repeat(500));
    const { code, complained } = await run(['ask', '/latest'], { DATABASE_URL: `sqlite:${path}` });
    expect({ code, complained }).toEqual({ code: 1, complained: expect.stringMatching(/cannot be opened/) });
  });
});
