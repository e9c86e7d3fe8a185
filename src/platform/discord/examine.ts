import type { Finding } from '../finding.ts';
import { type ApiParts, type Application, createApi, type DiscordApi } from './api.ts';
import { troubleOf } from './faults.ts';
import { startFault } from './gateway-faults.ts';
import { inviteLink } from './invite.ts';

/** What doctor asks of Discord: whether the token works, and which commands are registered. Changes nothing. */
export async function examineDiscord(given: ApiParts & { readonly guildId?: string }): Promise<Finding[]> {
  const api = createApi(given);
  const subject = 'Discord token';
  try {
    const application = await api.application();
    const says = `accepted for the application ${application.id}; add the bot to a server with ${inviteLink(application.id)}`;
    return [{ subject, well: true, says }, await examineCommands(api, application, given.guildId)];
  } catch (error) {
    return [{ subject, well: false, says: sayFault(error, undefined) }];
  } finally {
    api.close();
  }
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
  return fault === error ? troubleOf(error).reason : String(fault instanceof Error ? fault.message : fault);
}
