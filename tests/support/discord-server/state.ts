import { EventEmitter } from 'node:events';

/** A message as the server keeps it. `payload` is what was sent, merged with its edits. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  payload: Record<string, unknown>;
  isDeleted: boolean;
}

/** One interaction, and everything that came in answer to it. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly createdAt: number;
  readonly channelId: string;
  /** The message with the pressed button. */
  readonly source?: StoredMessage;
  /** The type of the first response. */
  responseType?: number;
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
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly interactions: Map<string, InteractionRecord>;
  readonly messages: StoredMessage[];
  /** The channel of direct messages with each person. */
  readonly directs: Map<string, string>;
  /** The registered commands: global ones under "", those of a server under its id. */
  readonly commands: Map<string, readonly Record<string, unknown>[]>;
  /** The error code with which a channel answers every post. */
  readonly closedChannels: Map<string, number>;
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
    last += 1n;
    return last.toString();
  };
  const changes = new EventEmitter();
  changes.setMaxListeners(0);
  const applicationId = nextId();
  return {
    token: `${Buffer.from(applicationId).toString('base64url')}.Gtest0.${'t'.repeat(38)}`,
    applicationId,
    botId: nextId(),
    guildId: nextId(),
    channelId: nextId(),
    now,
    interactions: new Map(),
    messages: [],
    directs: new Map(),
    commands: new Map(),
    closedChannels: new Map(),
    requests: [],
    complaints: [],
    changes,
    nextId,
  };
}

export function addMessage(state: State, channelId: string, payload: Record<string, unknown>): StoredMessage {
  const message = { id: state.nextId(), channelId, payload, isDeleted: false };
  state.messages.push(message);
  return message;
}
