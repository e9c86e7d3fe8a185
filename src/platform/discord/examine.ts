import { OperatorError } from '../../errors/errors.ts';
import type { Finding } from '../finding.ts';
import { type ApiParts, type Application, createApi, type DiscordApi } from './api.ts';
import { troubleOf } from './faults.ts';
import { fromDiscord, startFault } from './gateway-faults.ts';
import { inviteLink } from './invite.ts';

/** What doctor asks of Discord: whether the token works, and which commands are registered. Changes nothing. */
export async function examineDiscord(
  given: ApiParts & { readonly guildId?: string; readonly shardCount?: number },
): Promise<Finding[]> {
  const api = createApi(given);
  const subject = 'Discord token';
  try {
    const application = fromDiscord(await api.application());
    const says = `accepted for the application ${application.id}; add the bot to a server with ${inviteLink(application.id)}`;
    return [
      { subject, well: true, says },
      await examineCommands(api, application, given.guildId),
      await examineShards(api, given.shardCount),
    ];
  } catch (error) {
    return [{ subject, well: false, says: sayFault(error, undefined) }];
  } finally {
    api.close();
  }
}

/** A connection may serve 2,500 servers; Discord asks for one for about every thousand. */
async function examineShards(api: DiscordApi, count: number | undefined): Promise<Finding> {
  const subject = 'Discord shards';
  const { shards, session_start_limit: limit } = await api.gateway();
  const asked = `Discord asks for ${shards}; ${limit.remaining} of ${limit.total} new sessions are left for today, ${limit.max_concurrency} of them at once every five seconds`;
  if (limit.remaining < (count ?? shards))
    return { subject, well: false, says: `${asked}. Wait before the bot is started anew` };
  return count === undefined || count >= shards
    ? { subject, well: true, says: asked }
    : { subject, well: false, says: `${asked}. DISCORD_SHARDS is ${count}: take it away, or raise it` };
}

async function examineCommands(
  api: DiscordApi,
  { id }: Application,
  guildId: string | undefined,
): Promise<Finding> {
  const subject = 'Discord commands';
  try {
    const held = await api.readCommands(id, guildId);
    const count = Array.isArray(held) ? held.length : 0;
    const where = guildId === undefined ? 'for every server' : 'for the one server of DISCORD_GUILD_ID';
    const says =
      count === 0
        ? `none are registered ${where} yet; starting the bot registers them`
        : `${count} are registered ${where}`;
    return { subject, well: true, says };
  } catch (error) {
    return { subject, well: false, says: sayFault(error, inviteLink(id)) };
  }
}

function sayFault(error: unknown, invite: string | undefined): string {
  const fault = startFault(error, invite);
  return fault instanceof OperatorError ? fault.message : troubleOf(error).reason;
}
