import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { rebuildWords } from '../archive/rebuild-words.ts';
import { rekey } from '../archive/rekey.ts';
import { fillSaid } from '../archive/said.ts';
import type { Config } from '../config.ts';
import { OperatorError } from '../errors/errors.ts';
import { exportStore } from '../store/export.ts';
import type { ExportHeader } from '../store/export-form.ts';
import { importStore } from '../store/import.ts';
import { migrate } from '../store/migrations.ts';
import { openStore } from '../store/open-store.ts';
import { linesOf } from './lines-of.ts';

/**
 * `export FILE`: writes everything that is stored to a new file, which is there whole or not at all. It holds
 * what the platforms keep (tokens encrypted), so that only its owner may read it.
 */
export async function exportTo(file: string, config: Config): Promise<string> {
  if (await isThere(file)) {
    throw new OperatorError(`"${file}" is there already. Give another name, or remove it first.`);
  }
  const store = await openStore(config.database);
  const part = `${file}.part`;
  try {
    await migrate(store);
    const header = await writing(part, (write) => exportStore(store, write));
    await rename(part, file);
    return `Exported ${told(header)} to ${file}.\n`;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await store.close();
  }
}

/** `import FILE`: puts an export into the database, wholly or not at all. */
export async function importFrom(file: string, config: Config, replace: boolean): Promise<string> {
  if (!(await isThere(file))) throw new OperatorError(`"${file}" is not there. Give the path of an export.`);
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

async function writing<Result>(
  path: string,
  work: (write: (line: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const output = createWriteStream(path, { mode: 0o600 });
  // The first fault is told by whatever waits next; without a listener it would end the process.
  const failed = new Promise<never>((_, reject) => output.once('error', reject));
  failed.catch(() => undefined);
  try {
    const result = await work(async (line) => {
      if (!output.write(line)) await Promise.race([once(output, 'drain'), failed]);
    });
    output.end();
    await Promise.race([once(output, 'close'), failed]);
    return result;
  } catch (error) {
    output.destroy();
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new OperatorError(`"${path}" cannot be written: ${error.message}. Give another place.`, {
      cause: error,
    });
  }
}

function told({ tables }: ExportHeader): string {
  const counts = Object.values(tables);
  return `${counts.reduce((sum, { rows }) => sum + rows, 0)} rows of ${counts.length} tables`;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
