import { loadFolder } from '../archive/load.ts';
import { readSetAside, type SetAside } from '../archive/set-aside.ts';
import { shownControls } from '../card/bidi.ts';
import { plural } from '../card/describe.ts';
import type { Config } from '../config.ts';
import type { Given } from '../ingest/to-article.ts';
import { openStore } from '../store/open-store.ts';
import type { Sql } from '../store/sql.ts';
import { bringUp } from './bring-up.ts';
import { ingest } from './ingest.ts';
import { createIngester, originOf } from './ingester.ts';
import type { Terminal } from './program.ts';
import { createWeb, fetchAs } from './web.ts';

/** What is to be done with what failed before. */
export type Before = 'failed' | 'retry' | undefined;

/** Runs `ingest` over the configured database, brought up to date with the corpus folder first. */
export async function ingestInputs(
  inputs: readonly string[],
  given: Given,
  before: Before,
  config: Config,
  { print, complain, now }: Pick<Terminal, 'print' | 'complain' | 'now'>,
): Promise<number> {
  const store = await openStore(config.database);
  try {
    await bringUp(store);
    await loadFolder(store, config.dataFolder, now());
    const aside = before === undefined ? [] : await asideOf(store, inputs);
    if (before === 'failed') {
      for (const one of aside) print(`${shownControls(lineOf(one))}\n`);
      print(`${plural(aside.length, 'input')} set aside; "ingest --retry" takes them up again\n`);
      return 0;
    }
    const web = createWeb(fetchAs(config.fetch, now));
    const parts = { print, complain, now, ingester: createIngester(store), web };
    if (before === undefined) return await ingest(inputs, given, parts);
    const said = new Map(aside.map((one) => [one.origin, one.given]));
    return await ingest([...said.keys()], (origin) => ({ ...said.get(origin), ...given }), parts);
  } finally {
    await store.close();
  }
}

/** What was set aside: all of it, or the inputs that are named. */
async function asideOf(sql: Sql, inputs: readonly string[]): Promise<SetAside[]> {
  const wanted = new Set(inputs.map(originOf));
  return (await readSetAside(sql)).filter(({ origin }) => wanted.size === 0 || wanted.has(origin));
}

function lineOf({ origin, reason, since, tries }: SetAside): string {
  return `${origin}: ${reason} (since ${since.slice(0, 10)}, tried ${tries === 1 ? 'once' : `${tries} times`})`;
}
