import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
  file = join(folder, 'all.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('writes all that it is given, in its order, for its owner alone', async () => {
    const lines = Array.from({ length: 20_000 }, (_, number) => `line ${number}, ünïcode 🚢\n`);
    const told = await writeWhole(file, async (write) => {
      for (const line of lines) await write(line);
      return 'done';
    });
    expect(told).toBe('done');
    expect(readFileSync(file, 'utf8')).toBe(lines.join(''));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['all.jsonl']);
  });

  it('leaves nothing where the work fails', async () => {
    const failing = writeWhole(file, async (write) => {
      await write('x'.repeat(100_000));
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes through no link that somebody has put beside it or in its place', async () => {
    const victim = join(folder, 'victim');
    symlinkSync(victim, `${file}.part`);
    await writeWhole(file, (write) => write('secret\n'));
    expect(readdirSync(folder).sort()).toEqual(['all.jsonl', 'all.jsonl.part']);
    const linked = join(folder, 'linked.jsonl');
    symlinkSync(victim, linked);
    await expect(writeWhole(linked, (write) => write('secret\n'))).rejects.toThrow(/is there already/);
    expect(readdirSync(folder)).not.toContain('victim');
  });

  it('is not held up by a folder with the name of its part', async () => {
    mkdirSync(`${file}.part`);
    await writeWhole(file, (write) => write('a\n'));
    expect(readFileSync(file, 'utf8')).toBe('a\n');
  });
});
