import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledDatabase } from '../../bench/filled.ts';
import { filtersOver, textsOver } from '../../eval/ranking/questions.ts';
import { allRows, type Row } from '../../eval/ranking/rows.ts';
import { scoreChecks, scoreLists } from '../../eval/ranking/score.ts';
import { type OpenArchive, openArchive } from '../../src/archive/sql-archive.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/sql.ts';

const ARTICLES = 150;
const MANY = 5;

describe('what is found by indexes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-ranking-'));
  let store: Store;
  let archive: OpenArchive;
  let rows: Row[] = [];
  beforeAll(async () => {
    store = await openStore(`sqlite:${await filledDatabase(folder, ARTICLES)}`);
    archive = await openArchive(store);
    rows = await allRows(store);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is page by page what sorting all quotations gives', async () => {
    const { misses, all } = await scoreLists(archive, rows, filtersOver(rows, MANY));
    expect(all).toBeGreaterThan(100);
    expect(misses).toEqual([]);
  });

  it('has the best of what comparing a text with all quotations gives', async () => {
    const { best, found } = await scoreChecks(archive, rows, textsOver(rows, MANY));
    expect(best.all).toBeGreaterThan(5);
    expect(best.misses).toEqual([]);
    expect(found.misses).toEqual([]);
  });
});
