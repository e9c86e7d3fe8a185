import { DiscordAPIError, GatewayCloseCodes, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { OperatorError } from '../../errors/errors.ts';
import { troubleOf } from './faults.ts';

const PORTAL = 'https://discord.com/developers/applications';
const TOKEN = `Discord does not accept the bot's token. Open ${PORTAL}, choose the application, then Bot, click Reset Token, and set DISCORD_TOKEN to the new one.`;

/** Why Discord closes the gateway for good, and where the operator mends it. */
const BY_CLOSE_CODE: Readonly<Partial<Record<number, string>>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN,
  [GatewayCloseCodes.InvalidIntents]:
    'Discord knows no such intents. This is a fault of the bot: report it with its version.',
  [GatewayCloseCodes.DisallowedIntents]: `Discord does not allow the bot an intent that it asks for. It needs no privileged one: open ${PORTAL}, choose the application, then Bot, and see under Privileged Gateway Intents whether Discord has restricted it.`,
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in more servers than so few shards may serve (2,500 each). Take DISCORD_SHARDS away, so that Discord says how many, and start all processes anew.',
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses the number of shards. Take DISCORD_SHARDS away, so that Discord says how many, and start all processes anew.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of the gateway. Update the bot.',
};

const NOT_IN_SERVER: readonly unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];

/** What a close code means for the operator; undefined for one after which the connection comes back by itself. */
export function closeFault(code: number): OperatorError | undefined {
  const message = BY_CLOSE_CODE[code];
  return message === undefined ? undefined : new OperatorError(message);
}

/** No more sessions may be begun for now. */
export function noSessionsLeft(resetMs: number): OperatorError {
  const minutes = Math.ceil(resetMs / 60_000);
  return new OperatorError(
    `Discord allows the bot no new session for the next ${minutes} minutes: it was started too often. Wait, find out what ends it, and start it then.`,
  );
}

const NOT_DISCORD =
  "What answers is not Discord's API. Take DISCORD_API_URL away, or set it to the address of a proxy for https://discord.com/api; then start again.";

/**
 * An answer to who the bot is, which any web server may have given.
 * @throws OperatorError where Discord has not
 */
export function fromDiscord<Answer extends { readonly id: unknown }>(answer: Answer): Answer {
  if (typeof answer.id === 'string' && /^\d+$/.test(answer.id)) return answer;
  throw new OperatorError(NOT_DISCORD);
}

/** What a failed start means for the operator; the error itself where it is none of the operator's. */
export function startFault(error: unknown, invite: string | undefined): unknown {
  if (error instanceof DiscordAPIError && error.status === 401) return new OperatorError(TOKEN);
  if (error instanceof DiscordAPIError && NOT_IN_SERVER.includes(error.code)) {
    const where = invite === undefined ? '' : ` with ${invite}`;
    return new OperatorError(
      `Discord does not let the bot register its commands in the server DISCORD_GUILD_ID names: the bot is not in it. Invite it${where}, or correct the id.`,
    );
  }
  // Discord's own refusals have a number.
  if (error instanceof DiscordAPIError && typeof error.code !== 'number')
    return new OperatorError(NOT_DISCORD);
  if (isUnreachable(error)) {
    return new OperatorError(
      `Discord cannot be reached: ${troubleOf(error).reason}. Check the network, and DISCORD_API_URL where it is set; then start again.`,
    );
  }
  return error;
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof HTTPError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return error.name === 'AbortError' || /^(E[A-Z_]+|UND_ERR_[A-Z_]+)$/.test(code);
}
