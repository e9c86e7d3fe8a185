import type { Command } from '../../command/command.ts';
import type { PlatformLog } from '../log.ts';
import type { Poster } from '../poster.ts';
import type { Connection, Service } from '../service.ts';
import type { ShardFigures, Shards } from '../shards.ts';
import { type ApiParts, createApi } from './api.ts';
import { handleMessage } from './chat-message.ts';
import { type Clock, systemClock } from './clock.ts';
import { openGateway } from './gateway.ts';
import { fromDiscord, startFault } from './gateway-faults.ts';
import { createInFlight } from './in-flight.ts';
import { handleInteraction } from './interaction.ts';
import { inviteLink } from './invite.ts';
import { ownShards } from './own-shards.ts';
import type { Parts } from './parts.ts';
import { createPoster } from './post.ts';
import { createPostsApi } from './posts-api.ts';
import { register } from './register.ts';
import { registrationOf } from './registration.ts';
import { persist } from './retry.ts';
import { createServerApi } from './server-api.ts';
import { createStandings } from './standings.ts';

/** What the connection is made of. `apiUrl` is the address of a REST proxy; without it, Discord's own. */
export interface DiscordParts extends ApiParts {
  /** The one server that gets the commands, at once; without it, every server does. */
  readonly guildId?: string;
  readonly commands: readonly Command[];
  readonly service: Service;
  readonly log: PlatformLog;
  readonly now: () => Date;
  readonly clock?: Clock;
  /** The role whose members decide what the bot posts, beside those who may manage the channel. */
  readonly managerRole?: string;
  /** How many milliseconds an answer may take before it is announced first: usually 1,500 of Discord's 3,000. */
  readonly deferAfterMs?: number;
  /** How many shards; as many as Discord says without it. */
  readonly shardCount?: number;
  /** How they are shared with other processes; without it, all are this one's. */
  readonly shards?: Shards;
  /** Told of what becomes of the shards. */
  readonly figures?: ShardFigures;
}

const DEFER_AFTER_MS = 1500;
const STOP_MS = 10_000;
const UNTOLD: ShardFigures = { shards: () => undefined, session: () => undefined };

/**
 * Connects the bot to Discord: registers the commands where Discord holds others, and answers from then on.
 * @throws OperatorError where the operator has to do something first; it says where
 */
export async function connectDiscord(given: DiscordParts): Promise<Connection & { readonly poster: Poster }> {
  const { commands, service, log, guildId, managerRole, now } = given;
  const { clock = systemClock, deferAfterMs = DEFER_AFTER_MS } = given;
  const api = createApi(given);
  const posts = createPostsApi(given);
  const server = createServerApi(given);
  const close = (): void => {
    for (const each of [api, posts, server]) each.close();
  };
  let invite: string | undefined;
  try {
    const application = fromDiscord(await persist(() => api.application(), clock));
    invite = inviteLink(application.id);
    const outcome = await register(api, application.id, guildId, registrationOf(commands), clock);
    log.info({ commands: commands.length, outcome, guildId }, 'the commands are registered with Discord');
    const parts: Parts = {
      api,
      application,
      service,
      commands,
      log,
      clock,
      deferAfterMs,
      knowing: {
        standings: createStandings(server, application.botId, () => clock.now()),
        managerRole,
      },
    };
    const inFlight = createInFlight(log, clock);
    const gateway = await openGateway(
      {
        token: given.token,
        info: await persist(() => api.gateway(), clock),
        wanted: given.shardCount,
        shards: given.shards ?? ownShards(() => clock.now()),
        log,
        clock,
        figures: given.figures ?? UNTOLD,
      },
      {
        onInteraction: (data) => inFlight.add(data.id, handleInteraction(parts, data)),
        onMessage: (data) => inFlight.add(data.id, handleMessage(parts, data)),
      },
    );
    log.info({ invite }, 'connected to Discord; the bot is added to a server with the link');
    return {
      poster: createPoster({ api: posts, botId: application.botId, service, clock, now }),
      async stop() {
        await gateway.close();
        await inFlight.finish(STOP_MS);
        close();
      },
    };
  } catch (error) {
    close();
    throw startFault(error, invite);
  }
}
