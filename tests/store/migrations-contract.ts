import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors/errors.ts';
import { migrate, SCHEMA, STEPS, tablesOf } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Sql, Store } from '../../src/store/sql.ts';

/** What migrations have to do on every engine. `database` gives the DATABASE_URL of a new, empty database. */
export function migrationsContract(database: () => Promise<string>): void {
  let url: string;
  let store: Store;

  beforeEach(async () => {
    url = await database();
    store = await openStore(url);
  });

  afterEach(() => store.close());

  /** The tables that are there, by asking each. */
  async function tables(): Promise<string[]> {
    const { data, words, own } = tablesOf(SCHEMA);
    const found: string[] = [];
    for (const table of [...data, ...words, ...own, 'migration']) {
      await store.all(`SELECT * FROM ${table} LIMIT 1`).then(
        () => found.push(table),
        () => undefined,
      );
    }
    return found;
  }

  const steps = async (): Promise<number[]> =>
    (await store.all<{ id: number }>('SELECT id FROM migration ORDER BY id')).map(({ id }) => id);

  describe('migrate', () => {
    it('gives an empty database every table, and writes down each step that it took', async () => {
      await migrate(store);
      const { data, words, own } = tablesOf(SCHEMA);
      expect(await tables()).toEqual([...data, ...words, ...own, 'migration']);
      expect(await steps()).toEqual(STEPS);
    });

    it('changes nothing the second time, and keeps what is stored', async () => {
      await migrate(store);
      await store.all('INSERT INTO corpus_file (path, sha256) VALUES ($1, $2)', ['corpus/a.json', 'abc']);
      await migrate(store);
      expect(await steps()).toEqual(STEPS);
      expect(await store.all('SELECT path FROM corpus_file')).toEqual([{ path: 'corpus/a.json' }]);
    });

    it('may be asked for by several connections at once', async () => {
      const others = await Promise.all([1, 2, 3].map(() => openStore(url)));
      await Promise.all([store, ...others].map((one) => migrate(one)));
      for (const other of others) await other.close();
      expect(await steps()).toEqual(STEPS);
    });

    it('goes on from an older schema, and keeps what is stored', async () => {
      await migrate(store, 1);
      expect(await steps()).toEqual([1]);
      await store.all('INSERT INTO reject (file, path, reason) VALUES ($1, $2, $3)', ['a', 'b', 'c']);
      await migrate(store);
      expect(await tables()).toContain('kept_question');
      expect(await store.all('SELECT file FROM reject')).toHaveLength(1);
    });

    it('keeps rare words and counts where it puts them in the order of their keys', async () => {
      await migrate(store, 12);
      await store.all(
        `INSERT INTO article (key, id, file, address, publisher, day_from, day_to, sort, quotations, record)
         VALUES (1, 'a', 'f', 'a.example', 'p', '2025-03-02', '2025-03-02', 's', 1, '{}')`,
      );
      await store.all(
        `INSERT INTO quotation (key, id, article, publisher, speaker, kind, day_from, day_to, sort, record)
         VALUES (1, 'a/q1', 1, 'p', NULL, 'direct', '2025-03-01', '2025-03-02', 's', '{}')`,
      );
      await store.all(`INSERT INTO statement_key (word, quotation) VALUES ('ferry', 1)`);
      await store.all(
        `INSERT INTO tally (mark, publisher, articles, quoted, quotations) VALUES ('all', 'p', 1, 1, 1)`,
      );
      await migrate(store);
      expect(await store.all('SELECT * FROM statement_key')).toEqual([
        {
          word: 'ferry',
          quotation: 1,
          speaker: '',
          day_from: '2025-03-01',
          day_to: '2025-03-02',
          said_from: '2025-03-01',
        },
      ]);
      expect(await store.all('SELECT mark, quotations FROM tally')).toEqual([{ mark: 'all', quotations: 1 }]);
    });

    it('leaves nothing behind where a step fails', async () => {
      const failing: Sql = {
        engine: store.engine,
        all: (text, values) => store.all(text, values),
        transaction: (work) =>
          store.transaction((sql) =>
            work({
              ...sql,
              all: (text, values) =>
                text.includes('quotation_words')
                  ? Promise.reject(new Error('no room'))
                  : sql.all(text, values),
            }),
          ),
      };
      await expect(migrate(failing)).rejects.toThrow('no room');
      expect(await tables()).toEqual([]);
      await migrate(store);
      expect(await store.all('SELECT * FROM article')).toEqual([]);
    });

    it('refuses a schema that is newer than it knows, says what to do, and changes nothing', async () => {
      await migrate(store);
      await store.all('INSERT INTO migration (id, name) VALUES ($1, $2)', [SCHEMA + 5, 'from the future']);
      await expect(migrate(store)).rejects.toThrow(OperatorError);
      await expect(migrate(store)).rejects.toThrow(
        /its schema is \d+, and this program knows \d+\. Start the newer Dragoman, or set DATABASE_URL/,
      );
      expect(await steps()).toHaveLength(STEPS.length + 1);
    });
  });
}
