/** Permissions, by Discord's bits. @see https://docs.discord.com/developers/topics/permissions */
export const MAY = {
  administrate: 1n << 3n,
  manageChannels: 1n << 4n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  createPublicThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const;

const ALL = (1n << 64n) - 1n;

/** What a channel allows or denies to a role (type 0) or a person (type 1). */
export interface Overwrite {
  readonly id: string;
  readonly type: number;
  readonly allow: string;
  readonly deny: string;
}

/** A server, as far as permissions go. The role with the server's own id is everybody's. */
export interface GuildRoles {
  readonly id: string;
  readonly owner_id: string;
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
}

/** A member of a server: a person, or the bot itself. */
export interface Member {
  readonly id: string;
  readonly roles: readonly string[];
}

/**
 * What a member may do in a channel, in the order that Discord gives: the roles together, then what the channel
 * says of everybody, of the member's roles together, and of the member. Who cannot see a channel can do nothing.
 */
export function permissionsIn(
  { id: guild, owner_id: owner, roles }: GuildRoles,
  overwrites: readonly Overwrite[],
  member: Member,
): bigint {
  if (owner === member.id) return ALL;
  const own = new Set([guild, ...member.roles]);
  const base = union(roles.filter((role) => own.has(role.id)).map(({ permissions }) => permissions));
  if ((base & MAY.administrate) !== 0n) return ALL;
  const layers = [
    overwrites.filter(({ type, id }) => type === 0 && id === guild),
    overwrites.filter(({ type, id }) => type === 0 && id !== guild && own.has(id)),
    overwrites.filter(({ type, id }) => type === 1 && id === member.id),
  ];
  const there = layers.reduce(
    (permissions, layer) =>
      (permissions & ~union(layer.map(({ deny }) => deny))) | union(layer.map(({ allow }) => allow)),
    base,
  );
  return (there & MAY.viewChannel) === 0n ? 0n : there;
}

/** A number that Discord writes as text. One that is none grants nothing. */
export function bitsOf(permissions: string): bigint {
  return /^\d+$/.test(permissions) ? BigInt(permissions) : 0n;
}

function union(some: readonly string[]): bigint {
  return some.reduce((all, each) => all | bitsOf(each), 0n);
}
