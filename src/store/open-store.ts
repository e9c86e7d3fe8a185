import { readDatabaseUrl } from './database-url.ts';
import { makeFolderOf } from './make-folder.ts';
import type { Store } from './sql.ts';

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
