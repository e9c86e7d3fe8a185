import { z } from 'zod';
import { type Answer, fields, type Method } from './method.ts';
import type { Standing, Team, World } from './world.ts';

const id = z.string().min(1);
const reading = {
  channel: id,
  oldest: z
    .string()
    .regex(/^\d+\.\d{6}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(999).optional(),
  cursor: id.optional(),
  include_all_metadata: z.union([z.boolean(), z.stringbool()]).optional(),
};

/** Conversations, people and user groups, as apps read them. */
export const CONVERSATION_METHODS: Readonly<Record<string, Method>> = {
  'conversations.open': {
    fields: fields({ users: z.string().regex(/^[UW][A-Z0-9]+$/) }),
    scope: 'im:write',
    run: ({ users }, _world, team) => {
      const user = String(users);
      if (team?.people.has(user) !== true) return { error: 'user_not_found' };
      const channel = team.directs.get(user) ?? `D${user}`;
      team.directs.set(user, channel);
      team.joined.add(channel);
      return { channel: { id: channel } };
    },
  },
  'conversations.history': {
    fields: fields(reading),
    scope: ({ channel }) => `${kindOf(String(channel))}:history`,
    run: (args, world, team) => page(args, world, team, ({ thread }) => thread === undefined),
  },
  'conversations.replies': {
    fields: fields({ ...reading, ts: id }),
    scope: ({ channel }) => `${kindOf(String(channel))}:history`,
    run: (args, world, team) => {
      const isThere = world.standing.some(({ channel, ts }) => channel === args.channel && ts === args.ts);
      if (!isThere) return { error: 'thread_not_found' };
      return page(args, world, team, ({ ts, thread }) => ts === args.ts || thread === args.ts);
    },
  },
  'conversations.info': {
    fields: fields({ channel: id }),
    scope: ({ channel }) => `${kindOf(String(channel))}:read`,
    run: ({ channel }, _world, team) => {
      const creator = team?.creators.get(String(channel));
      if (creator === undefined) return { error: 'channel_not_found' };
      const is_member = team?.joined.has(String(channel));
      return {
        channel: { id: channel, creator, is_member, is_archived: team?.archived.has(String(channel)) },
      };
    },
  },
  'users.info': {
    fields: fields({ user: id }),
    scope: 'users:read',
    run: ({ user }, _world, team) => {
      const person = team?.people.get(String(user));
      if (person === undefined) return { error: 'user_not_found' };
      return { user: { id: user, ...person, profile: { display_name: person.name } } };
    },
  },
  'usergroups.users.list': {
    fields: fields({ usergroup: id }),
    scope: 'usergroups:read',
    run: ({ usergroup }, _world, team) => {
      const users = team?.groups.get(String(usergroup));
      return users === undefined ? { error: 'no_such_subteam' } : { users };
    },
  },
};

function kindOf(channel: string): string {
  return { D: 'im', G: 'groups' }[channel.charAt(0)] ?? 'channels';
}

/** A page of a conversation, the newest first. */
function page(
  { channel, oldest, limit, cursor, include_all_metadata: all }: Record<string, unknown>,
  world: World,
  team: Team | undefined,
  isWanted: (message: Standing) => boolean,
): Answer {
  if (team?.joined.has(String(channel)) !== true) return { error: 'not_in_channel' };
  const since = Number(oldest ?? 0);
  const found = world.standing
    .filter((message) => message.team === team.id && message.channel === channel && isWanted(message))
    .filter(({ ts }) => Number(ts) > since)
    .toReversed();
  const start = Number(cursor ?? 0);
  const end = start + Math.min(Number(limit ?? 100), team.pageLimit);
  const hasMore = end < found.length;
  return {
    messages: found.slice(start, end).map(({ ts, thread, bot, metadata }) => ({
      type: 'message',
      ts,
      text: '',
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...(bot === undefined ? { user: 'U2' } : { bot_id: bot }),
      ...(metadata === undefined
        ? {}
        : { metadata: all === true ? metadata : { event_type: metadata.event_type } }),
    })),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? String(end) : '' },
  };
}
