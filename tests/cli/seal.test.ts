import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealFiles } from '../../src/cli/seal.ts';
import { sealRecord } from '../../src/corpus/seal-record.ts';
import { HARBOUR_DRAFT, HARBOUR_TEXT } from '../support/harbour-draft.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seal-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function seal(record: string, text: string | Uint8Array): Promise<string> {
  writeFileSync(join(folder, 'record.json'), record);
  writeFileSync(join(folder, 'text.txt'), text);
  return sealFiles(join(folder, 'record.json'), join(folder, 'text.txt'));
}

describe('sealFiles', () => {
  it('returns the sealed record as JSON with a line break at its end', async () => {
    const printed = await seal(JSON.stringify(HARBOUR_DRAFT), HARBOUR_TEXT);
    expect(JSON.parse(printed)).toEqual(sealRecord(HARBOUR_DRAFT, HARBOUR_TEXT));
    expect(printed.endsWith('}\n')).toBe(true);
  });

  it('counts places from a byte order mark, which is part of the text', async () => {
    const printed = await seal(JSON.stringify(HARBOUR_DRAFT), `\uFEFF${HARBOUR_TEXT}`);
    expect(JSON.parse(printed)).toMatchObject({ anchor: { start: 1 }, textLength: HARBOUR_TEXT.length + 1 });
  });

  it('names the field of a draft that is not a record', async () => {
    await expect(seal(JSON.stringify({ ...HARBOUR_DRAFT, url: 'ftp://x' }), HARBOUR_TEXT)).rejects.toThrow(
      /record\.json" is not an article record; mend these:[\s\S]*at url/,
    );
  });

  it('refuses a draft that is not JSON', async () => {
    await expect(seal('{', HARBOUR_TEXT)).rejects.toThrow(/is not JSON/);
  });

  it('refuses a text that is not UTF-8', async () => {
    await expect(seal(JSON.stringify(HARBOUR_DRAFT), new Uint8Array([0x53, 0xfe, 0x61]))).rejects.toThrow(
      /text\.txt" cannot be read.*UTF-8/,
    );
  });

  it('refuses a path that is not there', async () => {
    await expect(sealFiles(join(folder, 'none.json'), join(folder, 'none.txt'))).rejects.toThrow(
      /none\.\w+" cannot be read/,
    );
  });
});
