import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors/errors.ts';
import { makeFolderOf } from '../../src/store/make-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('makeFolderOf', () => {
  it('makes every folder that is missing, for its owner alone', () => {
    makeFolderOf(join(folder, 'a', 'b', 'c.sqlite'));
    for (const made of ['a', 'a/b']) expect(statSync(join(folder, made)).mode & 0o777).toBe(0o700);
  });

  it('leaves a folder that is there as it is', () => {
    const { mode } = statSync(folder);
    makeFolderOf(join(folder, 'c.sqlite'));
    expect(statSync(folder).mode).toBe(mode);
  });

  it('says what to do where a file is in the way', () => {
    writeFileSync(join(folder, 'a'), '');
    expect(() => makeFolderOf(join(folder, 'a', 'b', 'c.sqlite'))).toThrow(OperatorError);
  });

  it.skipIf(!existsSync('/proc/self'))('ends where the system makes no folder, and says so', () => {
    expect(() => makeFolderOf('/proc/x/y')).toThrow(
      /its folder cannot be made.*Set DATABASE_URL=sqlite:PATH/,
    );
  });
});
