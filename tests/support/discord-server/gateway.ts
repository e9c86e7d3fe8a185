import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { State } from './state.ts';

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;
/** Members, presences and the content of messages have to be allowed in the developer portal. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

const packet = z.object({ op: z.number(), d: z.unknown() });
const identify = z.object({ token: z.string(), intents: z.number() });
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

interface Session {
  readonly id: string;
  readonly sent: { readonly op: number; readonly t: string; readonly s: number; readonly d: unknown }[];
}

export interface Gateway {
  /** Tells the bot of an event, now or when it has resumed. */
  dispatch(type: string, data: object): void;
  /** Cuts the connection, as a network does. */
  drop(): void;
  /** Closes the connection with a code. */
  close(code: number): void;
  /** Refuses whoever identifies from now on, with a close code. */
  refuseWith(code: number): void;
  readonly isConnected: () => boolean;
  askToReconnect(): void;
  /** Forgets the session, and says so. */
  invalidate(): void;
  readonly identified: readonly { readonly intents: number }[];
  readonly resumed: () => number;
  readonly heartbeats: () => number;
  stop(): void;
}

/** The gateway, version 10 in JSON, for one bot with one connection. */
export function createGateway(
  server: Server,
  state: State,
  options: { readonly heartbeatMs: number; readonly disallowed: number; readonly url: () => string },
): Gateway {
  const sockets = new WebSocketServer({ server });
  const identified: { intents: number }[] = [];
  let session: Session | undefined;
  let socket: WebSocket | undefined;
  let resumes = 0;
  let heartbeats = 0;
  let refusal: number | undefined;
  const send = (to: WebSocket | undefined, data: object): void => to?.send(JSON.stringify(data));
  const dispatch = (t: string, d: object): void => {
    if (session === undefined) throw new Error('The bot is not connected');
    const event = { op: DISPATCH, t, s: session.sent.length + 1, d };
    session.sent.push(event);
    if (socket?.readyState === socket?.OPEN) send(socket, event);
  };
  const onIdentify = (from: WebSocket, data: unknown): void => {
    const { token, intents } = identify.parse(data);
    const isAllowed = (intents & (PRIVILEGED | options.disallowed)) === 0;
    if (token !== state.token || !isAllowed || refusal !== undefined) {
      from.close(refusal ?? (isAllowed ? 4004 : 4014));
      return;
    }
    identified.push({ intents });
    session = { id: `session-${identified.length}`, sent: [] };
    socket = from;
    dispatch('READY', readyOf(state, session.id, options.url()));
    dispatch('GUILD_CREATE', guildOf(state));
  };
  const onResume = (from: WebSocket, data: unknown): void => {
    const { token, session_id: id, seq } = resume.parse(data);
    if (token !== state.token || session === undefined || session.id !== id) {
      send(from, { op: INVALID_SESSION, d: false });
      return;
    }
    resumes += 1;
    socket = from;
    for (const event of session.sent.filter(({ s }) => s > seq)) send(from, event);
    dispatch('RESUMED', {});
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
        send(from, { op: HEARTBEAT_ACK });
      } else from.close(4001, 'Unknown opcode.');
    });
    send(from, { op: HELLO, d: { heartbeat_interval: options.heartbeatMs } });
  });
  return {
    dispatch,
    drop: () => socket?.terminate(),
    close: (code) => socket?.close(code),
    refuseWith: (code) => {
      refusal = code;
    },
    isConnected: () => socket?.readyState === socket?.OPEN,
    askToReconnect: () => send(socket, { op: RECONNECT, d: null }),
    invalidate() {
      session = undefined;
      send(socket, { op: INVALID_SESSION, d: false });
    },
    identified,
    resumed: () => resumes,
    heartbeats: () => heartbeats,
    stop() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function readyOf({ applicationId, botId, guildId }: State, sessionId: string, url: string): object {
  return {
    v: 10,
    user: { id: botId, username: 'Dragoman', discriminator: '0', avatar: null, bot: true },
    guilds: [{ id: guildId, unavailable: true }],
    session_id: sessionId,
    resume_gateway_url: url,
    application: { id: applicationId, flags: 0 },
  };
}

function guildOf({ guildId, channelId }: State): object {
  return {
    id: guildId,
    name: 'Port Vale',
    owner_id: '1',
    member_count: 2,
    channels: [{ id: channelId, type: 0, name: 'harbour', position: 0, permission_overwrites: [] }],
    roles: [{ id: guildId, name: '@everyone', permissions: '0', position: 0 }],
    ...Object.fromEntries(
      [
        'members',
        'threads',
        'emojis',
        'stickers',
        'features',
        'presences',
        'voice_states',
        'stage_instances',
        'guild_scheduled_events',
      ].map((name) => [name, []]),
    ),
  };
}
