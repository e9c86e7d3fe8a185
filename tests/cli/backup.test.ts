import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/sql.ts';
import { createWorld, DAILY, WATCH, type World } from '../digest/world.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { run } from './fake-terminal.ts';

let folder: string;
let url: string;
let world: World;
let beside: Store;

/** A bot's database with digests, that the bot goes on using. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  url = `sqlite:${join(folder, 'live.sqlite')}`;
  world = await createWorld(url, '2027-03-01T07:00:00Z');
  await world.add(DAILY);
  await world.add(WATCH);
  await run(['ask', '/latest'], { DATABASE_URL: url, DATA_DIR: DATA_FOLDER });
  beside = await openStore(url);
});
afterEach(async () => {
  await beside.close();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const answers = async (database: string): Promise<string> => {
  const lines = commands.flatMap(({ examples }) => examples);
  const asked = await run(
    ['ask', '-', '--as', 'json'],
    { DATABASE_URL: database, DATA_DIR: DATA_FOLDER },
    { lines },
  );
  return asked.printed;
};

const rows = async (database: string, name: string): Promise<string> => {
  const file = join(folder, name);
  await run(['export', file], { DATABASE_URL: database });
  return readFileSync(file, 'utf8');
};

it('an export that is taken beside the bot gives the same answers, digests and log when it is put back', async () => {
  const backup = join(folder, 'backup.jsonl');
  expect(await run(['export', backup], { DATABASE_URL: url })).toMatchObject({ code: 0 });
  await beside.all(`INSERT INTO seen_request (key, seen_at) VALUES ('later', '2027')`);
  const restored = `sqlite:${join(folder, 'restored.sqlite')}`;
  expect(await run(['import', backup], { DATABASE_URL: restored })).toMatchObject({ code: 0 });
  expect(await rows(restored, 'again.jsonl')).toBe(readFileSync(backup, 'utf8'));
  expect(readFileSync(backup, 'utf8')).toContain('{"table":"subscription"');
  expect(await answers(restored)).toBe(await answers(url));
});

it('a copy by SQLite itself, taken beside the bot, is whole and gives the same answers', async () => {
  // What was written last is in the log beside the file, and not in the file itself.
  await beside.all(`INSERT INTO seen_request (key, seen_at) VALUES ('last', '2027')`);
  const file = join(folder, 'copy.sqlite');
  const source = new Database(join(folder, 'live.sqlite'), { readonly: true });
  source.prepare('VACUUM INTO ?').run(file);
  source.close();
  const copy = new Database(file);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
  const restored = `sqlite:${file}`;
  const copied = await rows(restored, 'copied.jsonl');
  expect(copied).toBe(await rows(url, 'live.jsonl'));
  expect(copied).toContain('"key":"last"');
  expect(await answers(restored)).toBe(await answers(url));
});
