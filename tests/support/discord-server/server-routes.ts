import { ApiError } from './api-error.ts';
import type { Route } from './routes.ts';
import type { State } from './state.ts';

/** What everybody may do: see channels, write there, and begin threads. */
const EVERYBODY = String((1n << 10n) | (1n << 11n) | (1n << 35n) | (1n << 38n));

/** The server itself, and its members. */
export const serverRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/guilds\/(\d+)$/,
    auth: 'bot',
    answer(state, [guild]) {
      const { guildId, ownerId, roles } = known(state, guild);
      const all = [[guildId, EVERYBODY] as const, ...roles];
      const shown = all.map(([id, permissions]) => ({ id, name: id, permissions }));
      return { status: 200, body: { id: guildId, name: 'Harbour', owner_id: ownerId, roles: shown } };
    },
  },
  {
    method: 'GET',
    path: /^\/guilds\/(\d+)\/members\/(\d+)$/,
    auth: 'bot',
    answer(state, [guild, person = '']) {
      const roles = known(state, guild).members.get(person);
      if (roles === undefined && person !== state.botId) throw new ApiError(404, 10_007, 'Unknown Member');
      return { status: 200, body: { user: { id: person }, roles: roles ?? [] } };
    },
  },
];

function known(state: State, guild: string | undefined): State {
  if (guild !== state.guildId) throw new ApiError(404, 10_004, 'Unknown Guild');
  return state;
}
