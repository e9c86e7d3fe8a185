import type { State } from './state.ts';

/** What a session begins with: who the bot is, and which servers of this shard it is in. */
export function readyOf(
  { applicationId, botId }: State,
  sessionId: string,
  url: string,
  guilds: readonly string[],
  shard: readonly [number, number],
): object {
  return {
    v: 10,
    user: { id: botId, username: 'Dragoman', discriminator: '0', avatar: null, bot: true },
    guilds: guilds.map((id) => ({ id, unavailable: true })),
    session_id: sessionId,
    resume_gateway_url: url,
    shard,
    application: { id: applicationId, flags: 0 },
  };
}

/** A server as the bot is told of it. */
export function guildOf(id: string, { channelId }: State): object {
  return {
    id,
    name: 'Port Vale',
    owner_id: '1',
    member_count: 2,
    channels: [{ id: channelId, type: 0, name: 'harbour', position: 0, permission_overwrites: [] }],
    roles: [{ id, name: '@everyone', permissions: '0', position: 0 }],
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
