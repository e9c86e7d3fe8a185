import { request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { Readiness } from '../../src/operations/readiness.ts';
import { serveOperations } from '../../src/operations/serve.ts';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const done of cleanUp.splice(0)) await done();
});

const READY: Readiness = { corpus: 'loaded', platforms: 'connected', database: 'up' };

async function serve(stands: Partial<Readiness> = {}, expose = async () => 'a 1\n'): Promise<string> {
  const served = await serveOperations(
    { readiness: async () => ({ ...READY, ...stands }), expose, contentType: 'text/plain; version=0.0.4' },
    { hostname: '127.0.0.1', port: 0 },
  );
  cleanUp.push(served.close);
  return served.url;
}

function statusFor(url: string, ...hosts: string[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: hosts.flatMap((host) => ['host', host]) }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

it('says that the process runs, whatever it lacks', async () => {
  const url = await serve({ corpus: 'loading', database: 'away' });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

it.each<Partial<Readiness>>([
  { corpus: 'loading' },
  { database: 'away' },
  { platforms: 'connecting' },
  { platforms: 'stopping' },
])('is not ready while %o', async (stands) => {
  const response = await fetch(`${await serve(stands)}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ ready: false, ...READY, ...stands });
});

it('is ready where all is there', async () => {
  const response = await fetch(`${await serve()}/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ ready: true, ...READY });
});

it('gives the measures in their own type, and says nothing of why they fail', async () => {
  const well = await fetch(`${await serve()}/metrics?a=b`);
  expect(well.headers.get('content-type')).toBe('text/plain; version=0.0.4');
  expect(await well.text()).toBe('a 1\n');
  const failing = await serve({}, async () => Promise.reject(new Error('postgres://u:hunter2@db')));
  const response = await fetch(`${failing}/metrics`);
  expect([response.status, await response.text()]).toEqual([500, 'It failed.\n']);
});

it('answers GET and HEAD at its three addresses alone', async () => {
  const url = await serve();
  expect((await fetch(`${url}/metrics`, { method: 'POST', body: 'x' })).status).toBe(405);
  expect((await fetch(`${url}/`)).status).toBe(404);
  const head = await fetch(`${url}/healthz`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('on this machine, answers to no other name: a page may have pointed its own here', async () => {
  const url = await serve();
  const { port } = new URL(url);
  expect(await statusFor(`${url}/metrics`, `herald.example:${port}`)).toBe(421);
  expect(await statusFor(`${url}/metrics`, `127.0.0.1.herald.example`)).toBe(421);
  expect(await statusFor(`${url}/metrics`, '127.999.1.1')).toBe(421);
  expect(await statusFor(`${url}/metrics`, '127.0.0.1', 'herald.example')).toBe(421);
  expect(await statusFor(`${url}/metrics`, 'herald.example', '127.0.0.1')).toBe(421);
  for (const own of [`localhost:${port}`, '127.0.0.1', `[::1]:${port}`])
    expect(await statusFor(`${url}/metrics`, own)).toBe(200);
});

it('says which variable to change where the port is taken', async () => {
  const port = Number(new URL(await serve()).port);
  const parts = { readiness: async () => READY, expose: async () => '', contentType: 'text/plain' };
  await expect(serveOperations(parts, { hostname: '127.0.0.1', port })).rejects.toThrow(
    /EADDRINUSE.*Set OPERATIONS_PORT to a free port/,
  );
});
