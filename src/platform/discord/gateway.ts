import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  Options,
} from 'discord.js';
import type { PlatformLog } from '../log.ts';
import { type ApiParts, restOptions } from './api.ts';
import { closeFault } from './gateway-faults.ts';

/**
 * What the bot is told of: the servers it is in, messages there, and direct messages. None is privileged:
 * without that of message content, Discord leaves the words in a message out unless it mentions the bot.
 */
export const INTENTS = [
  'Guilds',
  'GuildMessages',
  'DirectMessages',
] as const satisfies readonly (keyof typeof GatewayIntentBits)[];

export interface Listener {
  onInteraction(interaction: APIInteraction): void;
  onMessage(message: GatewayMessageCreateDispatchData): void;
}

export interface Gateway {
  /** Nothing more comes in. Requests that are under way go on. */
  close(): Promise<void>;
}

/**
 * Connects to the gateway, and stays connected: what is lost, discord.js resumes by itself.
 * @throws OperatorError where the operator has to do something first
 */
export async function openGateway(parts: ApiParts, log: PlatformLog, listener: Listener): Promise<Gateway> {
  const client = createClient(parts);
  let isOpen = false;
  let isClosing = false;
  let fatal: Error | undefined;
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    fatal = closeFault(code);
    if (isOpen)
      log.error({ shard, code, advice: fatal?.message }, 'Discord has ended the connection for good');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js says so of a connection that we close, too.
    if (!isClosing) log.warn({ shard }, 'the connection to Discord is lost and is being resumed');
  });
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'the connection to Discord is resumed'),
  );
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, reason: error.message }, 'the connection to Discord has an error'),
  );
  client.on(Events.Error, (error) => log.error({ reason: error.message }, 'discord.js reports an error'));
  // The data as Discord sends it: nothing of it has to be looked up in a cache first.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) =>
    listener.onInteraction(data),
  );
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) =>
    listener.onMessage(data),
  );
  try {
    await client.login(parts.token);
  } catch (error) {
    throw fatal ?? error;
  }
  isOpen = true;
  return {
    close() {
      isClosing = true;
      return client.destroy();
    },
  };
}

function createClient(parts: ApiParts): Client {
  return new Client({
    intents: INTENTS.map((name) => GatewayIntentBits[name]),
    allowedMentions: { parse: [] },
    // Answers need nothing of what discord.js remembers.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      DMMessageManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: 0,
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: 0,
      VoiceStateManager: 0,
    }),
    sweepers: Options.DefaultSweeperSettings,
    // Used to find the gateway only, which does no harm twice. Answers have a connection of their own.
    rest: { ...restOptions(parts), retries: 3, timeout: 10_000 },
  });
}
