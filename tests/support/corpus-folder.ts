import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { align } from '../../src/archive/align.ts';
import { type LoadReport, loadFolder } from '../../src/archive/load.ts';
import { type OpenArchive, openArchive } from '../../src/archive/sql-archive.ts';
import type { Card } from '../../src/card/card.ts';
import type { Answered } from '../../src/command/complete-answer.ts';
import { answer, type Desk } from '../../src/command/run.ts';
import type { Texts } from '../../src/corpus/read-folder.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/sql.ts';
import { ENGLISH } from '../../src/text/english.ts';
import { articleOf, type News, REFERENCES } from './invented-news.ts';

/** A temporary corpus folder. Files are named from below it: `people.json`, `corpus/a.json`. */
export interface CorpusFolder {
  readonly path: string;
  /** Writes a file: a string as it stands, anything else as JSON. */
  write(file: string, content: unknown): void;
  /** Writes each article to `corpus/<id>.json`. */
  publish(...news: readonly News[]): void;
  move(from: string, to: string): void;
  remove(file: string): void;
  /** Removes the whole folder. */
  dispose(): void;
}

export function corpusFolder(...news: readonly News[]): CorpusFolder {
  const path = mkdtempSync(join(tmpdir(), 'corpus-'));
  mkdirSync(join(path, 'corpus'));
  const write = (file: string, content: unknown): void =>
    writeFileSync(join(path, file), typeof content === 'string' ? content : JSON.stringify(content));
  const publish = (...more: readonly News[]): void => {
    for (const one of more) write(`corpus/${one.id}.json`, articleOf(one).article);
  };
  for (const [file, records] of Object.entries(REFERENCES)) write(file, records);
  publish(...news);
  return {
    path,
    write,
    publish,
    move: (from, to) => renameSync(join(path, from), join(path, to)),
    remove: (file) => rmSync(join(path, file)),
    dispose: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** The asker's clock in tests: a Monday. */
export const NOW = new Date('2025-12-15T09:00:00Z');

/** A desk over a corpus folder, with what is behind it. */
export interface OpenedDesk {
  readonly desk: Desk;
  readonly archive: OpenArchive;
  readonly store: Store;
  /** What `reportFault` was told. */
  readonly faults: unknown[];
  /** Brings the archive up to date with the folder. */
  load(texts?: Texts): Promise<LoadReport>;
  ask(text: string): Promise<Card>;
  answer(text: string): Promise<Answered>;
  close(): Promise<void>;
}

/** Opens a desk over a folder, in memory unless a DATABASE_URL is given. */
export async function openDeskOver(folder: string, database = 'sqlite::memory:'): Promise<OpenedDesk> {
  const store = await openStore(database);
  await migrate(store);
  await loadFolder(store, folder, NOW);
  await align(store, ENGLISH);
  const archive = await openArchive(store);
  const faults: unknown[] = [];
  const desk: Desk = { archive, commands, reportFault: (error) => `fault-${faults.push(error)}` };
  const put = (text: string): Promise<Answered> =>
    answer(desk, { asking: { text }, now: NOW, timeZone: 'UTC', where: 'direct' });
  return {
    desk,
    archive,
    store,
    faults,
    answer: put,
    close: () => store.close(),
    load: async (texts) => {
      const report = await loadFolder(store, folder, NOW, texts);
      await align(store, ENGLISH);
      await archive.refresh();
      return report;
    },
    ask: async (text) => (await put(text)).card,
  };
}
