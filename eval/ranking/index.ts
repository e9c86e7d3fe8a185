// npm run eval:ranking [-- ARTICLES]: whether lists and /check give what looking at every quotation gives, over the
// invented corpus of bench:sizes. BENCH_KEEP=FOLDER takes the databases that are kept there; --misses tells which differ.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filledDatabase } from '../../bench/filled.ts';
import { openArchive } from '../../src/archive/sql-archive.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { filtersOver, textsOver } from './questions.ts';
import { allRows } from './rows.ts';
import { type Share, scoreChecks, scoreLists } from './score.ts';

const MANY = 20;
const size = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 1000);
const isTold = process.argv.includes('--misses');
const folder = mkdtempSync(join(tmpdir(), 'dragoman-ranking-'));
try {
  const file = join(folder, 'own.sqlite');
  copyFileSync(await filledDatabase(process.env.BENCH_KEEP ?? folder, size), file);
  const store = await openStore(`sqlite:${file}`);
  await migrate(store);
  const [archive, rows] = [await openArchive(store), await allRows(store)];
  process.stdout.write(`${size} articles, ${rows.length} quotations\n`);
  print('pages of lists, as if all were sorted', await scoreLists(archive, rows, filtersOver(rows, MANY)));
  const { best, nearest, found } = await scoreChecks(archive, rows, textsOver(rows, MANY));
  print('/check, where it is held: the best answer as good as of comparing all', best);
  print('/check, where it is not: the nearest as near', nearest);
  print('/check: quotations that hold it or say the same, found', found);
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(what: string, { right, all, misses }: Share): void {
  process.stdout.write(`${what}: ${right} of ${all}\n`);
  for (const miss of isTold ? misses : []) process.stdout.write(`  - ${miss}\n`);
}
