import { commands } from '../../commands/index.ts';
import { align } from '../archive/align.ts';
import { type LoadReport, loadFolder, readRejects } from '../archive/load.ts';
import { type OpenArchive, openArchive } from '../archive/sql-archive.ts';
import { plural } from '../card/describe.ts';
import type { Desk } from '../command/run.ts';
import type { Config } from '../config.ts';
import { createCompose } from '../digest/compose.ts';
import type { Compose } from '../digest/composed.ts';
import { createSubscriptions } from '../digest/subscriptions.ts';
import { createApartReader } from '../ingest/apart/read-apart.ts';
import { feedFailures } from '../ingest/feed/failures.ts';
import type { Fetch } from '../ingest/fetch/page.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/sql.ts';
import { ENGLISH } from '../text/english.ts';
import { bringUp } from './bring-up.ts';
import { createIngestPort } from './ingest-port.ts';
import { createIngester, type Ingester } from './ingester.ts';
import { type Log, reportFaultTo } from './log.ts';
import { createWeb } from './web.ts';

/** Everything that answering needs, opened. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly archive: OpenArchive;
  readonly store: Store;
  readonly report: LoadReport;
  /** Makes what is posted regularly. */
  readonly compose: Compose;
  /** Reads pages and keeps them. */
  readonly ingester: Ingester;
  close(): Promise<void>;
}

/**
 * Opens the database, brings it up to date with the corpus folder, and puts the commands over it.
 * @param web the public network, where pages may be fetched
 * @param wake called when a subscription has changed, so that something may be due sooner
 */
export async function openDesk(
  config: Config,
  log: Log,
  now: Date,
  wake: () => void = () => undefined,
  web?: Fetch,
): Promise<OpenDesk> {
  const store = await openStore(config.database);
  try {
    await bringUp(store);
    const report = await loadFolder(store, config.dataFolder, now);
    await align(store, ENGLISH);
    const archive = await openArchive(store, (fault) => log.error(fault, 'a quotation is withheld'));
    const compose = createCompose({
      archive,
      failures: async (at) => [...(await refusedRecords(store)), ...(await feedFailures(store, at))],
      timeZone: config.timeZone,
    });
    const subscriptions = createSubscriptions({ sql: store, archive, compose, random: Math.random, wake });
    const reader = createApartReader();
    const ingester = createIngester(store, reader.read);
    const ingest = createIngestPort({
      ingester,
      web: web === undefined ? undefined : createWeb(web),
      admins: config.ingestAdmins,
      changed: async () => {
        await archive.refresh();
        wake();
      },
    });
    return {
      desk: { archive, commands, reportFault: reportFaultTo(log), subscriptions, ingest },
      compose,
      ingester,
      archive,
      store,
      report,
      close: async () => {
        await reader.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Records that are not served, counted: who runs the bot reads in the log or with doctor what is wrong with them. */
async function refusedRecords(store: Store): Promise<string[]> {
  const rejects = await readRejects(store);
  return rejects.length === 0
    ? []
    : [
        `${plural(rejects.length, 'record')} of the corpus that ${rejects.length === 1 ? 'is' : 'are'} not as it has to be`,
      ];
}
