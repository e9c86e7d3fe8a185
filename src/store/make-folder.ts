import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '../errors/errors.ts';

/**
 * Makes the folder that a SQLite file is to stand in, where it is not there, for its owner alone. Step by step:
 * Node's own way never ends where the system says of a new folder that it is not there, as it does below /proc.
 * @throws OperatorError where it cannot be made
 */
export function makeFolderOf(file: string): void {
  const missing: string[] = [];
  for (let folder = dirname(file); !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  try {
    for (const folder of missing) mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process that starts at the same time may have been first.
    if (existsSync(dirname(file))) return;
    throw new OperatorError(
      `The database "${file}" cannot be opened: its folder cannot be made (${error instanceof Error ? error.message : String(error)}). Set DATABASE_URL=sqlite:PATH to a file in a folder that can be written to.`,
      { cause: error },
    );
  }
}
