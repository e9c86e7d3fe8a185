import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPoller, type PollerParts } from '../../../src/ingest/feed/poller.ts';
import type { Ticker } from '../../../src/rounds/ticker.ts';
import type { Sql } from '../../../src/store/sql.ts';
import { serve, testFetch } from '../fetch/server.ts';
import { aWhile, createWorld, FEED, feed, MINUTE, rss, type World } from './world.ts';

describe('the poller', () => {
  let world: World;
  let poller: Ticker | undefined;
  beforeEach(async () => {
    world = await createWorld('sqlite::memory:');
    world.sites.set(FEED, rss('a'));
    world.sites.set('https://herald.example/a', 'page a');
  });
  afterEach(async () => {
    await poller?.stop();
    await world.store.close();
  });
  const start = (over: Partial<PollerParts> = {}): Ticker => {
    const { onDone, ...parts } = world.parts('p1');
    poller = createPoller({ ...parts, ...over });
    return poller;
  };

  it('works by itself until nothing is due, and then sleeps 15 seconds at most', async () => {
    const slept: number[] = [];
    await start({
      sleep: (ms, signal) => {
        slept.push(ms);
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
      },
    }).idle();
    await aWhile();
    expect(await world.entries()).toEqual(['/a added']);
    expect(slept.at(-1)).toBe(15_000);
  });

  it('logs once that the database is away, and goes on when it is back', async () => {
    let isAway = true;
    const sql: Sql = {
      ...world.store,
      all: (...asked) => (isAway ? Promise.reject(new Error('away')) : world.store.all(...asked)),
    };
    start({ sql });
    for (let turn = 0; turn < 3; turn += 1) {
      poller?.wake();
      await aWhile();
    }
    expect(world.warnings).toEqual([
      'feeds wait: the database does not do what they need; it is tried again',
    ]);
    isAway = false;
    await poller?.idle();
    expect(await world.entries()).toEqual(['/a added']);
  });

  it('stops, and takes nothing new', async () => {
    await start().idle();
    await poller?.stop();
    world.clock.pass(15 * MINUTE);
    poller?.wake();
    await aWhile();
    expect(world.asked.filter(({ url }) => url === FEED)).toHaveLength(1);
    await poller?.idle();
  });

  it('reads a real feed from a real server, and asks it conditionally', async () => {
    const site = await serve((request, response) => {
      if (request.url !== '/rss') {
        response.writeHead(200, { 'content-type': 'text/html' }).end(`page ${request.url}`);
      } else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else {
        response
          .writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip', etag: '"1"' })
          .end(gzipSync(rss('x').replaceAll('https://herald.example', site.origin)));
      }
    });
    world.list = { feeds: [feed({ url: `${site.origin}/rss` })], faults: [] };
    await start({ fetch: testFetch() }).idle();
    world.clock.pass(15 * MINUTE);
    await poller?.idle();
    await site.close();
    expect(world.taken).toMatchObject([{ url: `${site.origin}/x`, page: { text: 'page /x' } }]);
    expect(site.asked.map(({ url }) => url)).toEqual(['/rss', '/x', '/rss']);
  });
});
