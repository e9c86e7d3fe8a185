import { readDatabaseUrl } from './database-url.ts';
import { makeFolderOf } from './make-folder.ts';
import type { Store } from './sql.ts';
import type { Alone } from './sqlite-alone.ts';

/**
 * Opens the database that a DATABASE_URL names. A driver is loaded only where it is used.
 * @param most connections at a time, of a server; as many as questions need without it
 * @throws OperatorError where it cannot be opened, with what to do
 */
export async function openStore(databaseUrl: string, most?: number): Promise<Store> {
  const address = readDatabaseUrl(databaseUrl);
  if (address.engine === 'sqlite') {
    if (address.path !== ':memory:') makeFolderOf(address.path);
    const { openSqlite } = await import('./sqlite.ts');
    return openSqlite(address.path);
  }
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(address, undefined, most);
}

/** Whether this is the one bot with this database: SQLite is for one. PostgreSQL is for as many as there are. */
export async function takeAlone(databaseUrl: string): Promise<Alone> {
  const address = readDatabaseUrl(databaseUrl);
  if (address.engine === 'postgres' || address.path === ':memory:')
    return { isAlone: true, release: () => undefined };
  const { lockAlone } = await import('./sqlite-alone.ts');
  return lockAlone(address.path);
}
