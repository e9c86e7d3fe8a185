import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Locks, Store } from '../../src/store/sql.ts';

const stores: Store[] = [];

async function open(database: string): Promise<{ store: Store; locks: Locks }> {
  const store = await openStore(database);
  stores.push(store);
  return { store, locks: store.locks() };
}

/** Ends the connections that hold locks, as a server does that is started anew. */
async function breakAll(store: Store): Promise<void> {
  await store.all(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND pid <> pg_backend_pid()
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
}

/** What locks are for, where processes share a database. */
export function severalProcesses(database: () => Promise<string>): void {
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  describe('locks of several processes', () => {
    it('are each one process’s, and seen by all', async () => {
      const url = await database();
      const [one, two] = await Promise.all([open(url), open(url)]);
      expect(await one.locks.take('discord shard', [0, 1])).toEqual([0, 1]);
      expect(await two.locks.take('discord shard', [0, 1, 2])).toEqual([2]);
      const { all, mine } = await two.locks.look('discord shard');
      expect([all.toSorted(), mine]).toEqual([[0, 1, 2], [2]]);
    });

    it('are free at once when the process that had them is gone', async () => {
      const url = await database();
      const [one, two] = await Promise.all([open(url), open(url)]);
      await one.locks.take('process', [5]);
      await one.locks.close();
      await expect.poll(() => two.locks.take('process', [5]), { timeout: 5000 }).toEqual([5]);
    });

    it('are taken back when a connection breaks, but for what another has taken', async () => {
      const url = await database();
      const [one, two] = await Promise.all([open(url), open(url)]);
      await one.locks.take('discord shard', [0, 1]);
      await breakAll(two.store);
      await expect.poll(() => two.locks.take('discord shard', [1])).toEqual([1]);
      await expect.poll(async () => (await one.locks.look('discord shard')).mine).toEqual([0]);
    });

    it('let nothing be written where they may be another’s', async () => {
      const url = await database();
      const [one, two] = await Promise.all([open(url), open(url)]);
      await one.locks.take('discord shard', [0]);
      expect(await one.locks.all('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await breakAll(two.store);
      await expect
        .poll(() =>
          one.locks.all('SELECT 1').then(
            () => 'written',
            () => 'refused',
          ),
        )
        .toBe('refused');
    });
  });
}
