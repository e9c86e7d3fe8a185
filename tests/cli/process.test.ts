import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DATA_FOLDER } from '../support/first-corpus.ts';

const DRAGOMAN = fileURLToPath(new URL('../../bin/dragoman.mjs', import.meta.url));

it('keeps its database where its own user alone can read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'process-'));
  const file = join(folder, 'var', 'dragoman.sqlite');
  const { status } = spawnSync('sh', ['-c', `umask 022; exec "$0" "$1" people`, process.execPath, DRAGOMAN], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: `sqlite:${file}`, DATA_DIR: DATA_FOLDER },
  });
  const modes = [file, join(folder, 'var')].map((path) => statSync(path).mode & 0o777);
  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
  expect(modes).toEqual([0o600, 0o700]);
}, 60_000);
