import { ApiError, unknown } from './api-error.ts';
import { readEdit, readFollowUp, readResponse } from './payloads.ts';
import type { Route } from './routes.ts';
import { addMessage, type InteractionRecord, type State, type StoredMessage } from './state.ts';

const FIRST_RESPONSE_MS = 3000;
const TOKEN_MS = 15 * 60_000;

/** Responding to an interaction, and what its token allows afterwards. No other authority is needed. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    auth: 'none',
    answer(state, [id = '', token = ''], body) {
      const read = readResponse(body, state);
      const record = state.interactions.get(id);
      if (record === undefined || record.token !== token) throw unknown.interaction();
      record.attempts += 1;
      if (record.responseType !== undefined)
        throw new ApiError(400, 40_060, 'Interaction has already been acknowledged.');
      if (state.now() - record.createdAt > FIRST_RESPONSE_MS) throw unknown.interaction();
      record.responseType = read.type;
      record.answeredAt = state.now();
      if (read.type === 8) record.choices = read.data.choices;
      if (read.type === 4) record.original = addMessage(state, record.channelId, { ...read.data });
      if (read.type === 5) record.original = addMessage(state, record.channelId, { ...read.data });
      if (read.type === 6 || read.type === 7) record.original = sourceOf(record);
      if (read.type === 7) merge(sourceOf(record), read.data);
      record.isWaiting = read.type === 5 || read.type === 6;
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
    auth: 'none',
    answer: (state, [, token = '']) => ({ status: 200, body: shown(originalOf(state, token).message) }),
  },
  {
    method: 'PATCH',
    path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
    auth: 'none',
    answer(state, [, token = ''], body) {
      const edit = readEdit(body, state);
      const { record, message } = originalOf(state, token);
      merge(message, edit);
      record.isWaiting = false;
      return { status: 200, body: shown(message) };
    },
  },
  {
    method: 'POST',
    path: /^\/webhooks\/(\d+)\/([^/]+)$/,
    auth: 'none',
    answer(state, [, token = ''], body) {
      const payload = readFollowUp(body, state);
      const record = byToken(state, token);
      if (record.responseType === undefined) throw unknown.webhook();
      // An announcement that was deleted takes everything that would follow it along.
      if (record.responseType === 5 && record.isWaiting && record.original?.isDeleted === true)
        throw unknown.message();
      const message = addMessage(state, record.channelId, payload);
      record.followUps.push(message);
      return { status: 200, body: shown(message) };
    },
  },
];

function sourceOf({ source }: InteractionRecord): StoredMessage {
  if (source === undefined)
    throw new ApiError(400, 50_035, 'Invalid Form Body: there is no message to update');
  return source;
}

function merge(message: StoredMessage, edit: object): void {
  const { flags: _unchanged, ...changed } = { flags: 0, ...edit };
  const shownTo = Number(message.payload.flags ?? 0) & 64;
  message.payload = { ...message.payload, ...changed, flags: 32_768 | shownTo };
}

function originalOf(state: State, token: string): { record: InteractionRecord; message: StoredMessage } {
  const record = byToken(state, token);
  if (record.original === undefined) throw unknown.webhook();
  if (record.original.isDeleted) throw unknown.message();
  return { record, message: record.original };
}

function byToken(state: State, token: string): InteractionRecord {
  const record = [...state.interactions.values()].find((each) => each.token === token);
  if (record === undefined) throw unknown.webhook();
  if (state.now() - record.createdAt > TOKEN_MS) throw new ApiError(401, 50_027, 'Invalid Webhook Token');
  return record;
}

function shown({ id, channelId, payload }: StoredMessage): object {
  return { id, channel_id: channelId, ...payload };
}
