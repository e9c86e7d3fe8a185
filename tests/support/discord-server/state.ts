import { EventEmitter } from 'node:events';
import type { UploadedFile } from './body.ts';

/** A message as the server keeps it. `payload` is what was sent, merged with its edits. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly createdAt: number;
  payload: Record<string, unknown>;
  isDeleted: boolean;
}

/** A channel of the server, or a thread in one. `type` by Discord's numbers: 0 text, 11 thread, 15 forum. */
export interface Channel {
  readonly id: string;
  readonly type: number;
  /** Of a thread: where it is, what it is called, and who began it. */
  readonly parentId?: string;
  readonly name?: string;
  readonly ownerId?: string;
  /** What it allows and denies to roles (type 0) and people (type 1). */
  readonly overwrites?: readonly object[];
  isArchived: boolean;
}

/** One interaction, and everything that came in answer to it. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly createdAt: number;
  readonly channelId: string;
  /** The message with the pressed button. */
  readonly source?: StoredMessage;
  /** The type of the first response, and when it came. */
  responseType?: number;
  answeredAt?: number;
  /** What an edit changes: the new message, or the one with the button. */
  original?: StoredMessage;
  /** "Thinking…" */
  isWaiting: boolean;
  choices?: readonly { readonly name: string; readonly value: string }[];
  readonly followUps: StoredMessage[];
  /** How many first responses were tried, refused ones included. */
  attempts: number;
}

/** What the server knows. */
export interface State {
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly guildId: string;
  readonly channelId: string;
  /** Every server that the bot is in. */
  readonly guilds: Set<string>;
  /** How many shards Discord asks for, and how many of them may identify at once. */
  shards: number;
  maxConcurrency: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly interactions: Map<string, InteractionRecord>;
  readonly messages: StoredMessage[];
  /** Every file that came with a request that was taken. */
  readonly uploads: UploadedFile[];
  /** The server's channels and threads. One that is taken away is unknown from then on. */
  readonly channels: Map<string, Channel>;
  /** Channels whose history the bot may not read. */
  readonly hiddenHistories: Set<string>;
  /** For how many milliseconds an enforced nonce is known. */
  nonceMs: number;
  /** The channel of direct messages with each person. */
  readonly directs: Map<string, string>;
  /** The registered commands: global ones under "", those of a server under its id. */
  readonly commands: Map<string, readonly Record<string, unknown>[]>;
  /** The error code with which a channel answers every post and, where it cannot be seen, everything else. */
  readonly closedChannels: Map<string, number>;
  /** The server's roles beside everybody's, who owns it, and which roles its members have. */
  readonly roles: Map<string, string>;
  readonly ownerId: string;
  readonly members: Map<string, readonly string[]>;
  /** Every request that was looked at: "POST /channels/1/messages". */
  readonly requests: string[];
  /** What Discord would have refused as malformed. A test in which there is any fails. */
  readonly complaints: string[];
  readonly changes: EventEmitter;
  nextId(): string;
}

const DISCORD_EPOCH = 1_420_070_400_000;

export function createState(now: () => number): State {
  let last = BigInt(now() - DISCORD_EPOCH) << 22n;
  const nextId = (): string => {
    const least = BigInt(Math.floor(now()) - DISCORD_EPOCH) << 22n;
    last = last + 1n > least ? last + 1n : least;
    return last.toString();
  };
  const changes = new EventEmitter();
  changes.setMaxListeners(0);
  const applicationId = nextId();
  const channelId = nextId();
  const guildId = nextId();
  return {
    token: `${Buffer.from(applicationId).toString('base64url')}.Gtest0.${'t'.repeat(38)}`,
    applicationId,
    botId: nextId(),
    guildId,
    guilds: new Set([guildId]),
    shards: 1,
    maxConcurrency: 1,
    channelId,
    now,
    interactions: new Map(),
    messages: [],
    uploads: [],
    channels: new Map([[channelId, { id: channelId, type: 0, isArchived: false }]]),
    hiddenHistories: new Set(),
    nonceMs: 5 * 60_000,
    directs: new Map(),
    commands: new Map(),
    closedChannels: new Map(),
    roles: new Map(),
    ownerId: '1',
    members: new Map(),
    requests: [],
    complaints: [],
    changes,
    nextId,
  };
}

export function addMessage(
  state: State,
  channelId: string,
  payload: Record<string, unknown>,
  id = state.nextId(),
): StoredMessage {
  const message = { id, channelId, createdAt: state.now(), payload, isDeleted: false };
  state.messages.push(message);
  return message;
}

/** Makes a channel in the server. */
export function addChannel(state: State, type: number, more: Partial<Channel> = {}): Channel {
  const channel = { id: state.nextId(), type, isArchived: false, ...more };
  state.channels.set(channel.id, channel);
  return channel;
}
