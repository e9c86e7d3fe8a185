import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outletRule } from '../../src/cli/outlet-rule.ts';
import { run } from './fake-terminal.ts';

const PAGE =
  'Mayor opens the pier\n3 March 2027\n\nMayor Ada Vale opened the new pier of Port Halden on Monday before a crowd.\nCourier Plus readers saw this first\nThe harbour stays open all year, and the fishermen pay nothing for it.\n';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outlet-rule-'));
  writeFileSync(join(folder, 'a.txt'), PAGE);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('outlet-rule', () => {
  it('prints a drafted rule as JSON', async () => {
    const { code, printed } = await run(['outlet-rule', join(folder, 'a.txt')], { DATA_DIR: 'data' });
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      page: { furniture: [] },
      places: [{ headline: { line: 1, text: 'Mayor opens the pier' } }],
    });
  });

  it('takes an address as well', async () => {
    const web = {
      fetchPage: async (url: string) => ({
        kind: 'page' as const,
        url,
        contentType: 'text/html',
        text: `<article><h1>Pier</h1><p>${PAGE.split('\n')[3]}</p></article>`,
      }),
    };
    const { domains } = await outletRule(['https://courier.example/pier'], 'data', web);
    expect(domains).toEqual(['courier.example']);
  });

  it('says which page cannot be read', async () => {
    const { code, complained } = await run(['outlet-rule', join(folder, 'none.txt')], { DATA_DIR: 'data' });
    expect(code).toBe(1);
    expect(complained).toMatch(/none\.txt" cannot be read/);
  });
});
