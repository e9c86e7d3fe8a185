/** A workspace that has the bot. */
export interface Team {
  readonly id: string;
  botToken: string;
  readonly botUser: string;
  readonly botId: string;
  scopes: string[];
  /** Conversations of which the bot is part. */
  readonly joined: Set<string>;
  /** Why its token will not do any more. */
  refuses?: string;
}

/** A message as somebody sees it. */
export interface Seen {
  readonly team: string;
  readonly via: 'ack' | 'response_url' | 'chat.postMessage' | 'chat.postEphemeral' | 'chat.update';
  readonly channel: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** The one person who sees it. */
  readonly only?: string;
  readonly replaced: boolean;
  readonly thread?: string;
  readonly ts: string;
}

/** A window or Home tab as somebody sees it. */
export interface ShownView {
  readonly team: string;
  readonly via: 'views.open' | 'views.push' | 'views.update' | 'views.publish';
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
}

/** One call of the Web API. */
export interface Call {
  readonly method: string;
  readonly team: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** An address to answer at: 5 times in 30 minutes. */
interface ResponseUrl {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly madeAt: number;
  uses: number;
}

interface Trigger {
  readonly team: string;
  readonly madeAt: number;
  used: boolean;
}

/** All that this Slack knows and has seen. */
export interface World {
  readonly now: () => number;
  readonly teams: Map<string, Team>;
  readonly seen: Seen[];
  readonly views: ShownView[];
  readonly calls: Call[];
  /** What Slack would not have put up with: unknown methods and fields, payloads over a limit, bad sequences. */
  readonly problems: string[];
  readonly urls: Map<string, ResponseUrl>;
  readonly triggers: Map<string, Trigger>;
  /** Codes that a workspace can be installed with, and the tokens that can be renewed. */
  readonly codes: Map<string, string>;
  readonly refreshable: Map<string, string>;
  /** A number that was not given before. */
  next(): number;
}

export function createWorld(now: () => number = Date.now): World {
  let count = 0;
  return {
    now,
    teams: new Map(),
    seen: [],
    views: [],
    calls: [],
    problems: [],
    urls: new Map(),
    triggers: new Map(),
    codes: new Map(),
    refreshable: new Map(),
    next: () => {
      count += 1;
      return count;
    },
  };
}

/** Puts the bot into a workspace, in the channel C1 and its own conversation D1. */
export function addTeam(world: World, id: string, botToken = `xoxb-${id}-secret`): Team {
  const team: Team = {
    id,
    botToken,
    botUser: `U${id}BOT`,
    botId: `B${id}`,
    scopes: ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'assistant:write'],
    joined: new Set(['C1', 'D1']),
  };
  world.teams.set(id, team);
  return team;
}

/** The message timestamp of now. */
export function timestamp(world: World): string {
  return `${Math.floor(world.now() / 1000)}.${String(world.next()).padStart(6, '0')}`;
}
