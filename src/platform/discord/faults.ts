import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';

/** What a failed request means, and so what can be done about it. */
export type Remedy =
  /** It was not looked at: wait as long as Discord says. */
  | 'wait'
  /** It may have arrived or not: find out, and try again only what does no harm twice. */
  | 'uncertain'
  /** The interaction has its first response already. */
  | 'acknowledged'
  /** The interaction has no response yet. */
  | 'unacknowledged'
  /** What was to be changed is there no more. */
  | 'gone'
  /** The message cannot be a reply, but can be sent. */
  | 'unreferenced'
  /** The bot may not write there. */
  | 'forbidden'
  /** Discord takes no response any more: three seconds, or fifteen minutes, are over. */
  | 'expired'
  /** Discord does not take it in this form: a fault of ours. */
  | 'refused';

/** Discord's error codes that need something else than giving up. Every other code is `refused`. */
const BY_CODE: Readonly<Partial<Record<number, Remedy>>> = {
  [RESTJSONErrorCodes.UnknownChannel]: 'gone',
  [RESTJSONErrorCodes.UnknownMessage]: 'gone',
  [RESTJSONErrorCodes.UnknownWebhook]: 'unacknowledged',
  [RESTJSONErrorCodes.UnknownInteraction]: 'expired',
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]: 'acknowledged',
  [RESTJSONErrorCodes.MissingAccess]: 'forbidden',
  [RESTJSONErrorCodes.MissingPermissions]: 'forbidden',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'forbidden',
  [RESTJSONErrorCodes.InvalidWebhookToken]: 'expired',
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]: 'unreferenced',
};

export interface Trouble {
  readonly remedy: Remedy;
  /** For the log: never with a token or an address, which may hold one. */
  readonly reason: string;
  /** For `wait`: how many milliseconds. */
  readonly waitMs: number;
}

/** What a failed request means. The one place that knows Discord's errors. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof RateLimitError) {
    return { remedy: 'wait', reason: 'Discord limits the rate of requests', waitMs: error.retryAfter };
  }
  if (error instanceof DiscordAPIError) {
    const remedy = BY_CODE[Number(error.code)] ?? 'refused';
    return { remedy, reason: `Discord says ${error.code}: ${error.message}`, waitMs: 0 };
  }
  if (error instanceof HTTPError) {
    return { remedy: 'uncertain', reason: `Discord fails with HTTP ${error.status}`, waitMs: 0 };
  }
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { remedy: 'uncertain', reason: `the connection to Discord failed: ${said}`, waitMs: 0 };
}
