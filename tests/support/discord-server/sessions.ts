import type { WebSocket } from 'ws';

interface Event {
  readonly op: number;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** One shard's session: what was sent in it, and over which connection it is sent now. */
export interface Session {
  readonly id: string;
  readonly shard: number;
  socket: WebSocket | undefined;
  /** Sends an event, or keeps it until the bot has resumed. */
  dispatch(t: string, d: unknown): void;
  /** Sends again what came after a number. False where that is not kept any more. */
  replay(after: number): boolean;
}

const DISPATCH = 0;
/** Discord keeps a few minutes of events for those who resume. */
const MOST_KEPT = 5000;

export function createSession(id: string, shard: number, socket: WebSocket): Session {
  const kept: Event[] = [];
  let count = 0;
  const session: Session = {
    id,
    shard,
    socket,
    dispatch(t, d) {
      count += 1;
      const event = { op: DISPATCH, t, s: count, d };
      kept.push(event);
      // Cut rarely, as each cut moves all that stay.
      if (kept.length > 2 * MOST_KEPT) kept.splice(0, MOST_KEPT);
      sendTo(session.socket, event);
    },
    replay(after) {
      const first = kept[0]?.s ?? count + 1;
      if (after + 1 < first) return false;
      for (const event of kept.slice(after + 1 - first)) sendTo(session.socket, event);
      return true;
    },
  };
  return session;
}

export function sendTo(socket: WebSocket | undefined, data: object): void {
  if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify(data));
}

/** Which shard a server's events go to; direct messages go to the first. @see https://docs.discord.com/developers/events/gateway#sharding */
export function shardOf(guildId: string | undefined, shards: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
