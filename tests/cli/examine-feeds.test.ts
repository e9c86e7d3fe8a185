import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineFeeds } from '../../src/cli/examine-feeds.ts';
import { refuseStatus } from '../../src/ingest/fetch/refusal.ts';
import { createWorld, FEED, feed, pageOf, rss, type World, work } from '../ingest/feed/world.ts';

describe('doctor', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld('sqlite::memory:');
  });
  afterEach(() => world.store.close());
  const says = async () =>
    (await examineFeeds(world.store, world.list)).map(
      ({ well, subject, says }) => `${well ? 'ok' : 'FAULT'} ${subject} ${says}`,
    );

  it('says of a feed that it was not asked yet', async () => {
    expect(await says()).toEqual([`ok Feed ${FEED}: not asked yet; feeds are asked while the bot runs`]);
  });

  it('says when a feed was read last', async () => {
    world.sites.set(FEED, rss());
    await work(world.process('p1'));
    expect(await says()).toEqual([`ok Feed The Port Herald, ${FEED}: last read 2027-03-01 08:00 UTC`]);
  });

  it('says what is wrong with a feed, since when, and when it is asked again', async () => {
    world.sites.set(FEED, () => refuseStatus(503, 'herald.example'));
    await work(world.process('p1'));
    expect(await says()).toEqual([
      `FAULT Feed herald.example, ${FEED}: cannot be read since 2027-03-01 08:00 UTC (tried once; never read so far): herald.example answered with HTTP 503: it is not available just now. It is asked again 2027-03-01 08:30 UTC`,
    ]);
  });

  it('says what to do with a feed that is gone, and with one that has moved', async () => {
    world.sites.set(FEED, () => refuseStatus(410, 'herald.example'));
    const moved = 'https://gazette.example/old';
    world.sites.set(moved, () => pageOf(moved, rss(), { movedTo: 'https://gazette.example/new' }));
    world.list = { feeds: [feed(), feed({ url: moved })], faults: [] };
    await work(world.process('p1'));
    const [gone, away] = await says();
    expect(gone).toMatch(/^FAULT .*gone \(HTTP 410\).*Take it out of feeds\.json, or give its new address$/);
    expect(away).toMatch(/^FAULT .*moved for good: write https:\/\/gazette\.example\/new into feeds\.json$/);
  });

  it('names what is wrong in feeds.json, and outlets that are not there', async () => {
    world.list = {
      feeds: [feed({ publisher: 'nobody' }), feed({ url: 'https://a.example/', enabled: false })],
      faults: ['feeds.json at [3]: wrong'],
    };
    expect(await says()).toEqual([
      'FAULT Feeds feeds.json at [3]: wrong',
      `FAULT Feed ${FEED}: there is no outlet "nobody". Add it to outlets.json, or mend "publisher" in feeds.json`,
      'ok Feed https://a.example/: switched off in feeds.json',
    ]);
  });
});
