import { z } from 'zod';
import type { Method } from './method.ts';
import { addTeam, type World } from './world.ts';

const CLIENT = { id: '1.2', secret: 'client-secret' } as const;
export const OAUTH_CLIENT = CLIENT;

/** How long a token lives that is renewed. */
const HALF_A_DAY = 43_200;

const fields = z.strictObject({
  client_id: z.literal(CLIENT.id),
  client_secret: z.literal(CLIENT.secret),
  code: z.string().optional(),
  redirect_uri: z.string().optional(),
  grant_type: z.literal('refresh_token').optional(),
  refresh_token: z.string().optional(),
});

/** What an app calls before it has a token of the workspace. */
export const OAUTH_METHODS: Readonly<Record<string, Method>> = {
  'oauth.v2.access': {
    fields,
    isOpen: true,
    run: (args, world) =>
      args.grant_type === undefined
        ? install(String(args.code), world)
        : renew(String(args.refresh_token), world),
  },
};

function install(code: string, world: World) {
  const id = world.codes.get(code);
  if (id === undefined) return { error: 'invalid_code' };
  world.codes.delete(code);
  const team = addTeam(world, id, `xoxe.xoxb-1-${id}-${world.next()}`);
  return granted(world, team.id);
}

function renew(token: string, world: World) {
  const id = world.refreshable.get(token);
  const team = id === undefined ? undefined : world.teams.get(id);
  if (team === undefined) return { error: 'invalid_refresh_token' };
  world.refreshable.delete(token);
  team.botToken = `xoxe.xoxb-1-${team.id}-${world.next()}`;
  return granted(world, team.id);
}

function granted(world: World, id: string) {
  const team = world.teams.get(id);
  const refresh = `xoxe-1-${id}-${world.next()}`;
  world.refreshable.set(refresh, id);
  return {
    access_token: team?.botToken,
    refresh_token: refresh,
    expires_in: HALF_A_DAY,
    token_type: 'bot',
    scope: team?.scopes.join(','),
    bot_user_id: team?.botUser,
    app_id: 'A1',
    team: { id, name: `Team ${id}` },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: 'U1' },
  };
}
