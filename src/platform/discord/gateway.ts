import { DefaultWebSocketManagerOptions, type FetchingStrategyOptions } from '@discordjs/ws';
import {
  type APIGatewayBotInfo,
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
} from 'discord.js';
import type { PlatformLog } from '../log.ts';
import type { Session, ShardFigures, Shards } from '../shards.ts';
import type { Clock } from './clock.ts';
import { noSessionsLeft } from './gateway-faults.ts';
import { openShard, type Shard } from './shard.ts';
import { shareOut } from './sharing.ts';

/**
 * What the bot is told of: the servers it is in, messages there, and direct messages. None is privileged:
 * without that of message content, Discord leaves the words in a message out unless it mentions the bot.
 */
export const INTENTS = [
  'Guilds',
  'GuildMessages',
  'DirectMessages',
] as const satisfies readonly (keyof typeof GatewayIntentBits)[];

/** Each resolves when what came is answered, or cannot be. */
export interface Listener {
  onInteraction(interaction: APIInteraction): Promise<void>;
  onMessage(message: GatewayMessageCreateDispatchData): Promise<void>;
}

export interface GatewayParts {
  readonly token: string;
  /** What Discord says of the gateway. */
  readonly info: APIGatewayBotInfo;
  /** How many shards are wanted; Discord's own number without it. */
  readonly wanted?: number | undefined;
  readonly shards: Shards;
  readonly log: PlatformLog;
  readonly clock: Clock;
  readonly figures: ShardFigures;
}

export interface Gateway {
  /** Nothing more comes in. Requests that are under way go on. */
  close(): Promise<void>;
}

/** One session in five seconds for each bucket. @see https://docs.discord.com/developers/events/gateway#rate-limiting */
const IDENTIFY_MS = 5000;
/** Half of it goes by, on average, before what a process had that ended is taken; a first reply has three seconds. */
const LOOK_MS = 250;
/** What is under way on a shard that moves on may finish, while what comes in waits for the next process. */
const MOVE_MS = 1500;

/**
 * Connects to the gateway: to as many shards as are this process's share, which changes as processes come and go.
 * @throws OperatorError where the operator has to do something first
 */
export async function openGateway(parts: GatewayParts, listener: Listener): Promise<Gateway> {
  const { shards, log, clock, info, figures } = parts;
  const count = await shards.agree(parts.wanted ?? info.shards);
  const running = new Map<number, Shard>();
  const leaving = new Set<number>();
  const kept = new Map<number, string>();
  let isClosing = false;
  let failures = 0;
  const options = optionsOf(parts, count);

  const onEvent = (event: GatewayDispatchPayload): Promise<void> | undefined => {
    if (event.t === GatewayDispatchEvents.InteractionCreate) return listener.onInteraction(event.d);
    if (event.t === GatewayDispatchEvents.MessageCreate) return listener.onMessage(event.d);
    return undefined;
  };
  const mayIdentify = async (shard: number, signal: AbortSignal): Promise<void> => {
    for (;;) {
      signal.throwIfAborted();
      const wait = await shards.identify(shard % info.session_start_limit.max_concurrency, IDENTIFY_MS);
      if (wait === 0) return;
      // Not in step with others who wait.
      await clock.sleep(wait + clock.random() * LOOK_MS, signal);
    }
  };
  const isMine = async (shard: number): Promise<void> => {
    for (;;) {
      const shared = await shards.look().catch(() => undefined);
      if (shared?.mine.includes(shard) === true) return;
      // The round drops it where it is another's; where the database is away, nobody knows yet.
      await clock.sleep(LOOK_MS);
      if (!running.has(shard)) return;
    }
  };
  const open = (id: number, session: Session | undefined): void => {
    running.set(
      id,
      openShard({
        id,
        options,
        session,
        log,
        clock,
        mayIdentify: (signal) => mayIdentify(id, signal),
        isMine: () => isMine(id),
        onEvent,
        onSession: figures.session,
      }),
    );
  };
  const drop = (id: number, shard: Shard): void => {
    log.warn({ shard: id }, 'another process has taken a shard of Discord');
    running.delete(id);
    kept.delete(id);
    void shard.close(0);
  };
  const keep = async (ids: Iterable<number>): Promise<void> => {
    const changed = [...ids].flatMap((id) => {
      const session = running.get(id)?.session();
      return kept.get(id) === JSON.stringify(session) ? [] : [[id, session] as const];
    });
    if (changed.length === 0) return;
    await shards.keep(new Map(changed));
    for (const [id, session] of changed) kept.set(id, JSON.stringify(session));
  };
  /** Everything that came is answered or left to the next process, which goes on after it. */
  const handOver = async (id: number): Promise<void> => {
    leaving.add(id);
    try {
      await running.get(id)?.close(MOVE_MS);
      await keep([id]);
    } finally {
      running.delete(id);
      kept.delete(id);
      await shards.give(id);
      leaving.delete(id);
    }
  };
  const round = async (): Promise<void> => {
    const shared = await shards.look();
    for (const [id, shard] of running) if (!shared.mine.includes(id)) drop(id, shard);
    await keep(running.keys());
    const { take, give } = shareOut(count, shared, leaving);
    for (const id of give) void handOver(id).catch((error) => complain(error));
    if (take.length > 0 && !isClosing) for (const [id, session] of await shards.take(take)) open(id, session);
    const up = [...running.values()].filter((shard) => shard.isUp()).length;
    figures.shards({ all: count, up, down: running.size - up });
  };
  const complain = (error: unknown): void => {
    failures += 1;
    if (failures === 1)
      log.error({ err: error }, 'the shards of Discord cannot be shared while the database is away');
  };
  const run = async (): Promise<void> => {
    while (!isClosing) {
      await clock.sleep(LOOK_MS);
      if (isClosing) return;
      await round().then(() => {
        failures = 0;
      }, complain);
    }
  };

  const { remaining, reset_after: resetMs } = info.session_start_limit;
  await round();
  const isNew = [...running.values()].some((shard) => shard.session() === undefined);
  if (isNew && remaining === 0) throw noSessionsLeft(resetMs);
  try {
    // One is enough to begin with: Discord lets the others follow, one in five seconds where the bot is small.
    if (running.size > 0) await Promise.race([...running.values()].map(({ connected }) => connected));
  } catch (error) {
    isClosing = true;
    for (const shard of running.values()) await shard.close(0);
    await shards.leave();
    throw error;
  }
  const going = run();
  return {
    async close() {
      isClosing = true;
      await Promise.all([...running.keys()].map(handOver));
      await going;
      await shards.leave();
    },
  };
}

function optionsOf({ token, info }: GatewayParts, shardCount: number): FetchingStrategyOptions {
  const {
    buildIdentifyThrottler: _throttler,
    buildStrategy: _strategy,
    retrieveSessionInfo: _retrieve,
    updateSessionInfo: _update,
    shardIds: _ids,
    ...usual
  } = DefaultWebSocketManagerOptions;
  return {
    ...usual,
    token,
    intents: INTENTS.reduce<number>((bits, name) => bits | GatewayIntentBits[name], 0) as GatewayIntentBits,
    gatewayInformation: info,
    shardCount,
  };
}
