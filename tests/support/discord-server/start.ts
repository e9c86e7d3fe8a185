import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FaultPlan, noFaults } from './fault-plan.ts';
import { createGateway } from './gateway.ts';
import { createPeople } from './people.ts';
import { createRest } from './rest.ts';
import { addChannel, type Channel, createState } from './state.ts';

export interface DiscordOptions {
  /** Milliseconds since 1970: for the three seconds and fifteen minutes in which an interaction can be answered. */
  readonly now?: () => number;
  readonly heartbeatMs?: number;
  /** Intents, as bits, that this bot may not have, besides the privileged ones. */
  readonly disallowed?: number;
  /** How many shards Discord asks for, and how many of them may identify at once. */
  readonly shards?: number;
  readonly maxConcurrency?: number;
  /** Within how many milliseconds a second IDENTIFY of a bucket is refused; none is without it. */
  readonly identifyMs?: number;
}

export type FakeDiscord = Awaited<ReturnType<typeof startDiscord>>;

/**
 * A Discord of our own on the loopback address: the REST API and the gateway as they are documented, as far as
 * a bot like this one uses them, with people who use it. What Discord would refuse as malformed is collected in
 * `complaints`, and faults can be had on demand.
 */
export async function startDiscord({
  now = Date.now,
  heartbeatMs = 40_000,
  disallowed = 0,
  shards = 1,
  maxConcurrency = 1,
  identifyMs = 0,
}: DiscordOptions = {}) {
  const state = createState(now);
  Object.assign(state, { shards, maxConcurrency });
  let plan: FaultPlan = noFaults;
  let port = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}`;
  const rest = createRest(state, gatewayUrl, () => plan);
  const server = createServer((request, response) => {
    rest(request, response).catch((error: unknown) => {
      state.complaints.push(`the server failed: ${error}`);
      response.destroy();
    });
  });
  const gateway = createGateway(server, state, { heartbeatMs, disallowed, url: gatewayUrl, identifyMs });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  return {
    ...state,
    state,
    gateway,
    people: createPeople(state, gateway),
    apiUrl: `http://127.0.0.1:${port}/api`,
    /** Lets requests fail from now on. */
    failAs(next: FaultPlan): void {
      plan = next;
    },
    /** Makes a channel, such as a forum (15). */
    addChannel: (type: number, more: Partial<Channel> = {}): Channel => addChannel(state, type, more),
    /** Resolves when `isSo`, which is looked at after every request. */
    async until(what: string, isSo: () => boolean, ms = 15_000): Promise<void> {
      const started = performance.now();
      while (!isSo()) {
        if (performance.now() - started > ms) throw new Error(`Waited ${ms} ms in vain until ${what}`);
        await Promise.race([
          new Promise((resolve) => state.changes.once('change', resolve)),
          new Promise((resolve) => setTimeout(resolve, 50)),
        ]);
      }
    },
    async stop(): Promise<void> {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
