import {
  type APIApplicationCommandOptionChoice,
  type APIGatewayBotInfo,
  REST,
  type RESTGetCurrentApplicationResult,
  type RESTOptions,
  type RESTPostAPICurrentUserCreateDMChannelResult,
  type RequestData,
  Routes,
} from 'discord.js';
import type { Upload } from '../attachment.ts';
import type { DiscordMessage } from './message.ts';
import type { Registration } from './registration.ts';
import { timed } from './timed.ts';

/** An interaction, as far as its answer needs it. */
export interface Ticket {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** A message with flags of its own kind of delivery. */
export type Outgoing = Omit<DiscordMessage, 'flags'> & { readonly flags: number };

/** The first response to an interaction, by Discord's numbers. */
export type InitialResponse =
  | { readonly type: 4 | 7; readonly data: Outgoing }
  | { readonly type: 5; readonly data: { readonly flags: number } }
  | { readonly type: 6 }
  | { readonly type: 8; readonly data: { readonly choices: readonly APIApplicationCommandOptionChoice[] } };

/** A message to a channel. The nonce makes a repeated request harmless. */
export type ChannelPost = Outgoing & {
  readonly nonce: string;
  readonly enforce_nonce: true;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists: false };
};

export interface Application {
  readonly id: string;
  readonly botId: string;
}

/** The requests that the bot makes of Discord. Each rejects with what `troubleOf` reads; none tries again by itself. */
export interface DiscordApi {
  respond(ticket: Ticket, response: InitialResponse): Promise<void>;
  /** Tells whether there is a first response: rejects where there is none. */
  readOriginal(ticket: Ticket): Promise<void>;
  /** `files` are those that `message.attachments` name, in their order. */
  editOriginal(ticket: Ticket, message: Outgoing, files?: readonly Upload[]): Promise<void>;
  followUp(ticket: Ticket, message: Outgoing, files?: readonly Upload[]): Promise<void>;
  post(channelId: string, message: ChannelPost, files?: readonly Upload[]): Promise<void>;
  /** The channel of direct messages with a person. */
  openDirect(userId: string): Promise<string>;
  application(): Promise<Application>;
  /** Where the gateway is, and how many shards it should be. */
  gateway(): Promise<APIGatewayBotInfo>;
  readCommands(applicationId: string, guildId: string | undefined): Promise<unknown>;
  writeCommands(
    applicationId: string,
    guildId: string | undefined,
    commands: readonly Registration[],
  ): Promise<void>;
  close(): void;
}

export interface ApiParts {
  readonly token: string;
  readonly apiUrl?: string;
  readonly makeRequest?: RESTOptions['makeRequest'];
}

/** A first response is of use for three seconds: two attempts and a look have to fit in. */
const FIRST_MS = 900;
const EDIT_MS = 1200;
const OTHER_MS = 2500;
const SLOW_MS = 15_000;
/** Files take longer on their way than words. */
const FILES_MS = 10_000;

/** The options that both connections to the REST API share. */
export function restOptions({ apiUrl, makeRequest }: ApiParts): Partial<RESTOptions> {
  return {
    version: '10',
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    ...(makeRequest === undefined ? {} : { makeRequest }),
  };
}

/** Files as the library sends them, in one request with their message. */
export function rawFiles(files: readonly Upload[]): Pick<RequestData, 'files'> {
  if (files.length === 0) return {};
  return {
    files: files.map(({ name, mediaType, bytes }) => ({
      name,
      contentType: mediaType,
      data: Buffer.from(bytes),
    })),
  };
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const messages = new WeakMap<object, string>();

/** As JSON. A new message that is the answer for many is written once. */
function written(response: InitialResponse): string {
  if (response.type !== 4) return JSON.stringify(response);
  const known = messages.get(response.data) ?? JSON.stringify(response);
  messages.set(response.data, known);
  return known;
}

/** The token in the address is all the authority there is: a refused one says nothing about the bot's own. */
const BY_TICKET = { auth: false } as const;

function sendingMs(files: readonly Upload[]): number {
  return files.length === 0 ? OTHER_MS : FILES_MS;
}

/** Discord's REST API. Trying again is left to those who know what does no harm twice, so this never does. */
export function createApi(parts: ApiParts): DiscordApi {
  const rest = new REST({
    ...restOptions(parts),
    retries: 0,
    timeout: SLOW_MS,
    rejectOnRateLimit: () => true,
  }).setToken(parts.token);
  const original = ({ applicationId, token }: Ticket) => Routes.webhookMessage(applicationId, token);
  const registered = (applicationId: string, guildId: string | undefined) =>
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  return {
    async respond(ticket, response) {
      const path = Routes.interactionCallback(ticket.id, ticket.token);
      const body = { body: written(response), passThroughBody: true, headers: JSON_TYPE };
      await timed(FIRST_MS, (signal) => rest.post(path, { ...body, ...BY_TICKET, signal }));
    },
    async readOriginal(ticket) {
      await timed(FIRST_MS, (signal) => rest.get(original(ticket), { ...BY_TICKET, signal }));
    },
    async editOriginal(ticket, message, files = []) {
      const body = { body: message, ...rawFiles(files), ...BY_TICKET };
      const ms = files.length === 0 ? EDIT_MS : FILES_MS;
      await timed(ms, (signal) => rest.patch(original(ticket), { ...body, signal }));
    },
    async followUp({ applicationId, token }, message, files = []) {
      const path = Routes.webhook(applicationId, token);
      const body = { body: message, ...rawFiles(files), ...BY_TICKET };
      await timed(sendingMs(files), (signal) => rest.post(path, { ...body, signal }));
    },
    async post(channelId, message, files = []) {
      const path = Routes.channelMessages(channelId);
      const body = { body: message, ...rawFiles(files) };
      await timed(sendingMs(files), (signal) => rest.post(path, { ...body, signal }));
    },
    async openDirect(userId) {
      const body = { recipient_id: userId };
      const opened = await timed(OTHER_MS, (signal) => rest.post(Routes.userChannels(), { body, signal }));
      return (opened as RESTPostAPICurrentUserCreateDMChannelResult).id;
    },
    async application() {
      const read = await timed(SLOW_MS, (signal) => rest.get(Routes.currentApplication(), { signal }));
      const { id, bot } = read as RESTGetCurrentApplicationResult;
      return { id, botId: bot?.id ?? id };
    },
    async gateway() {
      return (await timed(SLOW_MS, (signal) =>
        rest.get(Routes.gatewayBot(), { signal }),
      )) as APIGatewayBotInfo;
    },
    readCommands(applicationId, guildId) {
      const query = new URLSearchParams({ with_localizations: 'true' });
      return timed(SLOW_MS, (signal) => rest.get(registered(applicationId, guildId), { query, signal }));
    },
    async writeCommands(applicationId, guildId, body) {
      await timed(SLOW_MS, (signal) => rest.put(registered(applicationId, guildId), { body, signal }));
    },
    close() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
