import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { type ApiParts, restOptions } from './api.ts';

const id = z.string().regex(/^\d{1,20}$/);
const overwrite = z.object({ id, type: z.number(), allow: z.string(), deny: z.string() });
const channelSchema = z.object({
  id,
  type: z.number(),
  guild_id: id.optional(),
  parent_id: id.nullish(),
  permission_overwrites: z.array(overwrite).default([]),
});
const guildSchema = z.object({
  id,
  owner_id: id,
  roles: z.array(z.object({ id, permissions: z.string() })),
});
const memberSchema = z.object({ roles: z.array(id) });

export type ServerChannel = z.infer<typeof channelSchema>;
export type Server = z.infer<typeof guildSchema>;

/** The requests that tell who may do what in a server. Each rejects where Discord does not tell. */
export interface ServerApi {
  channel(id: string): Promise<ServerChannel>;
  server(id: string): Promise<Server>;
  /** The ids of a member's roles. */
  rolesOf(server: string, person: string): Promise<readonly string[]>;
  close(): void;
}

/** Somebody waits for the answer, which has three seconds in all. */
const WAIT_MS = 1_000;

export function createServerApi(parts: ApiParts): ServerApi {
  const rest = new REST({
    ...restOptions(parts),
    retries: 0,
    timeout: WAIT_MS,
    rejectOnRateLimit: () => true,
  }).setToken(parts.token);
  return {
    channel: async (channel) => channelSchema.parse(await rest.get(Routes.channel(channel))),
    server: async (server) => guildSchema.parse(await rest.get(Routes.guild(server))),
    rolesOf: async (server, person) =>
      memberSchema.parse(await rest.get(Routes.guildMember(server, person))).roles,
    close() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
