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

/** Discord's REST API. Trying again is left to those who know what does no harm twice, so this never does. */
export function createApi(parts: ApiParts): DiscordApi {
  const rest = new REST({
    ...restOptions(parts),
    retries: 0,
    timeout: SLOW_MS,
    rejectOnRateLimit: () => true,
  }).setToken(parts.token);
  /** The token in the address is all the authority there is: a refused one says nothing about the bot's own. */
  const byTicket = (ms: number) => ({ auth: false, signal: AbortSignal.timeout(ms) });
  const byBot = (ms: number) => ({ signal: AbortSignal.timeout(ms) });
  const original = ({ applicationId, token }: Ticket) => Routes.webhookMessage(applicationId, token);
  const registered = (applicationId: string, guildId: string | undefined) =>
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  return {
    async respond(ticket, body) {
      await rest.post(Routes.interactionCallback(ticket.id, ticket.token), { body, ...byTicket(FIRST_MS) });
    },
    async readOriginal(ticket) {
      await rest.get(original(ticket), byTicket(FIRST_MS));
    },
    async editOriginal(ticket, body, files = []) {
      const ms = files.length === 0 ? EDIT_MS : FILES_MS;
      await rest.patch(original(ticket), { body, ...rawFiles(files), ...byTicket(ms) });
    },
    async followUp({ applicationId, token }, body, files = []) {
      const ms = files.length === 0 ? OTHER_MS : FILES_MS;
      await rest.post(Routes.webhook(applicationId, token), { body, ...rawFiles(files), ...byTicket(ms) });
    },
    async post(channelId, body, files = []) {
      const ms = files.length === 0 ? OTHER_MS : FILES_MS;
      await rest.post(Routes.channelMessages(channelId), { body, ...rawFiles(files), ...byBot(ms) });
    },
    async openDirect(userId) {
      const body = { recipient_id: userId };
      const opened = await rest.post(Routes.userChannels(), { body, ...byBot(OTHER_MS) });
      return (opened as RESTPostAPICurrentUserCreateDMChannelResult).id;
    },
    async application() {
      const read = await rest.get(Routes.currentApplication(), byBot(SLOW_MS));
      const { id, bot } = read as RESTGetCurrentApplicationResult;
      return { id, botId: bot?.id ?? id };
    },
    async gateway() {
      return (await rest.get(Routes.gatewayBot(), byBot(SLOW_MS))) as APIGatewayBotInfo;
    },
    readCommands: (applicationId, guildId) =>
      rest.get(registered(applicationId, guildId), {
        query: new URLSearchParams({ with_localizations: 'true' }),
        ...byBot(SLOW_MS),
      }),
    async writeCommands(applicationId, guildId, body) {
      await rest.put(registered(applicationId, guildId), { body, ...byBot(SLOW_MS) });
    },
    close() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
