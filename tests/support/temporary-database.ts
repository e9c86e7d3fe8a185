import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** SQLite databases in a folder that is removed after the tests of the file that asks. */
export function sqliteFiles(): () => Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  return async () => {
    files += 1;
    return `sqlite:${join(folder, `${files}.sqlite`)}`;
  };
}

export const inMemory = async (): Promise<string> => 'sqlite::memory:';
