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
  readonly archived: Set<string>;
  /** Channels in which the bot may not post. */
  readonly readOnly: Set<string>;
  /** Who made each channel. */
  readonly creators: Map<string, string>;
  readonly people: Map<string, Person>;
  /** The members of each user group. */
  readonly groups: Map<string, readonly string[]>;
  /** The bot's conversation with each person. */
  readonly directs: Map<string, string>;
  /** How many messages of a conversation are shown at once: 15 to apps outside the Marketplace. */
  pageLimit: number;
}

export interface Person {
  readonly name: string;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_primary_owner?: boolean;
}

/** What apps read in a message. */
export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

/** A message that stands in a conversation, as an app reads it. */
export interface Standing {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string;
  readonly bot?: string;
  readonly metadata?: Metadata;
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
  readonly metadata?: Metadata;
}

/** A window or Home tab as somebody sees it. */
export interface ShownView {
  readonly team: string;
  readonly via: 'views.open' | 'views.push' | 'views.update' | 'views.publish';
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
}

/** A file that the bot hands over. It can be shown once Slack has looked at it. */
export interface HandedFile {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly length: number;
  readonly alt?: string;
  bytes?: Uint8Array;
  isComplete: boolean;
  /** Where it is shared, as "C1" or "C1/ts of the thread". */
  readonly shares: string[];
  /** How often it is still refused in a block, as Slack has not looked at it yet. */
  unready: number;
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
  /** What stands in the conversations, the newest last. */
  readonly standing: Standing[];
  readonly views: ShownView[];
  readonly calls: Call[];
  /** By their ids. */
  readonly files: Map<string, HandedFile>;
  /** How often each new file is refused before it can be shown. */
  unready: number;
  /** Where this Slack listens. */
  url: string;
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
    standing: [],
    views: [],
    calls: [],
    files: new Map(),
    unready: 0,
    url: '',
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

/** What a workspace lets the bot do that installed it from the manifest. */
const GRANTED = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'im:history',
  'assistant:write',
  'im:write',
  'files:write',
  'channels:history',
  'groups:history',
  'mpim:history',
  'users:read',
  'channels:read',
  'groups:read',
  'mpim:read',
  'usergroups:read',
] as const;

/** Puts the bot into a workspace, in the channel C1 and its own conversation D1. */
export function addTeam(world: World, id: string, botToken = `xoxb-${id}-secret`): Team {
  const team: Team = {
    id,
    botToken,
    botUser: `U${id}BOT`,
    botId: `B${id}`,
    scopes: [...GRANTED],
    joined: new Set(['C1', 'D1']),
    archived: new Set(),
    readOnly: new Set(),
    creators: new Map([['C1', 'U9']]),
    people: new Map(['U1', 'U2', 'U9'].map((user) => [user, { name: `person ${user}` }])),
    groups: new Map(),
    directs: new Map([['U1', 'D1']]),
    pageLimit: 999,
  };
  world.teams.set(id, team);
  return team;
}

/** The message timestamp of now. */
export function timestamp(world: World): string {
  return `${Math.floor(world.now() / 1000)}.${String(world.next()).padStart(6, '0')}`;
}

/** Lets somebody write in a channel. */
export function writeIn(world: World, team: string, channel: string): void {
  world.standing.push({ team, channel, ts: timestamp(world) });
}

/** The messages that stand for a key, wherever they are: its card, not the headline above it. */
export function postsOf({ standing }: Pick<World, 'standing'>, key: string): Standing[] {
  const isOf = ({ metadata }: Standing, name: string): boolean => metadata?.event_payload.key === name;
  return standing.filter((message) => isOf(message, key) || isOf(message, `${key}:c`));
}

/** The headlines above the threads of a key. */
export function headlinesOf(world: Pick<World, 'standing'>, key: string): Standing[] {
  return postsOf(world, `${key}:h`);
}
