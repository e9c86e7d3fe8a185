import { commands } from '../../commands/index.ts';
import { type LoadReport, loadFolder } from '../archive/load.ts';
import { type OpenArchive, openArchive } from '../archive/sql-archive.ts';
import type { Desk } from '../command/run.ts';
import type { Config } from '../config.ts';
import { migrate } from '../store/migrations.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/sql.ts';
import { type Log, reportFaultTo } from './log.ts';

/** Everything that answering needs, opened. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly archive: OpenArchive;
  readonly store: Store;
  readonly report: LoadReport;
  close(): Promise<void>;
}

/** Opens the database, brings it up to date with the corpus folder, and puts the commands over it. */
export async function openDesk(config: Config, log: Log, now: Date): Promise<OpenDesk> {
  const store = await openStore(config.database);
  try {
    await migrate(store);
    const report = await loadFolder(store, config.dataFolder, now);
    const archive = await openArchive(store);
    return {
      desk: { archive, commands, reportFault: reportFaultTo(log) },
      archive,
      store,
      report,
      close: () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
