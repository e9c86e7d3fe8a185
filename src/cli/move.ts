import { stat } from 'node:fs/promises';
import { rebuildWords } from '../archive/rebuild-words.ts';
import { rekey } from '../archive/rekey.ts';
import type { Config } from '../config.ts';
import { OperatorError } from '../errors/errors.ts';
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
  const store = await openStore(config.database);
  try {
    await migrate(store);
    const header = await writeWhole(file, (write) => exportStore(store, write));
    return `Exported ${told(header)} to ${file}.\n`;
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
      },
    });
    return `Imported ${told(header)} from ${file}.\n`;
  } finally {
    await store.close();
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
