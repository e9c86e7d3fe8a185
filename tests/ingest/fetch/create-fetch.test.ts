import { afterEach, describe, expect, it } from 'vitest';
import { page, serve, type TestServer, testFetch } from './server.ts';

const sites: TestServer[] = [];
const open = async (...given: Parameters<typeof serve>): Promise<TestServer> => {
  const site = await serve(...given);
  sites.push(site);
  return site;
};
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

describe('redirects', () => {
  it('are followed, five at most', async () => {
    const site = await open((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) page('here')(request, response);
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(await testFetch()(`${site.origin}/5`)).toMatchObject({ text: 'here', url: `${site.origin}/0` });
    expect(await testFetch()(`${site.origin}/6`)).toMatchObject({ reason: 'redirect' });
  });

  it('are told where they are for good', async () => {
    const to =
      (status: number, location: string) => (_: unknown, response: import('node:http').ServerResponse) =>
        response.writeHead(status, { location }).end();
    const site = await open((request, response) => {
      if (request.url === '/old') to(301, '/newer')(request, response);
      else if (request.url === '/newer') to(308, '/new')(request, response);
      else if (request.url === '/away') to(302, '/old')(request, response);
      else if (request.url === '/half') to(301, '/away')(request, response);
      else page('x')(request, response);
    });
    expect(await testFetch()(`${site.origin}/old`)).toMatchObject({ movedTo: `${site.origin}/new` });
    expect(await testFetch()(`${site.origin}/away`)).not.toHaveProperty('movedTo');
    expect(await testFetch()(`${site.origin}/half`)).toMatchObject({ movedTo: `${site.origin}/away` });
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost/',
    'http://inside.example/',
  ])('to %s are refused', async (location) => {
    const site = await open((_, response) => response.writeHead(302, { location }).end());
    const fetched = await testFetch({ resolve: async () => ['192.168.0.7'] })(site.origin);
    expect(fetched).toMatchObject({ kind: 'refused', reason: 'network' });
    expect(site.asked).toHaveLength(1);
  });

  it('lead to another site only where its robots.txt allows', async () => {
    const other = await open(page('x'));
    other.robots = 'User-agent: *\nDisallow: /';
    const site = await open((_, response) =>
      response.writeHead(302, { location: `${other.origin}/a` }).end(),
    );
    expect(await testFetch()(site.origin)).toMatchObject({ reason: 'robots' });
    expect(other.asked).toEqual([]);
  });
});

describe('a fetch', () => {
  it('checks the addresses of a host again for each request', async () => {
    const site = await open(page('x'));
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['192.168.0.1'];
    };
    const fetched = await testFetch({ resolve })(`http://herald.example:${site.port}/`);
    expect(fetched).toMatchObject({ reason: 'network' });
    expect(site.asked).toEqual([]);
  });

  it('stays away from what robots.txt keeps programs out of', async () => {
    const site = await open(page('x'));
    site.robots = 'User-agent: dragoman\nDisallow: /private\n\nUser-agent: *\nDisallow: /';
    const fetch = testFetch();
    expect(await fetch(`${site.origin}/private/a`)).toMatchObject({ reason: 'robots', mayPass: false });
    expect(await fetch(`${site.origin}/open`)).toMatchObject({ kind: 'page' });
  });

  it.each([
    [404, 'page'],
    [403, 'page'],
    [500, 'refused'],
    [429, 'refused'],
  ])('with a robots.txt that is answered with %i comes to a %s', async (status, kind) => {
    const site = await open(page('x'));
    site.robots = status;
    expect(await testFetch()(site.origin)).toMatchObject({ kind });
  });

  it('is one at a time at a host, with a pause between', async () => {
    const events: string[] = [];
    const site = await open((request, response) => {
      events.push(`${request.url} begins`);
      setImmediate(() => {
        events.push(`${request.url} ends`);
        page('x')(request, response);
      });
    });
    let time = 0;
    const fetch = testFetch({
      pauseMs: 2000,
      now: () => new Date(time),
      sleep: (ms, signal) => {
        if (ms > 2000) return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
        events.push(`pause of ${ms}`);
        time += ms;
        return Promise.resolve();
      },
    });
    await Promise.all([fetch(`${site.origin}/1`), fetch(`${site.origin}/2`), fetch(`${site.origin}/3`)]);
    expect(events).toEqual([
      '/1 begins',
      '/1 ends',
      'pause of 2000',
      '/2 begins',
      '/2 ends',
      'pause of 2000',
      '/3 begins',
      '/3 ends',
    ]);
  });

  it('leaves a host alone for as long as it asks', async () => {
    let time = 0;
    const site = await open((_, response) => response.writeHead(429, { 'retry-after': '60' }).end());
    const fetch = testFetch({ now: () => new Date(time) });
    expect(await fetch(site.origin)).toMatchObject({ status: 429, retryAt: new Date(60_000) });
    expect(await fetch(site.origin)).toMatchObject({ reason: 'later', retryAt: new Date(60_000) });
    expect(site.asked).toHaveLength(1);
    time = 60_000;
    await fetch(site.origin);
    expect(site.asked).toHaveLength(2);
  });

  it('says whom to write to', async () => {
    const site = await open(page('x'));
    await testFetch({ contact: 'https://herald.example/bot' })(site.origin);
    expect(site.asked[0]?.headers['user-agent']).toBe(
      'Dragoman/0.1 (news corpus bot; +https://herald.example/bot)',
    );
  });

  it('has its time for the whole, redirects included', async () => {
    let time = 0;
    const site = await open((_, response) => {
      time += 9000;
      response.writeHead(302, { location: '/again' }).end();
    });
    expect(await testFetch({ now: () => new Date(time) })(site.origin)).toMatchObject({ reason: 'time' });
    expect(site.asked).toHaveLength(3);
  });
});
