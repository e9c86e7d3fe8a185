import { permissionsIn } from './permissions.ts';
import type { ServerApi } from './server-api.ts';

/** Somebody in a server. Their roles, where an interaction tells them; else they are asked for. */
export interface Who {
  readonly id: string;
  readonly roles?: readonly string[];
}

/** What somebody may do in a channel, and where that is. */
export interface Standing {
  readonly server: string;
  /** By Discord's numbers: a thread is told with the permissions of the channel that it is in. */
  readonly type: number;
  readonly permissions: bigint;
  readonly roles: readonly string[];
}

/** Works out what people, and the bot, may do in any channel of the servers that the bot is in. */
export interface Standings {
  /** Undefined where it cannot be found out. Never rejects. */
  of(channel: string, who: Who): Promise<Standing | undefined>;
  /** The same of the bot itself. */
  ofBot(channel: string): Promise<Standing | undefined>;
}

const KNOWN_MS = 60_000;
const MOST_KNOWN = 5_000;
const THREADS: readonly number[] = [10, 11, 12];

/** What Discord tells is believed for a minute; what it does not tell is asked again. */
export function createStandings(api: ServerApi, botId: string, now: () => number): Standings {
  const remember = <T>(ask: (...key: string[]) => Promise<T>): ((...key: string[]) => Promise<T>) => {
    const known = new Map<string, { readonly until: number; readonly told: Promise<T> }>();
    return (...key) => {
      const name = key.join(' ');
      const believed = known.get(name);
      if (believed !== undefined && believed.until > now()) return believed.told;
      if (known.size >= MOST_KNOWN) known.clear();
      const told = ask(...key);
      known.set(name, { until: now() + KNOWN_MS, told });
      told.catch(() => known.delete(name));
      return told;
    };
  };
  const channelOf = remember((channel = '') => api.channel(channel));
  const serverOf = remember((server = '') => api.server(server));
  const rolesOf = remember((server = '', person = '') => api.rolesOf(server, person));

  const of: Standings['of'] = async (channel, { id, roles: told }) => {
    try {
      const found = await channelOf(channel);
      const server = found.guild_id;
      if (server === undefined) return undefined;
      const isThread = THREADS.includes(found.type) && typeof found.parent_id === 'string';
      const [{ permission_overwrites: overwrites }, guild, roles] = await Promise.all([
        isThread ? channelOf(found.parent_id ?? '') : found,
        serverOf(server),
        told ?? rolesOf(server, id),
      ]);
      return {
        server,
        type: found.type,
        permissions: permissionsIn(guild, overwrites, { id, roles }),
        roles,
      };
    } catch {
      return undefined;
    }
  };
  return { of, ofBot: (channel) => of(channel, { id: botId }) };
}
