// npm run bench:sizes [-- ARTICLES …]: every reading command over corpora of several sizes. BENCH_KEEP=FOLDER keeps
// the databases, and takes those that are there.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/store/migrations.ts';
import { openStore } from '../src/store/open-store.ts';
import { fillCorpus } from './corpus.ts';
import { inventedReferences } from './invented-references.ts';
import type { SizeReport } from './one-size.ts';

const [, , ...given] = process.argv;
const sizes = given.length === 0 ? [1000, 10_000, 100_000] : given.map(Number);
const folder = process.env.BENCH_KEEP ?? mkdtempSync(join(tmpdir(), 'dragoman-sizes-'));
const ONE_SIZE = new URL('one-size.ts', import.meta.url).pathname;

try {
  const data = dataFolder();
  const reports: (SizeReport & { readonly filling: number })[] = [];
  for (const size of sizes) {
    const filled = join(folder, `${size}.sqlite`);
    const started = performance.now();
    if (!existsSync(filled)) await fill(filled, size);
    const filling = performance.now() - started;
    // Articles are added to a copy: the next run finds the corpus as it was.
    const database = join(folder, 'measured.sqlite');
    for (const end of ['-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    copyFileSync(filled, database);
    const environment = { ...process.env, DATABASE_URL: `sqlite:${database}`, DATA_DIR: data };
    reports.push({ ...measure(environment), filling });
  }
  process.stdout.write(`${asMarkdown(reports)}\n`);
} finally {
  if (process.env.BENCH_KEEP === undefined) rmSync(folder, { recursive: true, force: true });
}

/** The corpus was ingested: its folder has the names alone. */
function dataFolder(): string {
  const data = join(folder, 'data');
  mkdirSync(join(data, 'corpus'), { recursive: true });
  for (const [kind, records] of Object.entries(inventedReferences()))
    writeFileSync(join(data, `${kind}.json`), JSON.stringify([...records.values()]));
  return data;
}

/** Ends with the corpus folder read, as a bot leaves it that ran before. */
async function fill(path: string, size: number): Promise<void> {
  const store = await openStore(`sqlite:${path}`);
  await migrate(store);
  await fillCorpus(store, size, join(folder, 'data'));
  await store.all('PRAGMA wal_checkpoint(TRUNCATE)');
  await store.close();
}

function measure(environment: NodeJS.ProcessEnv): SizeReport {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', ONE_SIZE], {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', process.env.BENCH_VERBOSE === undefined ? 'ignore' : 'inherit'],
  });
  if (status !== 0) throw new Error(`The process that measures one size ended with ${status}.`);
  return JSON.parse(stdout) as SizeReport;
}

function asMarkdown(reports: readonly (SizeReport & { readonly filling: number })[]): string {
  const [first] = reports;
  const head = (what: string, of: readonly string[]): string[] => [
    `| ${[what, ...of].join(' | ')} |`,
    `| --- | ${of.map(() => '---:').join(' | ')} |`,
  ];
  const sizesOf = reports.map(({ articles }) => `${articles.toLocaleString('en')} articles`);
  const row = (what: string, of: (report: SizeReport & { readonly filling: number }) => string): string =>
    `| ${[what, ...reports.map(of)].join(' | ')} |`;
  const asked = (first?.questions ?? []).map(({ what }) => {
    const cells = reports.map(({ questions }) => {
      const found = questions.find((one) => one.what === what);
      return found === undefined ? '' : `${inMs(found.p50)} / ${inMs(found.p99)} / ${inMs(found.first)}`;
    });
    const [least, most] = [reports[0], reports.at(-1)].map(
      (report) => report?.questions.find((one) => one.what === what)?.p99 ?? Number.NaN,
    );
    return `| ${[what, ...cells, ((most ?? Number.NaN) / (least ?? Number.NaN)).toFixed(1)].join(' | ')} |`;
  });
  return [
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}; load ${loadavg()[0]?.toFixed(1)} at the end.`,
    '',
    'Milliseconds: p50 / p99 / the first time. The last column: p99 of the largest corpus ÷ p99 of the smallest.',
    '',
    ...head('question', [...sizesOf, '÷']),
    ...asked,
    '',
    ...head('besides', sizesOf),
    row('quotations', ({ quotations }) => quotations.toLocaleString('en')),
    row(
      'completing a name, p50 / p99 (ms)',
      ({ completing }) => `${inMs(completing.p50)} / ${inMs(completing.p99)}`,
    ),
    row('ready after opening the database (ms)', ({ ready }) => inMs(ready)),
    row('resident memory, when ready / after all questions (MB)', ({ resident }) =>
      [resident.ready, resident.all].map((bytes) => (bytes / 1e6).toFixed(0)).join(' / '),
    ),
    row('adding one article, p50 / p99 (ms)', ({ adding }) => `${inMs(adding.p50)} / ${inMs(adding.p99)}`),
    row('filling the database (s; 0: it was there)', ({ filling }) => (filling / 1000).toFixed(0)),
  ].join('\n');
}

function inMs(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}
