import { loadFolder } from '../archive/load.ts';
import type { Config } from '../config.ts';
import type { Given } from '../ingest/to-article.ts';
import { migrate } from '../store/migrations.ts';
import { openStore } from '../store/open-store.ts';
import { ingest } from './ingest.ts';
import { createIngester } from './ingester.ts';
import type { Terminal } from './program.ts';
import { createWeb, fetchAs } from './web.ts';

/** Runs `ingest` over the configured database, brought up to date with the corpus folder first. */
export async function ingestInputs(
  inputs: readonly string[],
  given: Given,
  config: Config,
  { print, complain, now }: Pick<Terminal, 'print' | 'complain' | 'now'>,
): Promise<number> {
  const store = await openStore(config.database);
  try {
    await migrate(store);
    await loadFolder(store, config.dataFolder, now());
    const web = createWeb(fetchAs(config.fetch, now));
    return await ingest(inputs, given, { print, complain, now, ingester: createIngester(store), web });
  } finally {
    await store.close();
  }
}
