import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { guildOf, readyOf } from './ready.ts';
import { createSession, type Session, sendTo, shardOf } from './sessions.ts';
import type { State } from './state.ts';

const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;
/** Members, presences and the content of messages have to be allowed in the developer portal. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
/** After these the session cannot be gone on with; nor after an end of Discord's own making. */
const FINAL: readonly number[] = [1000, 1001];

const packet = z.object({ op: z.number(), d: z.unknown() });
const identify = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number().int().min(0), z.number().int().min(1)]).default([0, 1]),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

export interface Gateway {
  /** Tells the bot of an event, now or when it has resumed: on the shard of the server that it names. */
  dispatch(type: string, data: object): void;
  /** Cuts the connections, as a network does. */
  drop(): void;
  /** Closes the connections with a code. */
  close(code: number): void;
  /** Refuses whoever identifies from now on, with a close code. */
  refuseWith(code: number): void;
  readonly isConnected: () => boolean;
  askToReconnect(): void;
  /** Forgets the sessions, and says so. */
  invalidate(): void;
  readonly identified: readonly { readonly intents: number }[];
  /** The shard of each session that was begun. */
  readonly shards: readonly number[];
  readonly resumed: () => number;
  readonly heartbeats: () => number;
  /** How many shards have a connection now. */
  readonly connected: () => number;
  stop(): void;
}

export interface GatewayOptions {
  readonly heartbeatMs: number;
  readonly disallowed: number;
  readonly url: () => string;
  /** Within how many milliseconds a second IDENTIFY of a bucket is refused: Discord's are 5,000; 0 for none. */
  readonly identifyMs: number;
}

/** The gateway, version 10 in JSON, for one bot with one connection for each shard. */
export function createGateway(server: Server, state: State, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  const identified: { intents: number }[] = [];
  const shards: number[] = [];
  const sessions = new Map<number, Session>();
  const lastIdentified = new Map<number, number>();
  let refusal: number | undefined;
  let resumes = 0;
  let heartbeats = 0;
  const each = (work: (session: Session) => void): void => [...sessions.values()].forEach(work);
  const isOpen = ({ socket }: Session): boolean => socket !== undefined && socket.readyState === socket.OPEN;

  const onIdentify = (from: WebSocket, data: unknown): void => {
    const { token, intents, shard } = identify.parse(data);
    const [id, of] = shard;
    const isAllowed = (intents & (PRIVILEGED | options.disallowed)) === 0;
    const isShard = of === state.shards && id < of;
    if (token !== state.token || !isAllowed || !isShard || refusal !== undefined) {
      from.close(refusal ?? (token !== state.token ? 4004 : isAllowed ? 4010 : 4014));
      return;
    }
    const bucket = id % state.maxConcurrency;
    const last = lastIdentified.get(bucket);
    const now = performance.now();
    lastIdentified.set(bucket, now);
    if (last !== undefined && now - last < options.identifyMs) {
      state.complaints.push(`shard ${id} identified ${Math.round(now - last)} ms after its bucket had`);
      sendTo(from, { op: INVALID_SESSION, d: false });
      return;
    }
    identified.push({ intents });
    shards.push(id);
    sessions.get(id)?.socket?.close(4000);
    const session = createSession(`session-${identified.length}`, id, from);
    sessions.set(id, session);
    const guilds = [...state.guilds].filter((guild) => shardOf(guild, state.shards) === id);
    session.dispatch('READY', readyOf(state, session.id, options.url(), guilds, shard));
    for (const guild of guilds) session.dispatch('GUILD_CREATE', guildOf(guild, state));
  };
  const onResume = (from: WebSocket, data: unknown): void => {
    const { token, session_id: id, seq } = resume.parse(data);
    const session = [...sessions.values()].find((one) => one.id === id);
    if (token !== state.token || session === undefined) {
      sendTo(from, { op: INVALID_SESSION, d: false });
      return;
    }
    if (session.socket !== from) session.socket?.close(4000);
    session.socket = from;
    resumes += 1;
    if (!session.replay(seq)) {
      sessions.delete(session.shard);
      sendTo(from, { op: INVALID_SESSION, d: false });
      return;
    }
    session.dispatch('RESUMED', {});
  };

  sockets.on('connection', (from, { url = '' }) => {
    const { searchParams } = new URL(url, 'http://discord.invalid');
    if (searchParams.get('v') !== '10' || searchParams.get('encoding') !== 'json')
      state.complaints.push(`a gateway connection with ${searchParams}`);
    from.on('message', (raw: RawData) => {
      const { op, d } = packet.parse(JSON.parse(raw.toString()));
      if (op === IDENTIFY) onIdentify(from, d);
      else if (op === RESUME) onResume(from, d);
      else if (op === HEARTBEAT) {
        heartbeats += 1;
        sendTo(from, { op: HEARTBEAT_ACK });
      } else from.close(4001, 'Unknown opcode.');
    });
    from.on('close', (code) => {
      const session = [...sessions.values()].find(({ socket }) => socket === from);
      if (session !== undefined && FINAL.includes(code)) sessions.delete(session.shard);
    });
    from.on('error', () => undefined);
    sendTo(from, { op: HELLO, d: { heartbeat_interval: options.heartbeatMs } });
  });
  return {
    dispatch(type, data) {
      const guild = 'guild_id' in data ? String(data.guild_id) : undefined;
      const session = sessions.get(shardOf(guild, state.shards));
      if (session === undefined) throw new Error('The bot is not connected');
      session.dispatch(type, data);
    },
    drop: () => each(({ socket }) => socket?.terminate()),
    close: (code) => each(({ socket }) => socket?.close(code)),
    refuseWith: (code) => {
      refusal = code;
    },
    isConnected: () => [...sessions.values()].some(isOpen),
    askToReconnect: () => each(({ socket }) => sendTo(socket, { op: RECONNECT, d: null })),
    invalidate() {
      each(({ socket, shard }) => {
        sessions.delete(shard);
        sendTo(socket, { op: INVALID_SESSION, d: false });
      });
    },
    identified,
    shards,
    resumed: () => resumes,
    heartbeats: () => heartbeats,
    connected: () => [...sessions.values()].filter(isOpen).length,
    stop() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
