import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../src/store/migrations.ts';
import { openStore } from '../src/store/open-store.ts';
import { fillCorpus } from './corpus.ts';
import { inventedReferences } from './invented-references.ts';

/** The folder's corpus folder. The corpus was ingested: it has the names alone. */
export function dataFolder(folder: string): string {
  const data = join(folder, 'data');
  mkdirSync(join(data, 'corpus'), { recursive: true });
  for (const [kind, records] of Object.entries(inventedReferences()))
    writeFileSync(join(data, `${kind}.json`), JSON.stringify([...records.values()]));
  return data;
}

/** The file of a SQLite database with so many articles: the one that is kept in the folder, or a new one. */
export async function filledDatabase(folder: string, articles: number): Promise<string> {
  const path = join(folder, `${articles}.sqlite`);
  if (existsSync(path)) return path;
  const store = await openStore(`sqlite:${path}`);
  await migrate(store);
  // Ends with the corpus folder read, as a bot leaves it that ran before.
  await fillCorpus(store, articles, dataFolder(folder));
  await store.all('PRAGMA wal_checkpoint(TRUNCATE)');
  await store.close();
  return path;
}
