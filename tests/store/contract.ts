import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Sql, Store } from '../../src/store/sql.ts';

/** What every engine has to do alike. `database` gives the DATABASE_URL of a new, empty database. */
export function contract(database: () => Promise<string>): void {
  let url: string;
  const stores: Store[] = [];

  beforeAll(async () => {
    url = await database();
  });

  afterEach(async () => {
    for (const store of stores.splice(0)) {
      await store.all('DROP TABLE IF EXISTS trip');
      await store.all('DROP TABLE IF EXISTS ferry');
      await store.close();
    }
  });

  async function withTable(): Promise<Store> {
    const store = await openStore(url);
    stores.push(store);
    await store.all('CREATE TABLE ferry (name TEXT PRIMARY KEY, seats INTEGER)');
    return store;
  }

  function add(sql: Sql, name: string): Promise<unknown[]> {
    return sql.all('INSERT INTO ferry (name, seats) VALUES ($1, $2)', [name, 40]);
  }

  async function names(sql: Sql): Promise<string[]> {
    return (await sql.all<{ name: string }>('SELECT name FROM ferry ORDER BY name')).map(({ name }) => name);
  }

  /** Work that waits to be told to go on. */
  function gate(): { opened: Promise<void>; open: () => void } {
    let go = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      go = resolve;
    });
    return { opened, open: () => go() };
  }

  describe('a store', () => {
    it('puts numbered parameters where they are named, in any order and more than once', async () => {
      const store = await withTable();
      const rows = await store.all(
        'SELECT CAST($2 AS INTEGER) AS second, CAST($1 AS TEXT) AS first, CAST($2 AS INTEGER) AS again',
        ['one', 2],
      );
      expect(rows).toEqual([{ second: 2, first: 'one', again: 2 }]);
    });

    it('takes parameters as values, never as SQL', async () => {
      const store = await withTable();
      const hostile = `'); DROP TABLE ferry; --`;
      await add(store, hostile);
      expect(await names(store)).toEqual([hostile]);
    });

    it('gives back text, numbers and null as they were', async () => {
      const store = await withTable();
      const text = 'Ş“’ \u2028\t\\ 🚢';
      await store.all('INSERT INTO ferry (name, seats) VALUES ($1, $2), ($3, $4)', [text, -15, 'Gull', null]);
      expect(await store.all('SELECT name, seats FROM ferry ORDER BY name')).toEqual([
        { name: 'Gull', seats: null },
        { name: text, seats: -15 },
      ]);
    });

    it('takes text with U+0000 in it', async () => {
      const store = await withTable();
      await add(store, 'Gu\u0000ll');
      expect(await names(store)).toEqual([expect.stringMatching(/^Gu.ll$/s)]);
    });

    it('counts and sums in numbers', async () => {
      const store = await withTable();
      await add(store, 'Gull');
      await add(store, 'Tern');
      expect(await store.all('SELECT count(*) AS ferries, sum(seats) AS seats FROM ferry')).toEqual([
        { ferries: 2, seats: 80 },
      ]);
    });

    it('gives no rows for a statement that returns none, and the row of one that does', async () => {
      const store = await withTable();
      expect(await add(store, 'Gull')).toEqual([]);
      expect(
        await store.all(
          'INSERT INTO ferry (name, seats) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET seats = excluded.seats RETURNING seats',
          ['Gull', 60],
        ),
      ).toEqual([{ seats: 60 }]);
    });

    it('keeps everything that a transaction did', async () => {
      const store = await withTable();
      const result = await store.transaction(async (sql) => {
        await add(sql, 'Gull');
        await add(sql, 'Tern');
        return 'done';
      });
      expect(result).toBe('done');
      expect(await names(store)).toEqual(['Gull', 'Tern']);
    });

    it('keeps nothing of a transaction that fails, and passes its error on', async () => {
      const store = await withTable();
      const failing = store.transaction(async (sql) => {
        await add(sql, 'Gull');
        await add(sql, 'Gull');
      });
      await expect(failing).rejects.toThrow(/UNIQUE|duplicate key/);
      expect(await names(store)).toEqual([]);
    });

    it('takes the next transaction after one that failed', async () => {
      const store = await withTable();
      await store.transaction(() => Promise.reject(new Error('stormy'))).catch(() => undefined);
      await store.transaction((sql) => add(sql, 'Tern'));
      expect(await names(store)).toEqual(['Tern']);
    });

    it('counts a transaction within a transaction as a part of it', async () => {
      const store = await withTable();
      const failing = store.transaction(async (sql) => {
        await sql.transaction((inner) => add(inner, 'Gull'));
        throw new Error('stormy');
      });
      await expect(failing).rejects.toThrow('stormy');
      expect(await names(store)).toEqual([]);
    });

    it('shows a transaction what it has written itself', async () => {
      const store = await withTable();
      await store.transaction(async (sql) => {
        await add(sql, 'Gull');
        expect(await names(sql)).toEqual(['Gull']);
      });
      expect.assertions(1);
    });

    it('runs transactions one after the other, in the order of asking', async () => {
      const store = await withTable();
      const steps: string[] = [];
      await Promise.all(
        ['first', 'second', 'third'].map((name) =>
          store.transaction(async (sql) => {
            steps.push(`${name} begins`);
            await add(sql, name);
            await new Promise((resolve) => setTimeout(resolve, 5));
            steps.push(`${name} ends`);
          }),
        ),
      );
      expect(steps).toEqual(
        ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
      );
    });

    it('lets a write wait for the transaction under way, so that it is not undone with it', async () => {
      const store = await withTable();
      const { opened, open: goOn } = gate();
      const failing = store.transaction(async (sql) => {
        await add(sql, 'Gull');
        await opened;
        throw new Error('stormy');
      });
      const writing = add(store, 'Tern');
      goOn();
      await expect(failing).rejects.toThrow('stormy');
      await writing;
      expect(await names(store)).toEqual(['Tern']);
    });

    it('never shows half of a transaction to others', async () => {
      const store = await withTable();
      await add(store, 'Gull');
      const [half, rest] = [gate(), gate()];
      const writing = store.transaction(async (sql) => {
        await sql.all('DELETE FROM ferry');
        half.open();
        await rest.opened;
        await add(sql, 'Tern');
      });
      await half.opened;
      const reading = names(store);
      rest.open();
      await writing;
      expect([['Gull'], ['Tern']]).toContainEqual(await reading);
    });

    it('hands over as many rows as there are, all of one moment', async () => {
      const store = await withTable();
      for (let number = 1000; number < 1450; number += 1) await add(store, `ferry ${number}`);
      const seen: string[] = [];
      let late: Promise<unknown> | undefined;
      await store.snapshot(async (snapshot) => {
        for await (const { name } of snapshot.rows<{ name: string }>(
          'SELECT name FROM ferry ORDER BY name',
        )) {
          late ??= add(store, 'ferry 9999');
          seen.push(name);
        }
      });
      await late;
      expect(seen).toHaveLength(450);
      expect([seen[0], seen.at(-1)]).toEqual(['ferry 1000', 'ferry 1449']);
      expect((await names(store)).at(-1)).toBe('ferry 9999');
    });

    it('finds nothing amiss with what it has just stored', async () => {
      const store = await withTable();
      await add(store, 'Gull');
      expect(await store.faults()).toEqual([]);
    });

    it('upholds references between tables', async () => {
      const store = await withTable();
      await store.all('CREATE TABLE trip (ferry TEXT REFERENCES ferry (name))');
      await expect(store.all('INSERT INTO trip (ferry) VALUES ($1)', ['Nobody'])).rejects.toThrow(
        /FOREIGN KEY|foreign key/,
      );
    });
  });
}
