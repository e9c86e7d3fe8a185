import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const ACK_MS = 3_000;

/** What came back for an envelope, and how long it took. */
export interface Acked {
  readonly payload: unknown;
  readonly ms: number;
}

/** The Slack side of Socket Mode. */
export interface SocketSide {
  /** Sends an envelope over the newest connection, and gives its acknowledgement. */
  send(type: 'slash_commands' | 'interactive' | 'events_api', payload: object): Promise<Acked>;
  /** Asks the app to connect again, as Slack does every few hours. */
  refresh(): void;
  /** Breaks the connection without a word. */
  drop(): void;
  /** Resolves when an app is connected. */
  connected(): Promise<void>;
  readonly connections: () => number;
  close(): void;
}

const ackSchema = z.strictObject({ envelope_id: z.string(), payload: z.unknown() });

export function serveSockets(
  server: Server,
  isTicket: (ticket: string) => boolean,
  problems: string[],
): SocketSide {
  const sockets = new WebSocketServer({ noServer: true });
  const waiting = new Map<string, (payload: unknown) => void>();
  const arrivals = new Set<() => void>();
  let newest: WebSocket | undefined;
  let opened = 0;
  let envelopes = 0;

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const ticket = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? '';
    if (!isTicket(ticket)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      newest = connection;
      opened += 1;
      connection.on('message', (data) => acknowledge(String(data)));
      connection.send(
        JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }),
      );
      for (const arrived of arrivals) arrived();
      arrivals.clear();
    });
  });

  const acknowledge = (data: string): void => {
    const ack = ackSchema.safeParse(JSON.parse(data));
    const heard = ack.success ? waiting.get(ack.data.envelope_id) : undefined;
    if (!ack.success || heard === undefined) {
      problems.push(`an acknowledgement of nothing: ${data.slice(0, 100)}`);
      return;
    }
    waiting.delete(ack.data.envelope_id);
    heard(ack.data.payload);
  };

  return {
    send(type, payload) {
      envelopes += 1;
      const envelope = `envelope-${envelopes}`;
      const started = performance.now();
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(envelope);
          problems.push(`${type} ${envelope} was not acknowledged within 3 seconds`);
          reject(new Error('operation_timeout'));
        }, ACK_MS);
        waiting.set(envelope, (body) => {
          clearTimeout(late);
          resolve({ payload: body, ms: performance.now() - started });
        });
        newest?.send(
          JSON.stringify({
            type,
            envelope_id: envelope,
            payload,
            accepts_response_payload: type !== 'events_api',
          }),
        );
      });
    },
    refresh: () => newest?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    drop: () => newest?.terminate(),
    connected: () =>
      newest?.readyState === WebSocket.OPEN
        ? Promise.resolve()
        : new Promise((resolve) => {
            arrivals.add(resolve);
          }),
    connections: () => opened,
    close: () => {
      for (const connection of sockets.clients) connection.terminate();
      sockets.close();
    },
  };
}
