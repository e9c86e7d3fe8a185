import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';
import type { Here } from '../../command/subscriptions.ts';
import { mayNotPost } from './may-post.ts';
import { bitsOf, MAY } from './permissions.ts';
import type { Standings } from './standings.ts';

/** What Discord says of somebody in the channel where they ask. */
export interface Rights {
  readonly permissions: bigint;
  readonly roles: readonly string[];
}

/** Where who may do what comes from. */
export interface Knowing {
  readonly standings: Standings;
  /** The role whose members decide what the bot posts, beside those who may manage the channel. */
  readonly managerRole: string | undefined;
}

/** Whether somebody decides for all channels of a server. */
function managesAll({ permissions, roles }: Rights, managerRole: string | undefined): boolean {
  return (
    (permissions & MAY.administrate) !== 0n || (managerRole !== undefined && roles.includes(managerRole))
  );
}

/** Why somebody may not decide what the bot posts in a channel, where that is known; undefined where they may. */
export function mayNotManage(there: Rights, managerRole: string | undefined): string | undefined {
  if (managesAll(there, managerRole) || (there.permissions & MAY.manageChannels) !== 0n) return undefined;
  const role = managerRole === undefined ? '' : ', or the role that this bot’s operator has chosen for it';
  return `Only those who may manage the channel decide what I post in it. It takes Manage Channels there${role}.`;
}

/** Channels of the type of a thread belong to another; those of other types belong to a category. */
const THREADS: readonly number[] = [10, 11, 12];

/** Where an interaction comes from, and what the one who asks may do there. */
export function hereOf(interaction: APIInteraction, isDirect: boolean, knowing: Knowing): Here {
  const { id, member, guild_id: guild = '', channel } = interaction;
  const user = interaction.user ?? member?.user;
  const actor = { id: user?.id ?? '', name: member?.nick ?? user?.global_name ?? user?.username ?? '' };
  const own = channel?.id ?? '';
  const request = `discord:${id}`;
  if (isDirect) return direct(actor, request, knowing);
  const { permissions = '0', roles = [] } = member ?? {};
  const type = channel?.type ?? 0;
  const parent =
    channel !== undefined && THREADS.includes(type) && 'parent_id' in channel ? channel.parent_id : undefined;
  const rights: Rights = { permissions: bitsOf(permissions), roles };
  const named = permissionsElsewhere(interaction);
  return {
    place: { platform: 'discord', team: guild, kind: 'channel', channel: own },
    actor,
    request,
    ...(typeof parent === 'string' ? { parent } : {}),
    ...(managesAll(rights, knowing.managerRole) ? { managesAll: true } : {}),
    async mayManage(wanted) {
      // One's own direct messages are one's own.
      if (wanted === actor.id) return undefined;
      if (guild === '') return NO_SERVER;
      const told = wanted === own ? permissions : named[wanted];
      if (told !== undefined) return mayNotManage({ permissions: bitsOf(told), roles }, knowing.managerRole);
      return within(wanted, { id: actor.id, roles }, guild, knowing);
    },
    async mayPost(wanted, as) {
      const bot = interaction.app_permissions;
      if (wanted === own && bot !== undefined) return mayNotPost(bitsOf(bot), type, as);
      return postingIn(wanted, as, knowing);
    },
  };
}

/** The same for a message, with which Discord tells the asker's roles, and no permissions. */
export function hereOfMessage(message: GatewayMessageCreateDispatchData, knowing: Knowing): Here {
  const { id, author, member, guild_id: guild, channel_id: channel } = message;
  const actor = { id: author.id, name: member?.nick ?? author.global_name ?? author.username };
  const request = `discord:${id}`;
  if (guild === undefined) return direct(actor, request, knowing);
  const who = { id: actor.id, ...(member === undefined ? {} : { roles: member.roles }) };
  return {
    place: { platform: 'discord', team: guild, kind: 'channel', channel },
    actor,
    request,
    mayManage: async (wanted) => (wanted === actor.id ? undefined : within(wanted, who, guild, knowing)),
    mayPost: (wanted, as) => postingIn(wanted, as, knowing),
  };
}

const NO_SERVER =
  'I cannot post by myself in a conversation of a few people. Ask in a server that has me, or write to me directly.';
const UNKNOWN =
  'I cannot find out whether you may decide what I post in that channel: I may not see it, or Discord does not answer. Ask in that channel, with the slash command.';

/** In one's own conversation with the bot, one decides for it, and for the channels of servers where one may. */
function direct(actor: Here['actor'], request: string, knowing: Knowing): Here {
  return {
    place: { platform: 'discord', team: '', kind: 'direct', channel: actor.id },
    actor,
    request,
    mayManage: async (wanted) =>
      wanted === actor.id ? undefined : within(wanted, { id: actor.id }, undefined, knowing),
    mayPost: (wanted, as) => postingIn(wanted, as, knowing),
  };
}

/** What Discord does not tell with a request is worked out. A channel of another server is none of this one's. */
async function within(
  channel: string,
  who: { readonly id: string; readonly roles?: readonly string[] },
  server: string | undefined,
  { standings, managerRole }: Knowing,
): Promise<string | undefined> {
  const there = await standings.of(channel, who);
  if (there === undefined || (server !== undefined && there.server !== server)) return UNKNOWN;
  return mayNotManage(there, managerRole);
}

async function postingIn(
  channel: string,
  as: 'message' | 'thread',
  { standings }: Knowing,
): Promise<string | undefined> {
  const there = await standings.ofBot(channel);
  return there === undefined ? undefined : mayNotPost(there.permissions, there.type, as);
}

/** Discord tells the asker's permissions in each channel that an option names. */
function permissionsElsewhere({ data }: APIInteraction): Readonly<Record<string, string>> {
  const resolved = data !== undefined && 'resolved' in data ? data.resolved : undefined;
  const channels = resolved !== undefined && 'channels' in resolved ? resolved.channels : undefined;
  return Object.fromEntries(
    Object.entries(channels ?? {}).map(([id, channel]) => [id, channel.permissions ?? '0']),
  );
}
