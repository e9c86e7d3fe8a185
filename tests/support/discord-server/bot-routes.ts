import { z } from 'zod';
import { ApiError } from './api-error.ts';
import { refused } from './payloads.ts';
import { readCommands } from './registered.ts';
import type { Route } from './routes.ts';
import type { State } from './state.ts';

const COMMANDS = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/;

/** What the bot's own token allows. */
export const botRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/applications\/@me$/,
    auth: 'bot',
    answer: ({ applicationId, botId }) => ({
      status: 200,
      body: { id: applicationId, name: 'Dragoman', bot: { id: botId, username: 'Dragoman', bot: true } },
    }),
  },
  {
    method: 'GET',
    path: COMMANDS,
    auth: 'bot',
    answer: (state, params) => ({ status: 200, body: state.commands.get(scopeOf(state, params)) ?? [] }),
  },
  {
    method: 'PUT',
    path: COMMANDS,
    auth: 'bot',
    answer(state, params, body) {
      const scope = scopeOf(state, params);
      const commands = readCommands(body, state, scope);
      state.commands.set(scope, commands);
      return { status: 200, body: commands };
    },
  },
  {
    method: 'POST',
    path: /^\/users\/@me\/channels$/,
    auth: 'bot',
    answer(state, _params, body) {
      const read = z.strictObject({ recipient_id: z.string().regex(/^\d+$/) }).safeParse(body);
      if (!read.success) throw refused(state, z.prettifyError(read.error));
      return { status: 200, body: { id: directWith(state, read.data.recipient_id), type: 1 } };
    },
  },
];

/** The channel of direct messages with a person. */
export function directWith(state: State, userId: string): string {
  const id = state.directs.get(userId) ?? state.nextId();
  state.directs.set(userId, id);
  return id;
}

function scopeOf(state: State, [applicationId, guildId = '']: readonly (string | undefined)[]): string {
  if (applicationId !== state.applicationId) throw new ApiError(403, 20_012, 'Not authorized');
  if (guildId !== '' && guildId !== state.guildId) throw new ApiError(403, 50_001, 'Missing Access');
  return guildId;
}
