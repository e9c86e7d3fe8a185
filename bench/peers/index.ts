// npm run bench:peers [-- ARTICLES]: finding quotations by words, beside other ways to do so, in one run.
// BENCH_KEEP=FOLDER takes the databases that bench:sizes keeps there. POSTGRES=new, or postgres://…, asks PostgreSQL too.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '../../src/text/fold.ts';
import { commonWords } from '../../src/text/word-list.ts';
import { createClock, inMs, type Times } from '../clock.ts';
import { filledDatabase } from '../filled.ts';
import { benchPostgres } from '../on-postgres.ts';
import { IN_MEMORY } from './in-memory.ts';
import { invented } from './library.ts';
import { ownPeer } from './own.ts';
import type { Library, Peer } from './peer.ts';
import { plainFts5 } from './plain-fts5.ts';
import { plainPostgres } from './plain-postgres.ts';

const MANY = 120;
const WARM = 20;

const [, , given = '10000'] = process.argv;
const size = Number(given);
const kept = process.env.BENCH_KEEP;
const server = process.env.POSTGRES;
const folder = mkdtempSync(join(tmpdir(), 'dragoman-peers-'));
const postgres = server === undefined ? undefined : await benchPostgres(server, kept !== undefined);

const words = [...commonWords(40_000)].map((word) => fold(word)).filter((word) => /^[a-z]{3,}$/.test(word));
const kinds = [
  ['commonest words', words.slice(0, MANY)],
  ['middling words', words.slice(2000, 2000 + MANY)],
  ['rare words', words.slice(12_000, 12_000 + MANY)],
  ['two common words', words.slice(0, MANY).map((word, index) => `${word} ${words[index + 7]}`)],
] as const;

try {
  const library = invented(size);
  const lines: string[] = [];
  for await (const peer of peers(library)) {
    lines.push(await lineOf(peer));
    process.stderr.write(`${lines.at(-1)}\n`);
    await peer.close?.();
  }
  process.stdout.write(
    [
      `${size.toLocaleString('en')} articles, ${library.documents.length.toLocaleString('en')} quotations. Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; load ${loadavg()[0]?.toFixed(1)} at the end.`,
      '',
      `| who | how | ${kinds.map(([kind]) => kind).join(' | ')} |`,
      `| --- | --- | ${kinds.map(() => '---:').join(' | ')} |`,
      ...lines,
      '',
    ].join('\n'),
  );
} finally {
  await postgres?.dispose();
  rmSync(folder, { recursive: true, force: true });
}

/** One at a time: what one holds in memory is gone when the next is set up. */
async function* peers(library: Library): AsyncIterable<Peer> {
  const filled = await filledDatabase(kept ?? folder, size);
  const copy = join(folder, 'own.sqlite');
  copyFileSync(filled, copy);
  yield await ownPeer(`sqlite:${copy}`, 'Dragoman on SQLite');
  yield* plainFts5(join(folder, 'plain.sqlite'), library);
  if (postgres !== undefined) {
    yield await ownPeer(await postgres.filled(size, filled), 'Dragoman on PostgreSQL');
    yield* await plainPostgres(await postgres.empty(`dragoman_bench_plain_${size}`), library);
  }
  for (const make of IN_MEMORY) yield await make(library);
}

async function lineOf({ name, how, find, elsewhere }: Peer): Promise<string> {
  const cells: Times[] = [];
  for (const [, list] of kinds) {
    const clock = createClock(elsewhere);
    for (const [index, word] of list.entries()) {
      const work = async (): Promise<void> => void (await find(word));
      if (index < WARM) await work();
      else await clock.time(work, word);
    }
    cells.push(clock.times());
  }
  return `| ${[name, how, ...cells.map(({ work, wall }) => `${inMs(work)} (${wall.p50.toFixed(1)})`)].join(' | ')} |`;
}
