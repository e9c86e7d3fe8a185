import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FaultPlan, NO_FAULTS } from './fault.ts';
import { type SocketSide, serveSockets } from './socket.ts';
import { serveWebApi, type WebApi } from './web-api.ts';
import { createWorld, type World } from './world.ts';

export const APP_TOKEN = 'xapp-1-A1-secret';

/** A Slack of our own, on the loopback address: a real Web API and real sockets, as strict as Slack's. */
export interface SlackServer {
  readonly world: World;
  readonly socket: SocketSide;
  readonly url: string;
  readonly apiUrl: string;
  /** What the calls of the bot meet from now on. */
  meet(faults: FaultPlan): void;
  /** A trigger, which opens one window within 3 seconds. */
  trigger(team: string): string;
  /** An address to answer at, 5 times within 30 minutes. */
  responseUrl(team: string, channel: string, user: string): string;
  close(): Promise<void>;
}

/** @param now milliseconds; another clock than the machine's lets time pass at once */
export async function startSlack(now: () => number = Date.now): Promise<SlackServer> {
  const world = createWorld(now);
  const tickets = new Set<string>();
  const api: WebApi = { faults: NO_FAULTS, openSocket: () => undefined };
  const server = createServer((request, response) => {
    serveWebApi(api, world, request, response).catch((error: unknown) => {
      world.problems.push(`this Slack failed: ${String(error)}`);
      response.destroy();
    });
  });
  const socket = serveSockets(server, (ticket) => tickets.delete(ticket), world.problems);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  world.url = url;
  api.openSocket = (token) => {
    if (token !== APP_TOKEN) return undefined;
    const ticket = `ticket-${world.next()}`;
    tickets.add(ticket);
    return `ws://127.0.0.1:${port}/link?ticket=${ticket}`;
  };
  return {
    world,
    socket,
    url,
    apiUrl: `${url}/api/`,
    meet: (faults) => {
      api.faults = faults;
    },
    trigger: (team) => {
      const id = `${world.next()}.1.abc`;
      world.triggers.set(id, { team, madeAt: now(), used: false });
      return id;
    },
    responseUrl: (team, channel, user) => {
      const path = `/commands/${team}/${world.next()}/xyz`;
      world.urls.set(path, { team, channel, user, madeAt: now(), uses: 0 });
      return `${url}${path}`;
    },
    close: async () => {
      socket.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
