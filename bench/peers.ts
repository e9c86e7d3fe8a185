// npm run bench:peers [-- ARTICLES]: finding quotations by words, beside other ways to do so, in one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import Database from 'better-sqlite3';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { openArchive } from '../src/archive/sql-archive.ts';
import { openStore } from '../src/store/open-store.ts';
import { fold } from '../src/text/fold.ts';
import { commonWords } from '../src/text/word-list.ts';
import { createClock, inMs, type Times } from './clock.ts';
import { inventedArticles } from './invented-articles.ts';
import { inventedReferences } from './invented-references.ts';

interface Document {
  readonly id: number;
  readonly words: string;
}

/** Somebody who finds five quotations that have a word, and gives their words; and how much that took to prepare. */
interface Peer {
  readonly name: string;
  readonly how: string;
  readonly find: (word: string) => Promise<number>;
}

const [, , given = '10000'] = process.argv;
const articles = Number(given);
const MOST = 5;
const MANY = 120;
const WARM = 20;

const folder = mkdtempSync(join(tmpdir(), 'dragoman-peers-'));
try {
  const documents: Document[] = [];
  for (const { article } of inventedArticles(articles, 1, inventedReferences())) {
    for (const quotation of article.quotations) {
      if (quotation.kind === 'indirect') continue;
      documents.push({ id: documents.length, words: quotation.parts.map(({ exact }) => exact).join(' ') });
    }
  }
  const words = [...commonWords(40_000)].map((word) => fold(word)).filter((word) => /^[a-z]{3,}$/.test(word));
  const kinds = [
    ['commonest words', words.slice(0, MANY)],
    ['middling words', words.slice(2000, 2000 + MANY)],
    ['rare words', words.slice(12_000, 12_000 + MANY)],
    ['two common words', words.slice(0, MANY).map((word, index) => `${word} ${words[index + 7]}`)],
  ] as const;
  const peers = [
    await ownPeer('DATABASE_URL', 'Dragoman on SQLite'),
    await ownPeer('POSTGRES_URL', 'Dragoman on PostgreSQL'),
  ]
    .flatMap((peer) => peer ?? [])
    .concat([plainFts5(documents), miniSearch(documents), await orama(documents), flexSearch(documents)]);
  const lines = [];
  for (const { name, how, find } of peers) {
    const cells: Times[] = [];
    for (const [, list] of kinds) {
      const clock = createClock();
      for (const [index, word] of list.entries()) {
        const work = async (): Promise<void> => {
          await find(word);
        };
        if (index < WARM) await work();
        else await clock.time(work, word);
      }
      cells.push(clock.times());
    }
    lines.push(
      `| ${[name, how, ...cells.map(({ work, wall }) => `${inMs(work)} (${wall.p50.toFixed(1)})`)].join(' | ')} |`,
    );
    process.stderr.write(`${lines.at(-1)}\n`);
  }
  process.stdout.write(
    [
      `${articles.toLocaleString('en')} articles, ${documents.length.toLocaleString('en')} quotations. Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; load ${loadavg()[0]?.toFixed(1)} at the end.`,
      '',
      `| who | how | ${kinds.map(([kind]) => kind).join(' | ')} |`,
      `| --- | --- | ${kinds.map(() => '---:').join(' | ')} |`,
      ...lines,
      '',
    ].join('\n'),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The archive itself, over a database that `bench:sizes` has filled. It counts, too, and tells who says it where. */
async function ownPeer(variable: string, name: string): Promise<Peer | undefined> {
  const url = process.env[variable];
  if (url === undefined) return undefined;
  const archive = await openArchive(await openStore(url));
  return {
    name,
    how: 'newest first, counted, with their sources',
    find: async (words) =>
      (await archive.quotations({ words, kinds: ['direct', 'mixed'] }, { limit: MOST, offset: 0 })).items
        .length,
  };
}

/** What FTS5 gives by itself: all that match are weighed. */
function plainFts5(documents: readonly Document[]): Peer {
  const database = new Database(join(folder, 'plain.sqlite'));
  database.exec(`CREATE VIRTUAL TABLE said USING fts5(words, tokenize='porter unicode61')`);
  const insert = database.prepare('INSERT INTO said (rowid, words) VALUES (?, ?)');
  database.transaction(() => {
    for (const { id, words } of documents) insert.run(id + 1, words);
  })();
  const found = database.prepare(
    `SELECT words FROM said WHERE said MATCH ? ORDER BY bm25(said) LIMIT ${MOST}`,
  );
  return {
    name: 'plain FTS5',
    how: 'bm25 over all matches, on disk',
    find: async (words) => found.all(words).length,
  };
}

function miniSearch(documents: readonly Document[]): Peer {
  const index = new MiniSearch<Document>({ fields: ['words'], storeFields: ['words'] });
  index.addAll(documents);
  return {
    name: 'MiniSearch',
    how: 'bm25, in memory',
    find: async (words) => index.search(words, { combineWith: 'AND' }).slice(0, MOST).length,
  };
}

async function orama(documents: readonly Document[]): Promise<Peer> {
  const index = create({ schema: { words: 'string' } as const });
  await insertMultiple(
    index,
    documents.map(({ words }) => ({ words })),
    500,
  );
  return {
    name: 'Orama',
    how: 'bm25, in memory',
    find: async (term) =>
      (await searchOrama(index, { term, limit: MOST, threshold: 0, exact: true })).hits.length,
  };
}

function flexSearch(documents: readonly Document[]): Peer {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  for (const { id, words } of documents) index.add(id, words);
  return {
    name: 'FlexSearch',
    how: 'in memory, gives numbers alone',
    find: async (words) =>
      (index.search(words, { limit: MOST }) as number[]).map((id) => documents[id]?.words).length,
  };
}
