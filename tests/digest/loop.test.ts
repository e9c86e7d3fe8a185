import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLoop } from '../../src/digest/loop.ts';
import type { Posted } from '../../src/platform/poster.ts';
import type { Ticker } from '../../src/rounds/ticker.ts';
import type { Sql } from '../../src/store/sql.ts';
import { ADA, aWhile, compose, createWorld, DAILY, type World } from './world.ts';

describe('the loop', () => {
  let world: World;
  let loop: Ticker;
  let told: string[];
  let slept: number[];
  let isAway: boolean;
  let isCut: boolean;

  beforeEach(async () => {
    world = await createWorld('sqlite::memory:', '2027-03-01T07:59:50Z');
    [told, slept, isAway, isCut] = [[], [], false, false];
    await world.add(DAILY, ADA, world.clock.now());
    const say = (_: object, says: string) => told.push(says);
    const sql: Sql = {
      ...world.store,
      all: (...asked) => (isAway ? Promise.reject(new Error('away')) : world.store.all(...asked)),
      transaction: (job) => (isAway ? Promise.reject(new Error('away')) : world.store.transaction(job)),
    };
    loop = createLoop({
      sql,
      archive: world.archive,
      compose,
      posters: [world.poster],
      now: world.clock.now,
      random: () => 0.5,
      processId: 'p1',
      log: { info: () => undefined, warn: say, error: say },
      // Sleeps until it is woken; when it is cut, not at all.
      sleep: (ms, signal) => {
        slept.push(ms);
        return new Promise((resolve) => {
          if (isCut || signal.aborted) return resolve();
          signal.addEventListener('abort', () => resolve());
        });
      },
    });
  });
  afterEach(async () => {
    await loop.stop();
    await world.close();
  });

  const posts = () => world.poster.posts.length;

  it('sleeps until something is due, and no longer than 15 seconds', async () => {
    await loop.idle();
    await aWhile();
    expect(slept).toEqual([10_000]);
    world.clock.set('2027-03-01T08:00:00Z');
    await loop.idle();
    await aWhile();
    expect(posts()).toBe(1);
    expect(slept.at(-1)).toBe(15_000);
  });

  it('logs once that the database is away, and goes on when it is back', async () => {
    await loop.idle();
    isAway = true;
    for (let woken = 0; woken < 5; woken += 1) {
      loop.wake();
      await aWhile();
    }
    expect(told).toEqual(['digests wait: the database does not do what they need; it is tried again']);
    isAway = false;
    world.clock.set('2027-03-01T08:00:00Z');
    await loop.idle();
    expect(posts()).toBe(1);
  });

  it('lets what is under way finish when it stops, and takes nothing new', async () => {
    let finish: (posted: Posted) => void = () => undefined;
    world.poster.answer = () => new Promise<Posted>((resolve) => (finish = resolve));
    world.clock.set('2027-03-01T08:00:00Z');
    loop.wake();
    await aWhile();
    const stopped = loop.stop();
    await aWhile();
    finish({ kind: 'posted' });
    await stopped;
    expect(await world.states()).toEqual(['2027-03-01 sent']);
    expect(await world.store.all('SELECT leased_by FROM subscription')).toEqual([{ leased_by: null }]);
    world.clock.set('2027-03-02T08:00:00Z');
    loop.wake();
    await aWhile();
    expect(await world.states()).toEqual(['2027-03-01 sent']);
  });

  it('does not wait for ever for what hangs when it stops', async () => {
    world.poster.answer = () => new Promise(() => undefined);
    world.clock.set('2027-03-01T08:00:00Z');
    loop.wake();
    await aWhile();
    isCut = true;
    await loop.stop();
    expect(await world.states()).toEqual(['2027-03-01 open']);
  });

  it('ends waits for a turn to post when it stops', async () => {
    let signal: AbortSignal | undefined;
    const { post } = world.poster;
    world.poster.post = (_, given) => {
      signal = given;
      return new Promise((resolve) => {
        given?.addEventListener('abort', () => resolve({ kind: 'later', waitMs: 0, reason: 'stopping' }));
      });
    };
    world.clock.set('2027-03-01T08:00:00Z');
    loop.wake();
    await aWhile();
    await loop.stop();
    world.poster.post = post;
    expect(signal?.aborted).toBe(true);
    expect(await world.store.all('SELECT state, attempts, tried_at FROM delivery')).toEqual([
      { state: 'open', attempts: 0, tried_at: null },
    ]);
  });
});
