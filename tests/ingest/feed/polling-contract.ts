import { afterEach, beforeEach, expect, it } from 'vitest';
import { feedFailures } from '../../../src/ingest/feed/failures.ts';
import { refuse, refuseStatus } from '../../../src/ingest/fetch/refusal.ts';
import { createWorld, FEED, feed, HOUR, MINUTE, pageOf, rss, type World, work } from './world.ts';

/** How feeds are asked, on every engine. */
export function pollingContract(database: () => Promise<string>): void {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(await database());
    world.sites.set(FEED, rss('b', 'a'));
    world.sites.set('https://herald.example/a', 'page a');
    world.sites.set('https://herald.example/b', 'page b');
  });
  afterEach(() => world.store.close());
  const askedFeed = () => world.asked.filter(({ url }) => url === FEED);

  it('hands each article on once, the oldest first, with its page', async () => {
    const hands = world.process('p1');
    await work(hands);
    world.clock.pass(15 * MINUTE);
    await work(hands);
    expect(world.taken).toMatchObject([
      { url: 'https://herald.example/a', title: 'On a', page: { text: 'page a' }, feed: feed() },
      { url: 'https://herald.example/b', title: 'On b', page: { text: 'page b' } },
    ]);
    expect(await world.entries()).toEqual(['/a added', '/b added']);
    expect(askedFeed()).toHaveLength(2);
  });

  it('hands on what two feeds tell of once', async () => {
    const other = 'https://gazette.example/rss';
    world.list = { feeds: [feed(), feed({ url: other })], faults: [] };
    world.sites.set(other, rss('a', 'c'));
    world.sites.set('https://herald.example/c', 'page c');
    await work(world.process('p1'));
    expect(world.taken.map(({ url }) => url.slice(-1)).sort()).toEqual(['a', 'b', 'c']);
  });

  it('asks again when it is time, and says when that is', async () => {
    const hands = world.process('p1');
    expect(await work(hands)).toEqual(new Date('2027-03-01T08:15:00Z'));
    world.clock.pass(14 * MINUTE);
    await work(hands);
    expect(askedFeed()).toHaveLength(1);
    world.clock.pass(MINUTE);
    await work(hands);
    expect(askedFeed()).toHaveLength(2);
  });

  it('makes the next question conditional, and takes "unchanged" for well', async () => {
    const validators = { etag: '"1"', lastModified: 'then' };
    world.sites.set(FEED, () => pageOf(FEED, rss('a'), validators));
    const hands = world.process('p1');
    await work(hands);
    world.sites.set(FEED, () => ({ kind: 'unchanged', url: FEED }));
    world.clock.pass(15 * MINUTE);
    await work(hands);
    world.clock.pass(15 * MINUTE);
    await work(hands);
    expect(askedFeed().map(({ options }) => [options.etag, options.lastModified])).toEqual([
      [undefined, undefined],
      ['"1"', 'then'],
      ['"1"', 'then'],
    ]);
    expect(await world.record()).toMatchObject({ succeededAt: '2027-03-01T08:30:00.000Z' });
  });

  it('forgets validators that the feed no longer gives, and keeps none of an answer that is no feed', async () => {
    world.sites.set(FEED, () => pageOf(FEED, rss('a'), { etag: '"1"' }));
    const hands = world.process('p1');
    await work(hands);
    world.sites.set(FEED, () => pageOf(FEED, '<html>', { etag: '"2"' }));
    world.clock.pass(15 * MINUTE);
    await work(hands);
    expect(await world.record()).toMatchObject({ etag: '"1"', failing: { short: 'a web page, not a feed' } });
    world.sites.set(FEED, rss('a'));
    world.clock.pass(30 * MINUTE);
    await work(hands);
    expect(await world.record()).not.toHaveProperty('etag');
  });

  it('asks a feed that fails half as often each time, and as usual once it is well', async () => {
    world.sites.set(FEED, () => refuseStatus(503, 'herald.example'));
    const hands = world.process('p1');
    const waits: number[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      const next = await work(hands);
      waits.push(((next?.getTime() ?? 0) - world.clock.now().getTime()) / MINUTE);
      world.clock.pass((waits.at(-1) ?? 0) * MINUTE);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
    world.sites.set(FEED, rss());
    expect(await work(hands)).toEqual(new Date(world.clock.now().getTime() + 15 * MINUTE));
    expect(await feedFailures(world.store, world.clock.now())).toEqual([]);
  });

  it('does not come back before the feed wants it', async () => {
    const retryAt = new Date('2027-03-01T12:00:00Z');
    world.sites.set(FEED, () => refuseStatus(429, 'herald.example', retryAt));
    expect(await work(world.process('p1'))).toEqual(retryAt);
  });

  it('names a feed that fails from the second time on, with the day since when', async () => {
    world.sites.set(FEED, () => refuseStatus(503, 'herald.example'));
    const hands = world.process('p1');
    await work(hands);
    expect(await feedFailures(world.store, world.clock.now())).toEqual([]);
    world.clock.pass(24 * HOUR);
    await work(hands);
    const [now, later] = [world.clock.now(), new Date('2028-02-01T00:00:00Z')];
    expect(await feedFailures(world.store, now)).toEqual(['herald.example (HTTP 503 since 1 Mar)']);
    expect(await feedFailures(world.store, later)).toEqual(['herald.example (HTTP 503 since 1 Mar 2027)']);
    await world.store.all(
      `INSERT INTO reference (kind, id, record) VALUES ('outlets', 'ph', '{"name":"Port Herald"}')`,
    );
    world.list = { feeds: [feed({ publisher: 'ph' })], faults: [] };
    await hands.round();
    await hands.settled();
    expect(await feedFailures(world.store, now)).toEqual(['Port Herald (HTTP 503 since 1 Mar)']);
  });

  it('does not ask a feed that is gone again, until it is taken out and put in again', async () => {
    world.sites.set(FEED, () => refuseStatus(410, 'herald.example'));
    const hands = world.process('p1');
    expect(await work(hands)).toBeUndefined();
    expect(await feedFailures(world.store, world.clock.now())).toEqual([
      'herald.example (HTTP 410 since 1 Mar)',
    ]);
    world.clock.pass(100 * HOUR);
    await work(hands);
    expect(askedFeed()).toHaveLength(1);
    world.list = { feeds: [], faults: [] };
    await work(hands);
    expect(await feedFailures(world.store, world.clock.now())).toEqual([]);
    world.list = { feeds: [feed()], faults: [] };
    await work(hands);
    expect(askedFeed()).toHaveLength(2);
  });

  it('leaves a feed alone that is switched off, and what waits of it', async () => {
    const hands = world.process('p1', { take: () => Promise.reject(new Error('away')) });
    await work(hands);
    world.list = { feeds: [feed({ enabled: false })], faults: [] };
    world.clock.pass(24 * HOUR);
    expect(await work(hands)).toBeUndefined();
    expect(askedFeed()).toHaveLength(1);
    expect(await world.entries()).toEqual(['/a waiting', '/b waiting']);
  });

  it('goes on with the feeds that it knows while the file cannot be read, and says so once', async () => {
    const hands = world.process('p1');
    await work(hands);
    world.list = { feeds: undefined, faults: ['feeds.json cannot be read'] };
    world.clock.pass(15 * MINUTE);
    await work(hands);
    await work(hands);
    expect(askedFeed()).toHaveLength(2);
    expect(world.warnings).toEqual(['feeds.json has faults; the other feeds go on']);
  });

  it('takes up a new interval at once', async () => {
    const hands = world.process('p1');
    await work(hands);
    world.list = { feeds: [feed({ every: 60 })], faults: [] };
    expect(await work(hands)).toEqual(new Date('2027-03-01T09:00:00Z'));
  });

  it('forgets what a feed has not told of for 90 days, and remembers what it still tells of', async () => {
    const hands = world.process('p1');
    await work(hands);
    world.sites.set(FEED, rss('b'));
    world.clock.pass(91 * 24 * HOUR);
    await work(hands);
    expect(await world.entries()).toEqual(['/b added']);
  });

  it('does not blame a feed for being stopped', async () => {
    world.sites.set(FEED, () => refuse('stopped', 'Stopped.'));
    const hands = world.process('p1');
    await hands.round();
    await hands.settled();
    expect(await world.record()).not.toHaveProperty('failing');
  });
}
