import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { OperatorError } from '../../errors/errors.ts';
import { consoleApp } from './app.ts';
import type { ConsoleParts } from './parts.ts';
import { LONGEST_PREVIOUS } from './previous.ts';
import { LONGEST_QUESTION } from './query.ts';

/** Where to listen. Port 0 is any free port. */
export interface Listening {
  readonly hostname: string;
  readonly port: number;
}

export interface ServedConsole {
  readonly url: string;
  /** Lets the answers under way finish, for a short while, and stops. */
  close(): Promise<void>;
}

/** A UTF-16 unit is at most three bytes in UTF-8, each of which is three characters (`%D0`) in an address. */
const LONGEST_HEADERS = (LONGEST_QUESTION + LONGEST_PREVIOUS) * 9 + 16_384;
const GRACE_MS = 2_000;
const ANYWHERE = ['0.0.0.0', '::'];

/**
 * Serves the console. The name it listens at is allowed as a host.
 * @throws {OperatorError} where the port cannot be used
 */
export async function serveConsole(parts: ConsoleParts, at: Listening): Promise<ServedConsole> {
  const hosts = [...(parts.hosts ?? []), ...(ANYWHERE.includes(at.hostname) ? [] : [at.hostname])];
  const app = consoleApp({ ...parts, hosts });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer({ maxHeaderSize: LONGEST_HEADERS }, listener);
  const { port } = await listen(server, at);
  return { url: `http://${spoken(at.hostname)}:${port}`, close: () => close(server) };
}

function listen(server: Server, { hostname, port }: Listening): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown): void => reject(adviceFor(error, hostname, port));
    server.once('error', failed);
    try {
      server.listen(port, hostname, () => {
        server.off('error', failed);
        const address = server.address();
        if (address !== null && typeof address === 'object') resolve(address);
        else failed(new Error('the server has no port'));
      });
    } catch (error) {
      failed(error);
    }
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close((error) => {
      clearTimeout(cut);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it. Stop that program, or set PORT to another number, such as PORT=3001',
  EACCES: 'this user may not. Set PORT to a number from 1024 up',
  EADDRNOTAVAIL: 'this machine does not have that address. Listen at 127.0.0.1',
  ENOTFOUND: 'that name has no address. Listen at 127.0.0.1',
  ERR_SOCKET_BAD_PORT: 'there is no such port. Set PORT to a number from 1 to 65535',
};

function adviceFor(cause: unknown, hostname: string, port: number): OperatorError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const advice = ADVICE[code] ?? `${String(cause)}. Set PORT to another number`;
  return new OperatorError(`The web console cannot listen on port ${port} of ${hostname}: ${advice}.`, {
    cause,
  });
}

/** How a browser writes a host: an IPv6 address in brackets, and "everywhere" as this machine. */
function spoken(hostname: string): string {
  if (ANYWHERE.includes(hostname)) return 'localhost';
  return hostname.includes(':') ? `[${hostname}]` : hostname;
}
