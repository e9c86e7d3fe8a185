// npm run bench:load [-- ARTICLES …]: a corpus folder into an empty database, and again with nothing and with one file
// changed, beside the least that any reader of it does: each file read and its JSON parsed.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { align } from '../src/archive/align.ts';
import { loadFolder } from '../src/archive/load.ts';
import { migrate } from '../src/store/migrations.ts';
import { openStore } from '../src/store/open-store.ts';
import { ENGLISH } from '../src/text/english.ts';
import { inventedArticles } from './invented-articles.ts';
import { inventedReferences } from './invented-references.ts';

const NOW = new Date('2025-12-15T09:00:00Z');
const SEED = 1;
const [, , ...given] = process.argv;
const sizes = given.length === 0 ? [100, 1000, 10_000] : given.map(Number);

const lines = [
  '| articles | each file read and parsed | loaded into an empty database | put to statements | again, nothing changed | again, one changed |',
  '| ---: | ---: | ---: | ---: | ---: | ---: |',
];
for (const size of sizes) lines.push(await measured(size));
process.stdout.write(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}; load ${loadavg()[0]?.toFixed(1)} at the end. Milliseconds that went by (÷ reading and parsing).\n\n${lines.join('\n')}\n`,
);

async function measured(size: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-load-'));
  const corpus = join(folder, 'data', 'corpus');
  mkdirSync(corpus, { recursive: true });
  const references = inventedReferences();
  for (const [kind, records] of Object.entries(references))
    writeFileSync(join(folder, 'data', `${kind}.json`), JSON.stringify([...records.values()]));
  for (const { article } of inventedArticles(size, SEED, references))
    writeFileSync(join(corpus, `${article.id}.json`), JSON.stringify(article));
  const store = await openStore(`sqlite:${join(folder, 'load.sqlite')}`);
  try {
    await migrate(store);
    const load = async (): Promise<void> => {
      const report = await loadFolder(store, join(folder, 'data'), NOW);
      if (report.rejects > 0) throw new Error(`${report.rejects} of the invented articles were refused.`);
    };
    const files = readdirSync(corpus).map((name) => join(corpus, name));
    const read = await timed(async () => {
      for (const file of files) JSON.parse(readFileSync(file, 'utf8'));
    });
    const first = await timed(load);
    const statements = await timed(async () => {
      await align(store, ENGLISH);
    });
    const again = await timed(load);
    const [one = ''] = files;
    const article = JSON.parse(readFileSync(one, 'utf8')) as { headline: string };
    writeFileSync(one, JSON.stringify({ ...article, headline: `${article.headline}, again` }));
    const changed = await timed(load);
    const cell = (time: number): string => `${time.toFixed(0)} (${(time / read).toFixed(1)})`;
    return `| ${size.toLocaleString('en')} | ${read.toFixed(0)} | ${[first, statements, again, changed].map(cell).join(' | ')} |`;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
