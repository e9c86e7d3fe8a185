import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { faultOf } from './faults.ts';

/** Who wants to decide what the bot posts, and where. */
export interface Wish {
  readonly team: string;
  readonly user: string;
  readonly channel: string;
}

/** Knows who may decide what the bot posts in a channel. */
export interface Managers {
  /** Why somebody may not, as a sentence; undefined where they may. Never rejects. */
  mayNotManage(client: webApi.WebClient, wish: Wish): Promise<string | undefined>;
  /** How somebody is called in their workspace, where that was learnt. */
  nameOf(team: string, user: string): string | undefined;
}

const userSchema = z.object({
  user: z.object({
    name: z.string().optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    is_primary_owner: z.boolean().optional(),
    profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
  }),
});
const channelSchema = z.object({ channel: z.object({ creator: z.string().optional() }) });
const groupSchema = z.object({ users: z.array(z.string()).default([]) });

const KNOWN_MS = 60_000;
const MOST_KNOWN = 5_000;

/**
 * Admins and owners of the workspace, whoever made the channel, and members of the user group that the
 * configuration names. What is found is believed for a minute; what could not be found out is asked again.
 */
export function createManagers({
  group,
  now,
}: {
  readonly group?: string | undefined;
  readonly now: () => Date;
}): Managers {
  const known = new Map<string, { readonly until: number; readonly isManager: boolean }>();
  const names = new Map<string, string>();

  const isAdmin = async (client: webApi.WebClient, { team, user }: Wish): Promise<boolean> => {
    const { user: found } = userSchema.parse(await client.users.info({ user }));
    const called = [found.profile?.display_name, found.profile?.real_name, found.name].find(
      (name) => name !== undefined && name !== '',
    );
    if (names.size >= MOST_KNOWN) names.clear();
    if (called !== undefined) names.set(`${team} ${user}`, called);
    return [found.is_admin, found.is_owner, found.is_primary_owner].includes(true);
  };
  const isCreator = async (client: webApi.WebClient, { user, channel }: Wish): Promise<boolean> =>
    channelSchema.parse(await client.conversations.info({ channel })).channel.creator === user;
  const isInGroup = async (client: webApi.WebClient, { user }: Wish): Promise<boolean> =>
    group !== undefined &&
    groupSchema.parse(await client.usergroups.users.list({ usergroup: group })).users.includes(user);

  return {
    async mayNotManage(client, wish) {
      const key = `${wish.team} ${wish.user} ${wish.channel}`;
      const at = now().getTime();
      const believed = known.get(key);
      if (believed !== undefined && believed.until > at)
        return believed.isManager ? undefined : refusal(group);
      const asked = [isAdmin, isCreator, isInGroup].map((is) => is(client, wish));
      const answers = await Promise.allSettled(asked);
      const isManager = answers.some((answer) => answer.status === 'fulfilled' && answer.value);
      const failed = answers.find((answer) => answer.status === 'rejected');
      if (!isManager && failed !== undefined) return unknown(failed.reason);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, { until: at + KNOWN_MS, isManager });
      return isManager ? undefined : refusal(group);
    },
    nameOf: (team, user) => names.get(`${team} ${user}`),
  };
}

function refusal(group: string | undefined): string {
  const others =
    group === undefined ? '' : ', or a member of the user group that this bot’s operator has chosen for it';
  return `Only those who run the channel decide what I post in it: an admin of the workspace, or whoever made the channel${others}.`;
}

/** Why it is not known, and what to do about it. */
function unknown(error: unknown): string {
  const { code, action, needed = 'one that Slack does not name' } = faultOf(error);
  if (action === 'mend')
    return `I cannot find out whether you may decide this: I lack the permission ${needed}. Whoever runs me adds it under OAuth & Permissions and installs me again.`;
  if (code === 'channel_not_found')
    return 'I do not know that channel. Invite me there with /invite @dragoman, and ask again.';
  return `I cannot find out whether you may decide this just now (Slack says ${code}). Ask again in a minute.`;
}
