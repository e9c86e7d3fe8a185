import { beforeEach, describe, expect, it } from 'vitest';
import { createReceipts } from '../../src/service/receipts.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Sql } from '../../src/store/sql.ts';

describe('requests that are written down', () => {
  let store: Sql;
  let statements: number;
  let write: (key: string) => Promise<boolean>;

  beforeEach(async () => {
    store = await openStore('sqlite::memory:');
    await migrate(store);
    statements = 0;
    const counted: Sql = {
      ...store,
      all: (text, values) => {
        statements += 1;
        return store.all(text, values);
      },
    };
    write = createReceipts(counted, () => ({ at: new Date(0), takenBy: 7 }));
  });

  it('are one statement where they come at the same moment, and each is told whether it is new', async () => {
    await write('old');
    expect(await Promise.all(['a', 'old', 'b', 'a'].map(write))).toEqual([true, false, true, false]);
    expect(statements).toBe(2);
    expect(await store.all('SELECT key, seen_at, taken_by FROM seen_request ORDER BY key')).toEqual(
      ['a', 'b', 'old'].map((key) => ({ key, seen_at: '1970-01-01T00:00:00.000Z', taken_by: 7 })),
    );
  });

  it('are stored before anybody is told so', async () => {
    const told = write('a').then(async (isNew) => [isNew, await store.all('SELECT key FROM seen_request')]);
    expect(await told).toEqual([true, [{ key: 'a' }]]);
  });

  it('may be many', async () => {
    const keys = Array.from({ length: 1000 }, (_, index) => `request ${index}`);
    expect(new Set(await Promise.all(keys.map(write)))).toEqual(new Set([true]));
    expect(statements).toBeLessThan(50);
  });

  it('are each told that the database does not take them', async () => {
    const failing = createReceipts(
      { ...store, all: () => Promise.reject(new Error('the disk is full')) },
      () => ({ at: new Date(0), takenBy: 7 }),
    );
    const told = await Promise.allSettled([failing('a'), failing('b')]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
