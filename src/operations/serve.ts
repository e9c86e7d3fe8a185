import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from '../errors/errors.ts';
import { isOwnHost } from '../platform/own-host.ts';
import { isReady, type Readiness } from './readiness.ts';

/** What whoever looks after the bot can ask. */
export interface OperationsParts {
  /** Never rejects. */
  readiness(): Promise<Readiness>;
  expose(): Promise<string>;
  readonly contentType: string;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const TEXT = 'text/plain; charset=utf-8';

/**
 * Serves /healthz (the process runs), /readyz (it can answer) and /metrics. None shows a question, a name or a secret.
 * Port 0 is any free port.
 * @throws OperatorError where the port cannot be used
 */
export async function serveOperations(
  parts: OperationsParts,
  { hostname, port }: { readonly hostname: string; readonly port: number },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const routes = routesOf(parts);
  const server = createServer((request, response) => {
    void replyTo(request, routes, isOwnHost(written(hostname), []))
      .catch(() => text(500, 'It failed.'))
      .then(({ status, type, body }) => {
        response.writeHead(status, {
          'content-type': type,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  const address = await listen(server, hostname, port);
  return { url: `http://${written(hostname)}:${address.port}`, close: () => close(server) };
}

function routesOf({
  readiness,
  expose,
  contentType,
}: OperationsParts): ReadonlyMap<string, () => Promise<Reply>> {
  return new Map([
    ['/healthz', async () => text(200, 'ok')],
    [
      '/readyz',
      async () => {
        const stands = await readiness();
        const body = `${JSON.stringify({ ready: isReady(stands), ...stands })}\n`;
        return { status: isReady(stands) ? 200 : 503, type: 'application/json', body };
      },
    ],
    ['/metrics', async () => ({ status: 200, type: contentType, body: await expose() })],
  ]);
}

async function replyTo(
  { url = '/', method = 'GET', headersDistinct }: IncomingMessage,
  routes: ReadonlyMap<string, () => Promise<Reply>>,
  isLoopback: boolean,
): Promise<Reply> {
  // A page in a browser on this machine may have pointed its own name here (DNS rebinding).
  // One of two names may be anybody's: together they are none.
  if (isLoopback && !isOwnHost((headersDistinct.host ?? []).join(', '), [])) {
    return text(421, 'This is asked by the name of this machine alone: 127.0.0.1 or localhost.');
  }
  const route = routes.get(url.replace(/\?.*$/s, ''));
  if (route === undefined) return text(404, `There are ${[...routes.keys()].join(', ')}.`);
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'Only GET is answered.');
  return route();
}

/** How an address stands in a URL. */
function written(hostname: string): string {
  return hostname.includes(':') ? `[${hostname}]` : hostname;
}

function text(status: number, body: string): Reply {
  return { status, type: TEXT, body: `${body}\n` };
}

function listen(server: Server, hostname: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        new OperatorError(
          `OPERATIONS_PORT: ${port} of ${hostname} cannot be used (${cause.code ?? cause.message}). Set OPERATIONS_PORT to a free port, from 1024 up, and OPERATIONS_HOST to an address of this machine.`,
          { cause },
        ),
      );
    });
    server.listen(port, hostname, () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
