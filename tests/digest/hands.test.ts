import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors/errors.ts';
import type { Posted } from '../../src/platform/poster.ts';
import type { Sql } from '../../src/store/sql.ts';
import { ADA, another, aWhile, createWorld, DAILY, type World, work } from './world.ts';

describe('who delivers', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld('sqlite::memory:', '2027-03-01T07:00:00Z');
    await world.add(DAILY, ADA, world.clock.now());
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

  it('tells what was decided of each try, once it is written down', async () => {
    const told: string[] = [];
    const states: Promise<string[]>[] = [];
    const rounds = world.process('p1', {
      onSettled: (platform, decision) => {
        told.push(`${platform} ${decision}`);
        states.push(world.states());
      },
    });
    const answers: (Posted | undefined)[] = [{ kind: 'later', waitMs: 5000, reason: 'busy' }];
    world.poster.answer = () => answers.shift();
    await work(rounds);
    world.clock.pass(5000);
    await work(rounds);
    expect(told).toEqual(['discord again', 'discord sent']);
    expect((await Promise.all(states)).flat()).toEqual(['2027-03-01 open', '2027-03-01 sent']);
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
      await world.add(another(more), ADA, new Date('2027-03-01T07:00Z'));
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

  it('gives a team no more hands than are of use to it, and the others to those who wait behind it', async () => {
    for (let more = 0; more < 4; more += 1) {
      await world.add(another(more), ADA, new Date('2027-03-01T07:00Z'));
      const place = { ...DAILY.place, team: 'G2', channel: 'C2' };
      await world.add({ ...another(more), place }, ADA, new Date('2027-03-01T07:30Z'));
    }
    const underWay: string[] = [];
    const most: Record<string, number> = {};
    world.poster.answer = async (posting) => {
      const { team } = posting.place;
      underWay.push(team);
      most[team] = Math.max(most[team] ?? 0, underWay.filter((other) => other === team).length);
      await aWhile();
      underWay.splice(underWay.indexOf(team), 1);
      return world.poster.write(posting);
    };
    await work(world.process('p1', { posters: [{ ...world.poster, mostPerTeam: 2 }], concurrency: 4 }));
    expect(most).toEqual({ [DAILY.place.team]: 2, G2: 2 });
    expect(world.poster.posts).toHaveLength(9);
  });

  it('goes on with the others where one cannot be read', async () => {
    const { id } = await world.add(another(1), ADA, new Date('2027-03-01T07:00Z'));
    await work(world.process('p1', { posters: [] }));
    await world.store.all(`UPDATE subscription SET record = '{' WHERE id = $1`, [id]);
    await work(world.process('p1'));
    expect(world.poster.posts).toHaveLength(1);
    expect(world.warnings).toEqual(['what is due cannot be read; it is looked at again later']);
  });

  it.each([
    ['for longer than its lease', 100_000],
    ['for a part of its lease', 40_000],
  ])('sends nothing where it was stopped %s while it waited', async (_, ms) => {
    let sent = 0;
    const { post } = world.poster;
    world.poster.post = async (posting, signal) => {
      // The database answers; then the process is stopped for a while.
      const asked = posting.mayGo?.();
      world.clock.pass(ms);
      if ((await asked) === false) return { kind: 'later', waitMs: 0, reason: 'taken over' };
      sent += 1;
      return post(posting, signal);
    };
    const rounds = world.process('p1');
    await rounds.round();
    await rounds.settled();
    expect(sent).toBe(0);
    world.poster.post = post;
    world.clock.pass(100_000);
    await work(world.process('p2'));
    expect(world.poster.posts).toHaveLength(1);
  });

  it('may send while its lease holds', async () => {
    const { post } = world.poster;
    const goes: (boolean | undefined)[] = [];
    world.poster.post = async (posting, signal) => {
      goes.push(await posting.mayGo?.());
      world.clock.pass(91_000);
      goes.push(await posting.mayGo?.());
      return post(posting, signal);
    };
    const rounds = world.process('p1');
    await rounds.round();
    await rounds.settled();
    expect(goes).toEqual([true, false]);
  });

  it('does not put off what is due where the database is away for a moment', async () => {
    await work(world.process('p1', { posters: [] }));
    let isAway = true;
    const sql: Sql = {
      ...world.store,
      transaction: (job) =>
        isAway ? Promise.reject(new OperatorError('away')) : world.store.transaction(job),
    };
    const rounds = world.process('p2', { sql });
    await expect(rounds.round()).rejects.toThrow('away');
    isAway = false;
    await work(rounds);
    expect(world.poster.posts).toHaveLength(1);
  });
});
