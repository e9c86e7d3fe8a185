import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createHop, type HopParts } from '../../../src/ingest/fetch/hop.ts';
import { USUAL_LIMITS } from '../../../src/ingest/fetch/limits.ts';
import type { FetchOptions, Hop } from '../../../src/ingest/fetch/page.ts';
import { HERE, never, page, serve, type TestServer } from './server.ts';

let site: TestServer | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

const PARTS: HopParts = {
  resolve: async () => ['127.0.0.1'],
  allow: HERE,
  limits: USUAL_LIMITS,
  userAgent: 'Dragoman/0.1 (test)',
  now: () => new Date(),
  sleep: never,
};

const ask = async (over: Partial<HopParts> = {}, options: FetchOptions = {}, path = '/'): Promise<Hop> => {
  const url = new URL(`http://herald.example:${site?.port ?? 80}${path}`);
  return (await createHop({ ...PARTS, ...over })(url, options, 20_000)).hop;
};

describe('one request', () => {
  it('gives a page as text, with what the next one can be made conditional with', async () => {
    site = await serve(
      page(gzipSync('Grüße'), { 'content-encoding': 'gzip', etag: '"e1"', 'last-modified': 'then' }),
    );
    expect(await ask({}, {}, '/a?b')).toEqual({
      kind: 'page',
      url: `http://herald.example:${site.port}/a?b`,
      status: 200,
      contentType: 'text/html',
      text: 'Grüße',
      charset: 'utf-8',
      notes: [],
      etag: '"e1"',
      lastModified: 'then',
    });
  });

  it('says who asks, and names the host that was meant', async () => {
    site = await serve(page('x'));
    await ask();
    expect(site.asked[0]?.headers).toMatchObject({
      'user-agent': 'Dragoman/0.1 (test)',
      host: `herald.example:${site.port}`,
      'accept-encoding': 'gzip, deflate, br',
    });
    expect(site.asked[0]?.headers).not.toHaveProperty('cookie');
  });

  it('goes where the first resolution led, for there is no second', async () => {
    site = await serve(page('from here'));
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['10.0.0.1'];
    };
    // No such name is known to the system: the connection can only come from what was given here.
    expect(await ask({ resolve })).toMatchObject({ text: 'from here' });
    expect(asked).toBe(1);
    expect(await ask({ resolve })).toMatchObject({ reason: 'network' });
  });

  it('takes the next address of a host where the first takes no connections', async () => {
    site = await serve(page('x'));
    expect(
      await ask({
        resolve: async () => ['127.0.0.2', '127.0.0.1'],
        allow: { ...HERE, hosts: new Set(['herald.example']) },
      }),
    ).toMatchObject({ text: 'x' });
  });

  it('opens no connection to what is not allowed', async () => {
    site = await serve(page('x'));
    expect(await ask({ allow: { hosts: new Set(), networks: [] } })).toMatchObject({ reason: 'network' });
    expect(site.asked).toEqual([]);
  });

  it('is conditional where it can be', async () => {
    site = await serve((_, response) => response.writeHead(304).end());
    expect(await ask({}, { etag: '"e1"', lastModified: 'then' })).toMatchObject({ kind: 'unchanged' });
    expect(site.asked[0]?.headers).toMatchObject({ 'if-none-match': '"e1"', 'if-modified-since': 'then' });
    // Nobody asked for that.
    expect(await ask()).toMatchObject({ kind: 'refused', status: 304 });
  });

  it('does not follow a redirect by itself', async () => {
    site = await serve((_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end());
    expect(await ask()).toEqual({ kind: 'redirect', status: 302, location: 'http://10.0.0.1/' });
  });

  it.each([
    [404, false],
    [403, false],
    [410, false],
    [429, true],
    [500, true],
    [503, true],
  ])('that is answered with %i says so', async (status, mayPass) => {
    site = await serve((_, response) => response.writeHead(status).end('secret'));
    expect(await ask()).toMatchObject({
      reason: 'status',
      status,
      mayPass,
      says: expect.stringContaining(`HTTP ${status}`),
    });
  });

  it('says when to come back', async () => {
    site = await serve((_, response) => response.writeHead(503, { 'retry-after': '120' }).end());
    const now = () => new Date('2027-03-01T08:00:00Z');
    expect(await ask({ now })).toMatchObject({ retryAt: new Date('2027-03-01T08:02:00Z') });
  });

  it('does not read what is no text', async () => {
    site = await serve(page('%PDF', { 'content-type': 'application/pdf' }));
    expect(await ask()).toMatchObject({
      reason: 'content',
      says: expect.stringContaining('application/pdf'),
    });
  });

  it('does not read a header without end', async () => {
    site = await serve(page('x', { 'x-long': 'a'.repeat(100_000) }));
    expect(await ask()).toMatchObject({ reason: 'size' });
  });

  it('does not wait for ever', async () => {
    let timeIsOver: () => void = () => undefined;
    const sleep = () => new Promise<void>((resolve) => (timeIsOver = resolve));
    site = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('a little');
      timeIsOver();
    });
    expect(await ask({ sleep })).toMatchObject({ reason: 'time', mayPass: true });
  });

  it('does not wait for ever for a name either', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    expect(await ask({ resolve, sleep: async () => undefined })).toMatchObject({ reason: 'time' });
  });

  it('can be called off', async () => {
    const calling = new AbortController();
    site = await serve(() => calling.abort());
    expect(await ask({}, { signal: calling.signal })).toMatchObject({ reason: 'stopped' });
    expect(await ask({}, { signal: calling.signal })).toMatchObject({ reason: 'stopped' });
    expect(site.asked).toHaveLength(1);
  });

  it('says that nobody answers there', async () => {
    site = await serve(page('x'));
    await site.close();
    expect(await ask()).toMatchObject({
      reason: 'connection',
      says: expect.stringContaining('does not take'),
    });
  });

  it('survives what is no HTTP, and what breaks off', async () => {
    const server = createServer((socket) => socket.end('SSH-2.0-x\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(`http://herald.example:${(server.address() as AddressInfo).port}/`);
    expect((await createHop(PARTS)(url, {}, 1000)).hop).toMatchObject({ reason: 'connection' });
    server.close();
    site = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' }).write('half');
      setImmediate(() => response.destroy());
    });
    expect(await ask()).toMatchObject({ reason: 'connection', mayPass: true });
  });
});
