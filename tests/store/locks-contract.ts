import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/sql.ts';

/** What locks do on every engine, for one process. */
export function locksContract(database: () => Promise<string>): void {
  describe('locks', () => {
    const stores: Store[] = [];
    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.close()));
    });

    it('are taken once, known to who has them, and given back', async () => {
      const store = await openStore(await database());
      stores.push(store);
      const locks = store.locks();
      expect(await locks.take('discord shard', [0, 1])).toEqual([0, 1]);
      expect(await locks.take('discord shard', [1, 2])).toEqual([2]);
      await locks.give('discord shard', [0, 7]);
      const { all, mine } = await locks.look('discord shard');
      expect([all.toSorted(), mine.toSorted()]).toEqual([
        [1, 2],
        [1, 2],
      ]);
      expect((await locks.look('process')).all).toEqual([]);
    });
  });
}
