import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSetAside } from '../../../src/archive/set-aside.ts';
import type { Taken } from '../../../src/ingest/feed/records.ts';
import { refuse, refuseStatus } from '../../../src/ingest/fetch/refusal.ts';
import {
  aWhile,
  createWorld,
  FEED,
  feed,
  HOUR,
  MINUTE,
  mortal,
  pageOf,
  rss,
  type World,
  work,
} from './world.ts';

/** What becomes of entries, and of feeds that several processes share, on every engine. */
export function entriesContract(database: () => Promise<string>): void {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(await database());
    world.sites.set(FEED, rss('c', 'b', 'a'));
    for (const id of ['a', 'b', 'c']) world.sites.set(`https://herald.example/${id}`, `page ${id}`);
  });
  afterEach(() => world.store.close());
  const asked = (path: string) => world.asked.filter(({ url }) => url === `https://herald.example/${path}`);

  it('keeps what became of each', async () => {
    const outcomes: Record<string, Taken> = { a: 'updated', b: 'duplicate', c: 'rejected' };
    world.take = async ({ url }) => outcomes[url.slice(-1)] ?? 'added';
    await work(world.process('p1'));
    expect(await world.entries()).toEqual(['/a updated', '/b duplicate', '/c rejected']);
  });

  it('gives up at once what is not to be had, and goes on with the others', async () => {
    world.sites.delete('https://herald.example/a');
    world.sites.set('https://herald.example/b', () => refuse('robots', 'robots.txt'));
    await work(world.process('p1'));
    expect(await world.entries()).toEqual(['/a refused', '/b refused', '/c added']);
  });

  it('tries five times what may pass, later each time', async () => {
    world.sites.set(FEED, rss('a'));
    world.sites.set('https://herald.example/a', () => refuse('connection', 'broke off'));
    world.list = { feeds: [feed({ every: 10_000 })], faults: [] };
    const hands = world.process('p1');
    const waits: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const next = await work(hands);
      waits.push(((next?.getTime() ?? 0) - world.clock.now().getTime()) / MINUTE);
      world.clock.pass((waits.at(-1) ?? 0) * MINUTE);
    }
    await work(hands);
    expect(waits).toEqual([10, 20, 40, 80]);
    expect(asked('a')).toHaveLength(5);
    expect(await world.entries()).toEqual(['/a failed']);
  });

  it('tries again what could not be taken in', async () => {
    world.sites.set(FEED, rss('a'));
    let isAway = true;
    world.take = async () => {
      if (isAway) throw new Error('the archive is away');
      return 'added';
    };
    const hands = world.process('p1');
    await work(hands);
    expect(await world.entries()).toEqual(['/a waiting']);
    isAway = false;
    world.clock.pass(10 * MINUTE);
    await work(hands);
    expect(await world.entries()).toEqual(['/a added']);
  });

  it('lets all wait where the host asks to, without counting it as a try', async () => {
    const retryAt = new Date('2027-03-01T08:10:00Z');
    world.sites.set('https://herald.example/a', () => refuseStatus(429, 'herald.example', retryAt));
    const hands = world.process('p1');
    expect(await work(hands)).toEqual(retryAt);
    expect(asked('b')).toEqual([]);
    world.sites.set('https://herald.example/a', 'page a');
    world.clock.pass(10 * MINUTE);
    await work(hands);
    expect(await world.entries()).toEqual(['/a added', '/b added', '/c added']);
  });

  it('asks a feed from one of two processes', async () => {
    let answer: () => void = () => undefined;
    world.sites.set(FEED, async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return pageOf(FEED, rss('a'));
    });
    const [one, other] = [world.process('p1'), world.process('p2')];
    const begun = (await Promise.all([one.round(), other.round()])).map((round) => round.begun);
    expect(begun.sort()).toEqual([0, 1]);
    await aWhile();
    answer();
    await Promise.all([one.settled(), other.settled()]);
    await Promise.all([work(one), work(other)]);
    expect(asked('rss')).toHaveLength(1);
    expect(world.taken).toHaveLength(1);
  });

  it('asks one feed of a host at a time', async () => {
    const second = 'https://herald.example/rss2';
    world.list = { feeds: [feed(), feed({ url: second })], faults: [] };
    world.sites.set(second, rss());
    const hands = world.process('p1');
    expect((await hands.round()).begun).toBe(1);
    expect((await world.process('p2').round()).begun).toBe(0);
    await hands.settled();
    await work(hands);
    expect(asked('rss2')).toHaveLength(1);
  });

  it.each([
    ['while the feed is asked', 'rss'],
    ['between a fetch and taking', 'b'],
  ])('goes on after a process that dies %s', async (_, path) => {
    let isDead = false;
    const address = `https://herald.example/${path}`;
    const alive = world.sites.get(address) ?? '';
    world.sites.set(address, () => {
      isDead = true;
      return new Promise(() => undefined);
    });
    const dying = world.process('p1', { sql: mortal(world.store, () => isDead) });
    void dying.round();
    await expect.poll(() => isDead).toBe(true);
    world.sites.set(address, alive);
    const other = world.process('p2');
    await work(other);
    expect(world.taken.length).toBeLessThan(3);
    world.clock.pass(90_001);
    await work(other);
    expect(world.taken.map(({ url }) => url.slice(-1))).toEqual(['a', 'b', 'c']);
    expect(await world.entries()).toEqual(['/a added', '/b added', '/c added']);
  });

  it('gives up an article that has ended a process five times, and goes on with the others', async () => {
    world.sites.set(FEED, rss('b', 'a'));
    world.take = async ({ url }) => {
      if (url.endsWith('/b')) return 'added';
      isDead = true;
      return new Promise(() => undefined);
    };
    let isDead = false;
    for (let turn = 1; turn <= 5; turn += 1) {
      isDead = false;
      const dying = world.process(`p${turn}`, { sql: mortal(world.store, () => isDead) });
      void dying.round();
      await expect.poll(() => isDead).toBe(true);
      world.clock.pass(90_001);
    }
    await work(world.process('p6'));
    expect(world.taken.map(({ url }) => url.slice(-1))).toEqual(['a', 'a', 'a', 'a', 'a', 'b']);
    expect(await world.entries()).toEqual(['/a failed', '/b added']);
    const [failed] = await readSetAside(world.store);
    expect(failed).toMatchObject({ tries: 5, reason: expect.stringContaining('has ended 5 times') });
  });

  it('does not count a try that was called off', async () => {
    const attempts = (): Promise<unknown> => world.store.all('SELECT attempts FROM feed_entry');
    world.sites.set(FEED, rss('a'));
    world.sites.set('https://herald.example/a', () => refuse('stopped', 'called off'));
    const hands = world.process('p1');
    await hands.round();
    await hands.settled();
    expect(await attempts()).toEqual([{ attempts: 0 }]);
  });

  it('hands on again what a process was taking in when it died', async () => {
    let isDead = false;
    world.sites.set(FEED, rss('a'));
    world.take = async () => {
      isDead = true;
      return 'added';
    };
    const dying = world.process('p1', { sql: mortal(world.store, () => isDead) });
    void dying.round();
    await expect.poll(() => isDead).toBe(true);
    await aWhile();
    world.take = async () => 'duplicate';
    world.clock.pass(90_001);
    await work(world.process('p2'));
    expect(world.taken).toHaveLength(2);
    expect(await world.entries()).toEqual(['/a duplicate']);
  });

  it('writes nothing of a feed that was taken over meanwhile', async () => {
    let answer: () => void = () => undefined;
    world.sites.set(FEED, async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return pageOf(FEED, rss('late'));
    });
    const slow = world.process('p1');
    await slow.round();
    await expect.poll(() => asked('rss').length).toBe(1);
    const answerLate = answer;
    world.clock.pass(90_001);
    world.sites.set(FEED, rss('a'));
    await work(world.process('p2'));
    answerLate();
    await slow.settled();
    expect(await world.entries()).toEqual(['/a added']);
  });

  it('stops after the article in hand, and lets the feed go', async () => {
    const hands = world.process('p1');
    world.take = async () => {
      hands.hurry();
      return 'added';
    };
    await hands.round();
    await hands.settled();
    expect(await world.entries()).toEqual(['/a added', '/b waiting', '/c waiting']);
    expect(await world.store.all('SELECT leased_by FROM feed')).toEqual([{ leased_by: null }]);
    world.take = async () => 'added';
    world.clock.pass(HOUR);
    await work(world.process('p2'));
    expect(await world.entries()).toEqual(['/a added', '/b added', '/c added']);
  });
}
