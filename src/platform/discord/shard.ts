import {
  type FetchingStrategyOptions,
  WebSocketShard,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from '@discordjs/ws';
import type { GatewayDispatchPayload } from 'discord.js';
import type { PlatformLog } from '../log.ts';
import type { Session } from '../shards.ts';
import type { Clock } from './clock.ts';
import { closeFault } from './gateway-faults.ts';
import { createProgress, type Progress } from './progress.ts';
import { promptly } from './promptly.ts';

/** One connection to the gateway. */
export interface Shard {
  /** Resolves when it is first there. Rejects where Discord refuses it for good. */
  readonly connected: Promise<void>;
  readonly isUp: () => boolean;
  /** What to go on with after it; undefined where a new session has to be begun. */
  session(): Session | undefined;
  /**
   * Closes it so that another process can go on with its session, and lets what is under way finish, for at most
   * `ms` milliseconds. Comes back never.
   */
  close(ms: number): Promise<void>;
}

export interface ShardParts {
  readonly id: number;
  readonly options: FetchingStrategyOptions;
  /** The session to go on with. */
  readonly session: Session | undefined;
  readonly log: PlatformLog;
  readonly clock: Clock;
  /** Resolves when a new session may be begun. Rejects when `signal` is aborted first. */
  readonly mayIdentify: (signal: AbortSignal) => Promise<void>;
  /** Resolves when it is known that the shard is still this process's: before it connects again. */
  readonly isMine: () => Promise<void>;
  /** What an event asks for, if anything. */
  readonly onEvent: (event: GatewayDispatchPayload) => Promise<void> | undefined;
  /** A session has begun, or goes on. */
  readonly onSession: (how: 'begun' | 'resumed') => void;
}

/** Any code but 1000 and 1001 leaves the session to be gone on with; discord.js closes with this to resume. */
const TO_BE_RESUMED = 4200;
const CLOSE_MS = 1000;

/** Connects a shard, and keeps it connected. */
export function openShard({ id, options, log, clock, ...parts }: ShardParts): Shard {
  let session = parts.session;
  let progress: Progress = createProgress(session?.seq ?? 0);
  let heard = session?.seq ?? 0;
  let isOver = false;
  let isOpen = false;
  let fatal: Error | undefined;
  let replayed = 0;
  const never = new Promise<never>(() => undefined);

  const ws = new WebSocketShard(
    {
      options,
      async retrieveSessionInfo() {
        // It asks before it connects, too; then the shard may be gone, and this attempt ends here.
        if (ws.status === WebSocketShardStatus.Idle) {
          if (isOver) return never;
          await parts.isMine();
          if (isOver) return never;
        }
        if (session === undefined) return null;
        const { shardCount } = options;
        return { sessionId: session.id, resumeURL: session.url, sequence: heard, shardId: id, shardCount };
      },
      updateSessionInfo(_, info) {
        if (isOver) return;
        if (info === null) {
          session = undefined;
          return;
        }
        if (session?.id !== info.sessionId) progress = createProgress(0);
        heard = info.sequence;
        session = { id: info.sessionId, url: info.resumeURL, seq: 0 };
      },
      waitForIdentify: (_, signal) => parts.mayIdentify(signal),
    },
    id,
  );
  ws.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    replayed += 1;
    progress.heard(data.s, isOver ? undefined : parts.onEvent(data));
  });
  ws.on(WebSocketShardEvents.Ready, () => {
    isOpen = true;
    parts.onSession('begun');
  });
  ws.on(WebSocketShardEvents.Resumed, () => {
    isOpen = true;
    parts.onSession('resumed');
    log.info({ shard: id, replayed }, 'the connection to Discord is resumed');
  });
  ws.on(WebSocketShardEvents.Hello, () => {
    replayed = 0;
  });
  ws.on(WebSocketShardEvents.Closed, ({ code }) => {
    const wasOpen = isOpen;
    isOpen = false;
    fatal = closeFault(code);
    if (isOver) return;
    if (fatal === undefined)
      log.warn({ shard: id }, 'the connection to Discord is lost and is being resumed');
    else if (wasOpen)
      log.error({ shard: id, code, advice: fatal.message }, 'Discord has ended the connection for good');
  });
  ws.on(WebSocketShardEvents.Error, ({ error }) =>
    log.warn({ shard: id, reason: error.message }, 'the connection to Discord has an error'),
  );
  const connected = ws.connect().catch((error: unknown) => {
    throw fatal ?? error;
  });
  connected.catch(() => undefined);
  return {
    connected,
    isUp: () => isOpen,
    session: () => (session === undefined ? undefined : { ...session, seq: progress.mark() }),
    async close(ms) {
      isOver = true;
      isOpen = false;
      const closing = ws.destroy({ code: TO_BE_RESUMED, reason: 'the shard moves on' });
      await promptly(closing, CLOSE_MS, clock);
      await promptly(progress.idle(), ms, clock);
    },
  };
}
