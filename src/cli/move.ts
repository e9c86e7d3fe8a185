import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { rebuildWords } from '../archive/rebuild-words.ts';
import { rekey } from '../archive/rekey.ts';
import { fillSaid } from '../archive/said.ts';
import type { Config } from '../config.ts';
import { OperatorError } from '../errors/errors.ts';
import { readDatabaseUrl } from '../store/database-url.ts';
import { exportStore } from '../store/export.ts';
import type { ExportHeader } from '../store/export-form.ts';
import { importStore } from '../store/import.ts';
import { migrate } from '../store/migrations.ts';
import { openStore } from '../store/open-store.ts';
import { linesOf } from './lines-of.ts';
import { writeWhole } from './write-whole.ts';

/**
 * `export FILE`: writes everything that is stored to a new file, which is there whole or not at all. It holds
 * what the platforms keep (tokens encrypted), so that only its owner may read it.
 */
export async function exportTo(file: string, config: Config): Promise<string> {
  const address = readDatabaseUrl(config.database);
  if (address.engine === 'sqlite' && address.path !== ':memory:' && !(await isThere(address.path)))
    throw nothingIn(`is not there: there is no file ${resolve(address.path)}`, address.shown);
  const store = await openStore(config.database);
  try {
    await migrate(store);
    const header = await writeWhole(file, async (write) => {
      const written = await exportStore(store, write);
      // Thrown in here, so that no file is left.
      if (rowsOf(written) === 0) throw nothingIn('is empty', address.shown);
      return written;
    });
    return `Exported ${told(header)} to ${file}.\n`;
  } finally {
    await store.close();
  }
}

/** `import FILE`: puts an export into the database, wholly or not at all. */
export async function importFrom(file: string, config: Config, replace: boolean): Promise<string> {
  if (!(await isThere(file))) throw new OperatorError(`"${file}" is not there. Give the path of an export.`);
  if ((await stat(file)).isDirectory())
    throw new OperatorError(`"${file}" is a folder. Give the path of an export, which is a file.`);
  const store = await openStore(config.database);
  try {
    const header = await importStore(store, linesOf(file), {
      replace,
      // An export of an older version has its keys and its words made together.
      afterwards: async (work) => {
        if ((await rekey(work)) === 0) await rebuildWords(work);
        await fillSaid(work);
      },
    });
    return `Imported ${told(header)} from ${file}.\n`;
  } finally {
    await store.close();
  }
}

/** A backup of nothing would be taken for one. */
function nothingIn(how: string, shown: string): OperatorError {
  return new OperatorError(
    `Nothing was exported: the database ${shown} ${how}. Run "export" with the environment of the bot, so that DATABASE_URL is the same; docs/operations.md has the line for cron.`,
  );
}

function told(header: ExportHeader): string {
  return `${rowsOf(header)} rows of ${Object.keys(header.tables).length} tables`;
}

function rowsOf({ tables }: ExportHeader): number {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
