import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Shards } from '../../src/platform/shards.ts';
import { createShards } from '../../src/service/shards.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Locks, Store } from '../../src/store/sql.ts';
import { startPostgres } from '../support/postgres.ts';

const postgres = await startPostgres();
const SESSION = { id: 's1', url: 'wss://gateway.example', seq: 12 };

describe.skipIf(postgres === undefined)('the shards that processes share', () => {
  const stores: Store[] = [];
  let url: string;
  let now: Date;
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await postgres?.dispose();
  });

  beforeEach(async () => {
    url = (await postgres?.database()) ?? '';
    now = new Date('2025-12-15T09:00:00Z');
  });

  /** A process, and its end. */
  async function join(): Promise<{ shards: Shards; locks: Locks }> {
    const sql = await openStore(url);
    stores.push(sql);
    await migrate(sql);
    const locks = sql.locks();
    return { shards: createShards({ sql, locks, now: () => now, random: Math.random }), locks };
  }

  it('are as many as the first process wants, for as long as one is there', async () => {
    const [one, two, three] = [await join(), await join(), await join()];
    expect(await one.shards.agree(4)).toBe(4);
    expect(await two.shards.agree(5)).toBe(4);
    await Promise.all([one.locks.close(), two.locks.close()]);
    await expect.poll(async () => (await three.locks.look('discord process')).all).toEqual([]);
    expect(await three.shards.agree(5)).toBe(5);
  });

  it('go to whoever takes them first, and from one that has ended to the next, with its session', async () => {
    const [one, two] = [await join(), await join()];
    await one.shards.agree(2);
    await two.shards.agree(2);
    expect(await one.shards.take([0, 1])).toEqual(
      new Map([
        [0, undefined],
        [1, undefined],
      ]),
    );
    expect(await two.shards.take([0, 1])).toEqual(new Map());
    expect(await two.shards.look()).toMatchObject({ processes: 2, mine: [] });
    await one.shards.keep(new Map([[1, SESSION]]));
    await one.locks.close();
    await expect.poll(async () => (await two.shards.look()).taken).toEqual([]);
    expect(await two.shards.take([1])).toEqual(new Map([[1, SESSION]]));
  });

  it('begin anew where the session is old, was ended, or was of another number of shards', async () => {
    const { shards } = await join();
    await shards.agree(2);
    await shards.take([0, 1]);
    await shards.keep(
      new Map([
        [0, SESSION],
        [1, undefined],
      ]),
    );
    await shards.give(0);
    await shards.give(1);
    expect((await shards.take([1])).get(1)).toBeUndefined();
    now = new Date(now.getTime() + 11 * 60_000);
    expect((await shards.take([0])).get(0)).toBeUndefined();
    await shards.keep(new Map([[0, SESSION]]));
    await shards.leave();
    await shards.give(0);
    await shards.agree(3);
    expect((await shards.take([0])).get(0)).toBeUndefined();
  });

  it('begin one session in so many milliseconds in each bucket, all processes together', async () => {
    const [one, two] = [await join(), await join()];
    expect(await one.shards.identify(0, 5000)).toBe(0);
    now = new Date(now.getTime() + 2000);
    expect(await two.shards.identify(0, 5000)).toBe(3000);
    expect(await two.shards.identify(1, 5000)).toBe(0);
    now = new Date(now.getTime() + 3000);
    expect(await two.shards.identify(0, 5000)).toBe(0);
    // The clock of another process, a little behind.
    now = new Date(now.getTime() - 50);
    expect(await one.shards.identify(0, 5000)).toBe(5000);
  });
});
