import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { examineFile } from '../../src/cli/examine-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-'));
  path = join(folder, 'a.sqlite');
  writeFileSync(path, '');
  writeFileSync(`${path}-wal`, '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const examined = (file: number, of: number) => {
  for (const each of [path, `${path}-wal`]) chmodSync(each, file);
  chmodSync(folder, of);
  return examineFile(`sqlite:${path}`);
};

it('finds a database that others can read, and says what to run', async () => {
  const [finding] = await examined(0o644, 0o755);
  expect(finding).toMatchObject({ subject: 'Database', well: false });
  expect(finding?.says).toContain(`chmod 600 "${path}" "${path}-wal"`);
  expect(await examined(0o640, 0o750)).toHaveLength(1);
});

it.each([
  [0o600, 0o755],
  [0o644, 0o700],
  [0o640, 0o701],
])('finds nothing with a file of mode %o in a folder of mode %o', async (file, of) => {
  expect(await examined(file, of)).toEqual([]);
});

it('finds nothing in memory, with a server, or where no file is', async () => {
  expect(await examineFile('sqlite::memory:')).toEqual([]);
  expect(await examineFile('postgres://db.example/news')).toEqual([]);
  expect(await examineFile(`sqlite:${join(folder, 'none.sqlite')}`)).toEqual([]);
});
