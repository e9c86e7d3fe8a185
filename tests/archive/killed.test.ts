import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/archive/load.ts';
import { openArchive } from '../../src/archive/sql-archive.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type CorpusFolder, corpusFolder } from '../support/corpus-folder.ts';
import { startPostgres } from '../support/postgres.ts';

const ARTICLES = 200;
const LOAD_ONCE = fileURLToPath(new URL('../support/load-once.ts', import.meta.url));
/** How long each process may load before it is killed, in milliseconds. */
const MOMENTS = [1, 15, 40, 90, 160];

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

let folder: CorpusFolder;
beforeAll(() => {
  folder = corpusFolder(
    ...Array.from({ length: ARTICLES }, (_each, index) => ({
      id: `news-${index}`,
      day: '2025-03-02',
      says: [{ words: `The mayor speaks of boat ${index}.` }, { words: `She adds a word on pier ${index}.` }],
    })),
  );
});
afterAll(() => folder.dispose());

/** Gives what the process still said before it was killed. */
async function killedWhileLoading(url: string, ms: number): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', LOAD_ONCE, url, folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data;
  });
  await once(child.stdout, 'data');
  await wait(ms);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  return said;
}

async function killAndLoad(url: string): Promise<void> {
  let cut = 0;
  for (const ms of MOMENTS) {
    if (!(await killedWhileLoading(url, ms)).includes('loaded')) cut += 1;
    const store = await openStore(url);
    const { articles } = (await openArchive(store)).span();
    const arrived = await store.all<{ n: number }>('SELECT count(*) AS n FROM arrival');
    await store.close();
    // All of a load, or nothing of it.
    expect([
      [0, 0],
      [ARTICLES, ARTICLES * 3],
    ]).toContainEqual([articles, arrived[0]?.n]);
  }
  expect(cut).toBeGreaterThan(0);
  const store = await openStore(url);
  await migrate(store);
  await loadFolder(store, folder.path, new Date());
  const { articles, quotations } = (await openArchive(store)).span();
  expect({ articles, quotations }).toEqual({ articles: ARTICLES, quotations: ARTICLES * 2 });
  expect(await store.faults()).toEqual([]);
  await store.close();
}

describe('a process that is killed while it loads', () => {
  it('leaves all of the load or nothing on SQLite, and the next one finishes it', async () => {
    const place = mkdtempSync(join(tmpdir(), 'killed-'));
    await killAndLoad(`sqlite:${join(place, 'dragoman.sqlite')}`);
    rmSync(place, { recursive: true, force: true });
  }, 120_000);

  it.skipIf(postgres === undefined)(
    'leaves all of the load or nothing on PostgreSQL, and the next one finishes it',
    async () => killAndLoad((await postgres?.database()) ?? ''),
    120_000,
  );
});
