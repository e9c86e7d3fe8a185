import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Allow, readAllow } from '../../../src/ingest/fetch/allow.ts';
import { createFetch, type FetchParts } from '../../../src/ingest/fetch/create-fetch.ts';
import type { Fetch } from '../../../src/ingest/fetch/page.ts';

export interface TestServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** What was asked for, without robots.txt. */
  readonly asked: IncomingMessage[];
  /** What robots.txt answers: a text, or a status. */
  robots: string | number;
  close(): Promise<void>;
}

/** A site on this machine. */
export async function serve(answer: RequestListener): Promise<TestServer> {
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    if (request.url === '/robots.txt') {
      if (typeof site.robots === 'number') response.writeHead(site.robots).end();
      else response.writeHead(200, { 'content-type': 'text/plain' }).end(site.robots);
      return;
    }
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site: TestServer = {
    port,
    origin: `http://127.0.0.1:${port}`,
    asked,
    robots: 404,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}

/** A page as most servers give it. */
export const page =
  (body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };

export function allowing(text: string): Allow {
  const allow = readAllow(text);
  if (typeof allow === 'string') throw new Error(`"${allow}" is neither a host nor a network`);
  return allow;
}

export const HERE = allowing('127.0.0.1');

/** Waits for nothing but the signal: a test says itself when time is over. */
export const never = (_: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

/** A fetch that may fetch from this machine, and does not pause. */
export function testFetch(over: Partial<FetchParts> = {}): Fetch {
  return createFetch({ allow: HERE, now: () => new Date(), sleep: never, pauseMs: 0, ...over });
}
