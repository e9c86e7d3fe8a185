// npm run bench:sizes [-- ARTICLES …]: every reading command over corpora of several sizes. BENCH_KEEP=FOLDER keeps
// the databases, and takes those that are there. POSTGRES=new asks the same of a PostgreSQL server that is started for
// it, POSTGRES=postgres://… of one that is there.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES } from '../src/statements/rules.ts';
import { openStore } from '../src/store/open-store.ts';
import { inMs } from './clock.ts';
import { dataFolder, filledDatabase } from './filled.ts';
import { type Footprint, footprintOf } from './footprint.ts';
import { benchPostgres } from './on-postgres.ts';
import type { SizeReport } from './one-size.ts';

const [, , ...given] = process.argv;
const sizes = given.length === 0 ? [1000, 10_000, 100_000] : given.map(Number);
const folder = process.env.BENCH_KEEP ?? mkdtempSync(join(tmpdir(), 'dragoman-sizes-'));
/** As the program is started: see docs/operations.md. */
const HEAP = ['--max-semi-space-size=8'];
const ONE_SIZE = new URL('one-size.ts', import.meta.url).pathname;

const server = process.env.POSTGRES;
const postgres =
  server === undefined ? undefined : await benchPostgres(server, process.env.BENCH_KEEP !== undefined);

try {
  const data = dataFolder(folder);
  const reports: Report[] = [];
  for (const size of sizes) {
    const filled = await filledDatabase(folder, size);
    // Articles are added to a copy: the next run finds the corpus as it was.
    const database = join(folder, 'measured.sqlite');
    for (const end of ['-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    copyFileSync(filled, database);
    await markAligned(`sqlite:${database}`);
    const environment = { ...process.env, DATABASE_URL: `sqlite:${database}`, DATA_DIR: data };
    const footprint = await footprintOf(environment, HEAP);
    reports.push({ ...measure(environment), footprint });
    if (postgres === undefined) continue;
    const url = await postgres.filled(size, filled);
    await markAligned(url);
    const own = measure({
      ...environment,
      DATABASE_URL: url,
      ...(server === 'new' ? { BENCH_OWN_SERVER: 'yes' } : {}),
    });
    reports.push({ ...own, footprint: undefined });
  }
  process.stdout.write(`${asMarkdown(reports)}\n`);
} finally {
  await postgres?.dispose();
  if (process.env.BENCH_KEEP === undefined) rmSync(folder, { recursive: true, force: true });
}

/** A corpus that was kept has been aligned by the rules of its day, which does not matter here. */
async function markAligned(url: string): Promise<void> {
  const store = await openStore(url);
  await store.all('UPDATE alignment SET rules = $1', [RULES]);
  await store.close();
}

function measure(environment: NodeJS.ProcessEnv): SizeReport {
  const { status, stdout } = spawnSync(process.execPath, [...HEAP, '--import', 'tsx', ONE_SIZE], {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', process.env.BENCH_VERBOSE === undefined ? 'ignore' : 'inherit'],
  });
  if (status !== 0) throw new Error(`The process that measures one size ended with ${status}.`);
  return JSON.parse(stdout) as SizeReport;
}

type Report = SizeReport & { readonly footprint: Footprint | undefined };

function asMarkdown(reports: readonly Report[]): string {
  const table = (
    what: string,
    rows: readonly (readonly string[])[],
    more: readonly string[] = [],
  ): string[] => {
    const sizesOf = reports.map(
      ({ articles, engine }) =>
        `${articles.toLocaleString('en')} articles${engine === 'postgres' ? ', PostgreSQL' : ''}`,
    );
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const head = [...sizesOf, ...more];
    return [line([what, ...head]), line(['---', ...head.map(() => '---:')]), ...rows.map(line), ''];
  };
  const row = (what: string, of: (report: Report) => string): string[] => [what, ...reports.map(of)];
  const asked = (reports[0]?.questions ?? []).map(({ what }) => {
    const found = reports.map(({ questions }) => questions.find((one) => one.what === what));
    const own = found.filter((_, at) => reports[at]?.engine === 'sqlite');
    const [least, most] = [own[0], own.at(-1)].map((one) => one?.wall.p99 ?? Number.NaN);
    const cells = found.map((one) =>
      one === undefined ? '' : `${inMs(one.wall)} (${one.work.p99.toFixed(0)})`,
    );
    return [what, ...cells, ((most ?? Number.NaN) / (least ?? Number.NaN)).toFixed(1)];
  });
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  return [
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}; load ${loadavg()[0]?.toFixed(1)} at the end.`,
    '',
    'Milliseconds that went by: p50 / p99 (in brackets the p99 of processor time, of which the collector of garbage and others in the background have their part; on PostgreSQL that of the server is in it). The last column: p99 of the largest ÷ p99 of the smallest, on SQLite. On a machine with other work go by the processor time.',
    '',
    ...table('question', asked, ['÷']),
    ...table('besides', [
      row('quotations', ({ quotations }) => quotations.toLocaleString('en')),
      row('on disk (MB)', ({ bytes }) => megabytes(bytes)),
      row('completing a name', ({ completing }) => inMs(completing.wall)),
      ...(reports[0]?.added ?? []).flatMap(({ what }) => {
        const of = (part: 'all' | 'storing') => (report: Report) => {
          const one = report.added.find((other) => other.what === what);
          return one === undefined ? '' : `${inMs(one[part].wall)} (${one[part].work.p99.toFixed(0)})`;
        };
        return [
          row(`adding an article ${what}: all of it`, of('all')),
          row('… without putting it to statements', of('storing')),
        ];
      }),
      row(
        'from the start of a process to its first answer: processor time / what went by',
        ({ footprint }) =>
          footprint === undefined ? '' : `${footprint.work.toFixed(0)} / ${footprint.ready.toFixed(0)}`,
      ),
      row('resident memory at the first answer / at most (MB)', ({ footprint }) =>
        footprint === undefined ? '' : `${megabytes(footprint.resident)} / ${megabytes(footprint.most)}`,
      ),
    ]),
  ].join('\n');
}
