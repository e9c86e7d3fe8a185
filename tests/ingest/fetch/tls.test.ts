import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateFor } from '../../support/certificate.ts';
import { testFetch } from './server.ts';

describe('a safe connection', () => {
  const certificate = certificateFor('herald.example');
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer(certificate, (request, response) => {
      if (request.url === '/down')
        response.writeHead(302, { location: `http://herald.example:${port}/` }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('safe');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (host: string, authorities?: string, path = '') =>
    testFetch({
      resolve: async () => ['127.0.0.1'],
      ...(authorities === undefined ? {} : { authorities }),
    })(`https://${host}:${port}/${path}`);

  it('is to the checked address, and asks for the certificate of the name', async () => {
    expect(await ask('herald.example', certificate.cert)).toMatchObject({ text: 'safe' });
  });

  it('is not to another name at the same address', async () => {
    expect(await ask('gazette.example', certificate.cert)).toMatchObject({
      reason: 'connection',
      says: expect.stringContaining('certificate'),
    });
  });

  it('is not to whom nobody vouches for', async () => {
    expect(await ask('herald.example')).toMatchObject({ reason: 'connection' });
  });

  it('is not given up for an open one', async () => {
    expect(await ask('herald.example', certificate.cert, 'down')).toMatchObject({
      reason: 'redirect',
      says: expect.stringContaining('from https to http'),
    });
  });
});
