import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeAlone } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { lockAlone } from '../../src/store/sqlite-alone.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alone-'));
  path = join(folder, 'a.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that holds the lock, once it has said so. */
async function other() {
  const script = `
    import { lockAlone } from '${join(import.meta.dirname, '../../src/store/sqlite-alone.ts')}';
    process.stdout.write(String(lockAlone(process.argv[1]).isAlone));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, path], {
    cwd: join(import.meta.dirname, '../..'),
  });
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said) };
}

describe('the lock of a bot on its SQLite file', () => {
  it('is not given while another process has it, and is once that is killed', async () => {
    const { child, said } = await other();
    expect(said).toBe('true');
    expect(lockAlone(path).isAlone).toBe(false);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    const taken = lockAlone(path);
    expect(taken.isAlone).toBe(true);
    taken.release();
  });

  it('is given again where it was released', () => {
    const first = lockAlone(path);
    expect([first.isAlone, lockAlone(path).isAlone]).toEqual([true, false]);
    first.release();
    const second = lockAlone(path);
    expect(second.isAlone).toBe(true);
    second.release();
  });

  it('leaves the database itself to whoever opens it', async () => {
    const held = lockAlone(path);
    expect(readdirSync(folder)).toEqual(['a.sqlite.lock']);
    const store = openSqlite(path);
    await store.all('CREATE TABLE a (b INTEGER)');
    await store.close();
    held.release();
    expect(readdirSync(folder).sort()).toEqual(['a.sqlite', 'a.sqlite.lock']);
  });

  it('raises no alarm where it cannot be told', async () => {
    expect(lockAlone(join(folder, 'no', 'where.sqlite')).isAlone).toBe(true);
    for (const url of ['sqlite::memory:', 'postgres://db.example/news'])
      expect((await takeAlone(url)).isAlone).toBe(true);
  });
});
