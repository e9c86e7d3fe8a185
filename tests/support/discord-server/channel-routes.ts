import { ApiError, CLOSED, unknown } from './api-error.ts';
import { readForumPost, readPost, readThread, refused } from './payloads.ts';
import type { Route } from './routes.ts';
import { addChannel, addMessage, type Channel, type State, type StoredMessage } from './state.ts';

const THREAD = 11;
const THREADED: readonly number[] = [0, 5];
const FORUMS: readonly number[] = [15, 16];
/** Codes that close a channel to reading as well. */
const UNSEEN: readonly number[] = [10_003, 10_004, 50_001];

/** Channels and threads: what stands in them, and posting there. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/channels\/(\d+)$/,
    auth: 'bot',
    answer(state, [id = '']) {
      const channel = open(state, id, true);
      const last = newest(state, id)?.id ?? null;
      return { status: 200, body: { ...shownChannel(state, channel), last_message_id: last } };
    },
  },
  {
    method: 'GET',
    path: /^\/channels\/(\d+)\/messages$/,
    auth: 'bot',
    answer(state, [id = ''], _body, query) {
      open(state, id, true);
      const unknownKeys = [...query.keys()].filter((key) => key !== 'limit' && key !== 'after');
      const limit = Number(query.get('limit') ?? 50);
      if (unknownKeys.length > 0 || limit < 1 || limit > 100) throw refused(state, `messages by ${query}`);
      const after = query.get('after');
      const all = standing(state, id).toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
      const found =
        after === null
          ? all.slice(-limit)
          : all.filter((each) => BigInt(each.id) > BigInt(after)).slice(0, limit);
      const shown = state.hiddenHistories.has(id) ? [] : found.toReversed();
      return { status: 200, body: shown.map((message) => shownMessage(state, message)) };
    },
  },
  {
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages$/,
    auth: 'bot',
    answer(state, [id = ''], body) {
      const payload = readPost(body, state);
      const channel = open(state, id, false, payload.message_reference !== undefined);
      if (FORUMS.includes(channel.type))
        throw new ApiError(400, 50_008, 'Cannot send messages in a non-text channel');
      if (channel.isArchived) throw new ApiError(400, 50_083, 'Thread is archived');
      const { nonce, enforce_nonce: isEnforced } = payload;
      const first = state.messages.find(
        (message) =>
          isEnforced === true &&
          message.payload.nonce === nonce &&
          message.channelId === id &&
          state.now() - message.createdAt < state.nonceMs,
      );
      const message = first ?? addMessage(state, id, payload);
      return { status: 200, body: { id: message.id, channel_id: id, nonce } };
    },
  },
  {
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
    auth: 'bot',
    answer(state, [id = '', messageId = ''], body) {
      const { name } = readThread(body, state);
      const channel = open(state, id, false);
      if (!THREADED.includes(channel.type))
        throw refused(state, `a thread in a channel of type ${channel.type}`);
      if (!standing(state, id).some((message) => message.id === messageId)) throw unknown.message();
      if (state.channels.has(messageId))
        throw new ApiError(400, 160_004, 'A thread has already been created for this message');
      const thread = { id: messageId, parentId: id, name, ownerId: state.botId };
      return { status: 201, body: shownChannel(state, addChannel(state, THREAD, thread)) };
    },
  },
  {
    method: 'POST',
    path: /^\/channels\/(\d+)\/threads$/,
    auth: 'bot',
    answer(state, [id = ''], body) {
      const { name, message } = readForumPost(body, state);
      const channel = open(state, id, false);
      if (!FORUMS.includes(channel.type))
        throw refused(state, `a forum post in a channel of type ${channel.type}`);
      const thread = addChannel(state, THREAD, { parentId: id, name, ownerId: state.botId });
      addMessage(state, thread.id, message, thread.id);
      return { status: 201, body: shownChannel(state, thread) };
    },
  },
  {
    method: 'GET',
    path: /^\/guilds\/(\d+)\/threads\/active$/,
    auth: 'bot',
    answer(state, [guildId]) {
      if (guildId !== state.guildId) throw new ApiError(404, 10_004, 'Unknown Guild');
      const threads = [...state.channels.values()].filter(
        ({ type, isArchived }) => type === THREAD && !isArchived,
      );
      return {
        status: 200,
        body: { threads: threads.map((each) => shownChannel(state, each)), members: [] },
      };
    },
  },
];

/** A channel that the bot may use, or the error that says why not. */
function open(state: State, id: string, isRead: boolean, isReply = false): Channel {
  const isDirect = [...state.directs.values()].includes(id);
  const channel = isDirect ? { id, type: 1, isArchived: false } : state.channels.get(id);
  if (channel === undefined) throw unknown.channel();
  const code = state.closedChannels.get(id);
  const closed = code === undefined ? undefined : CLOSED[code];
  const concerns = code !== undefined && (isRead ? UNSEEN.includes(code) : code !== 160_002 || isReply);
  if (code !== undefined && closed !== undefined && concerns) throw new ApiError(closed[0], code, closed[1]);
  return channel;
}

function standing({ messages }: State, channelId: string): StoredMessage[] {
  return messages.filter((message) => message.channelId === channelId && !message.isDeleted);
}

function newest(state: State, channelId: string): StoredMessage | undefined {
  return state.messages.findLast((message) => message.channelId === channelId);
}

function shownChannel(
  { guildId }: State,
  { id, type, parentId, name, ownerId, overwrites = [] }: Channel,
): object {
  return {
    id,
    type,
    name: name ?? 'harbour',
    ...(type === 1 ? {} : { guild_id: guildId, permission_overwrites: overwrites }),
    ...(parentId === undefined ? {} : { parent_id: parentId, owner_id: ownerId }),
  };
}

/** A message as the bot reads it: of its own alone, it sees the components. A nonce is not told again. */
function shownMessage({ botId }: State, { id, channelId, payload }: StoredMessage): object {
  const { nonce: _nonce, enforce_nonce: _enforced, by, ...rest } = payload;
  const author = typeof by === 'string' ? by : botId;
  return {
    id,
    channel_id: channelId,
    type: 0,
    content: '',
    author: { id: author, username: 'somebody' },
    ...(author === botId ? rest : { components: [] }),
  };
}
