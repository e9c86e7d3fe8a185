import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';
import type { Here } from '../../command/subscriptions.ts';

/** Permissions, by Discord's bits. @see https://docs.discord.com/developers/topics/permissions */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_CHANNELS = 1n << 4n;

/** What Discord says of somebody in a server: permissions as a number in a text, and the ids of roles. */
export interface Standing {
  /** In the channel in which they ask. */
  readonly permissions: string;
  readonly roles: readonly string[];
  /** In the channels that they name in options, by the channel's id. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

/** Why somebody may not decide what the bot posts in a channel of a server; undefined where they may. */
export function mayNotManage(
  channel: string,
  own: string,
  { permissions, roles, elsewhere }: Standing,
  managerRole: string | undefined,
): string | undefined {
  if (has(permissions, ADMINISTRATOR)) return undefined;
  if (managerRole !== undefined && roles.includes(managerRole)) return undefined;
  const there = channel === own ? permissions : elsewhere[channel];
  if (there !== undefined && has(there, ADMINISTRATOR | MANAGE_CHANNELS)) return undefined;
  const role = managerRole === undefined ? '' : ', or the role that this bot’s operator has chosen for it';
  return there === undefined
    ? `What I may do in another channel is told to me only there. Ask in that channel, where it takes Manage Channels${role}.`
    : `Only those who may manage the channel decide what I post in it. It takes Manage Channels there${role}.`;
}

/** Where an interaction comes from, and what the one who asks may do there. */
export function hereOf(
  interaction: APIInteraction,
  isDirect: boolean,
  managerRole: string | undefined,
): Here {
  const { id, member, guild_id: guild = '' } = interaction;
  const user = interaction.user ?? member?.user;
  const actor = { id: user?.id ?? '', name: member?.nick ?? user?.global_name ?? user?.username ?? '' };
  const channel = interaction.channel?.id ?? '';
  const request = `discord:${id}`;
  if (isDirect) return direct(actor, request);
  const { permissions = '0', roles = [] } = member ?? {};
  const standing: Standing = { permissions, roles, elsewhere: permissionsElsewhere(interaction) };
  return {
    place: { platform: 'discord', team: guild, kind: 'channel', channel },
    actor,
    request,
    async mayManage(wanted) {
      // One's own direct messages are one's own.
      if (wanted === actor.id) return undefined;
      return guild === '' ? NO_SERVER : mayNotManage(wanted, channel, standing, managerRole);
    },
  };
}

/** The same for a message, with which Discord tells no permissions. */
export function hereOfMessage(message: GatewayMessageCreateDispatchData): Here {
  const { id, author, member, guild_id: guild, channel_id: channel } = message;
  const actor = { id: author.id, name: member?.nick ?? author.global_name ?? author.username };
  const request = `discord:${id}`;
  if (guild === undefined) return direct(actor, request);
  return {
    place: { platform: 'discord', team: guild, kind: 'channel', channel },
    actor,
    request,
    mayManage: async (wanted) => (wanted === actor.id ? undefined : BY_SLASH),
  };
}

const BY_SLASH =
  'Discord does not tell me what you may do here when you mention me. Use the slash command for this.';
const NO_SERVER =
  'I cannot post by myself in a conversation of a few people. Ask in a server that has me, or write to me directly.';
const ELSEWHERE =
  'Here I can only decide about our own conversation. Ask in that channel, with the slash command.';

function direct(actor: Here['actor'], request: string): Here {
  return {
    place: { platform: 'discord', team: '', kind: 'direct', channel: actor.id },
    actor,
    request,
    mayManage: async (wanted) => (wanted === actor.id ? undefined : ELSEWHERE),
  };
}

/** Discord tells the asker's permissions in each channel that an option names. */
function permissionsElsewhere({ data }: APIInteraction): Readonly<Record<string, string>> {
  const resolved = data !== undefined && 'resolved' in data ? data.resolved : undefined;
  const channels = resolved !== undefined && 'channels' in resolved ? resolved.channels : undefined;
  return Object.fromEntries(
    Object.entries(channels ?? {}).map(([id, channel]) => [id, channel.permissions ?? '0']),
  );
}

function has(permissions: string, wanted: bigint): boolean {
  return /^\d+$/.test(permissions) && (BigInt(permissions) & wanted) !== 0n;
}
