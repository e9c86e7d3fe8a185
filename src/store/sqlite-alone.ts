import Database from 'better-sqlite3';
import { codeOf } from './sqlite-faults.ts';

/** Held while a bot runs. */
export interface Alone {
  /** False where another process holds the same. */
  readonly isAlone: boolean;
  release(): void;
}

const UNTOLD: Alone = { isAlone: true, release: () => undefined };

/**
 * Takes a lock on `PATH.lock`, an empty file beside the database, which stays. The system takes the lock away with the
 * process, however that ends. Other subcommands do not ask for it: they may be run beside the bot.
 * @returns alone too where it cannot be told, as on a disk that cannot lock
 */
export function lockAlone(path: string): Alone {
  let database: Database.Database | undefined;
  try {
    database = new Database(`${path}.lock`, { timeout: 0 });
    // Nothing is ever written, so no file is wanted for taking it back.
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    const held = database;
    return { isAlone: true, release: () => void held.close() };
  } catch (error) {
    database?.close();
    return { ...UNTOLD, isAlone: !/^SQLITE_BUSY/.test(codeOf(error)) };
  }
}
