import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posted } from '../../src/platform/poster.ts';
import type { Sql } from '../../src/store/sql.ts';
import { ADA, aWhile, createWorld, DAILY, type World, work } from './world.ts';

describe('who delivers', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld('sqlite::memory:', '2027-03-01T07:00:00Z');
    await world.subscriptions.add(DAILY, ADA, world.clock.now());
    world.clock.set('2027-03-01T08:00:00Z');
  });
  afterEach(() => world.close());

  it('keeps a subscription for as long as a post waits for its turn', async () => {
    let tick: () => void = () => undefined;
    const rounds = world.process('p1', {
      sleep: (_, signal) =>
        new Promise((resolve) => {
          tick = resolve;
          signal.addEventListener('abort', () => resolve());
        }),
    });
    let posted: (posted: Posted) => void = () => undefined;
    world.poster.answer = () => new Promise<Posted>((resolve) => (posted = resolve));
    await rounds.round();
    await aWhile();
    for (let half = 0; half < 6; half += 1) {
      world.clock.pass(30_000);
      tick();
      await aWhile();
    }
    expect((await world.process('p2').round()).begun).toBe(0);
    posted({ kind: 'posted' });
    await rounds.settled();
    expect(await world.states()).toEqual(['2027-03-01 sent']);
  });

  it('calls off what still waits when another process has taken it over', async () => {
    let tick: () => void = () => undefined;
    const rounds = world.process('p1', {
      sleep: () => new Promise((resolve) => (tick = resolve)),
    });
    let signal: AbortSignal | undefined;
    const { post } = world.poster;
    world.poster.post = (_, given) => {
      signal = given;
      return new Promise((resolve) => {
        given?.addEventListener('abort', () => resolve({ kind: 'later', waitMs: 0, reason: 'called off' }));
      });
    };
    await rounds.round();
    await aWhile();
    // The process was asleep for longer than its lease.
    world.clock.pass(100_000);
    world.poster.post = post;
    await work(world.process('p2'));
    tick();
    await rounds.settled();
    expect(signal?.aborted).toBe(true);
    expect(world.poster.posts).toHaveLength(1);
    expect(await world.states()).toEqual(['2027-03-01 sent']);
  });

  it('writes what was posted when the database is back after moments', async () => {
    let failures = 0;
    const sql: Sql = {
      ...world.store,
      transaction: (job) => {
        if (world.poster.posts.length === 0 || failures === 2) return world.store.transaction(job);
        failures += 1;
        return Promise.reject(new Error('away'));
      },
    };
    const rounds = world.process('p1', {
      sql,
      sleep: (ms, signal) =>
        ms < 30_000
          ? Promise.resolve()
          : new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    });
    await rounds.round();
    await rounds.settled();
    expect(failures).toBe(2);
    expect(await world.states()).toEqual(['2027-03-01 sent']);
  });

  it('takes no more at once than there are hands', async () => {
    for (let more = 0; more < 9; more += 1)
      await world.subscriptions.add(DAILY, ADA, new Date('2027-03-01T07:00Z'));
    let most = 0;
    let underWay = 0;
    world.poster.answer = async (posting) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await aWhile();
      underWay -= 1;
      return world.poster.write(posting);
    };
    await work(world.process('p1', { concurrency: 3 }));
    expect(most).toBe(3);
    expect(world.poster.posts).toHaveLength(10);
  });

  it('goes on with the others where one cannot be read', async () => {
    const { id } = await world.subscriptions.add(DAILY, ADA, new Date('2027-03-01T07:00Z'));
    await work(world.process('p1', { posters: [] }));
    await world.store.all(`UPDATE subscription SET record = '{' WHERE id = $1`, [id]);
    await work(world.process('p1'));
    expect(world.poster.posts).toHaveLength(1);
    expect(world.warnings).toEqual(['what is due cannot be read; it is looked at again later']);
  });
});
