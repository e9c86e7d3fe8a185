import { openStore } from '../src/store/open-store.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { copyToPostgres } from './copy-to-postgres.ts';

/** A server with a database for each size of corpus. */
export interface BenchPostgres {
  /** The DATABASE_URL of a database with the corpus of a SQLite file, which is copied where it is not there. */
  filled(articles: number, file: string): Promise<string>;
  /** The DATABASE_URL of an empty database of this name. It is taken away in the end, also where others are kept. */
  empty(name: string): Promise<string>;
  /** Takes the databases away, but for those of a server that was named and that are to be kept. */
  dispose(): Promise<void>;
}

/**
 * @param server the address of a server's database (`postgres://…/postgres`), in which others may be created; `new`
 *   for a server that is started for the occasion
 */
export async function benchPostgres(server: string, isKept: boolean): Promise<BenchPostgres | undefined> {
  const own = server === 'new' ? await startPostgres() : undefined;
  if (server === 'new' && own === undefined) return undefined;
  const address = own === undefined ? server : own.urlOf('postgres');
  const [names, passing] = [new Set<string>(), new Set<string>()];
  const onServer = async (text: string): Promise<readonly object[]> => {
    const store = await openStore(address);
    try {
      return await store.all(text);
    } finally {
      await store.close();
    }
  };
  const urlOf = (name: string): URL => Object.assign(new URL(address), { pathname: `/${name}` });
  const create = (name: string): Promise<unknown> =>
    onServer(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const drop = (name: string): Promise<unknown> => onServer(`DROP DATABASE IF EXISTS ${name}`);
  return {
    async empty(name) {
      passing.add(name);
      await drop(name);
      await create(name);
      return urlOf(name).href;
    },
    async filled(articles, file) {
      const name = `dragoman_bench_${articles}`;
      names.add(name);
      const url = urlOf(name);
      if ((await onServer(`SELECT 1 AS one FROM pg_database WHERE datname = '${name}'`)).length > 0)
        return url.href;
      await create(name);
      const [from, to] = [await openStore(`sqlite:${file}`), await openStore(url.href)];
      await copyToPostgres(from, to);
      await from.close();
      await to.close();
      return url.href;
    },
    async dispose() {
      if (own !== undefined) return own.dispose();
      for (const name of [...passing, ...(isKept ? [] : names)]) await drop(name);
    },
  };
}
