/** An answer of Discord's that is an error: an HTTP status, and a code and message in JSON. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const unknown = {
  channel: () => new ApiError(404, 10_003, 'Unknown Channel'),
  message: () => new ApiError(404, 10_008, 'Unknown Message'),
  webhook: () => new ApiError(404, 10_015, 'Unknown Webhook'),
  interaction: () => new ApiError(404, 10_062, 'Unknown interaction'),
};

/** The errors with which a channel can be closed to the bot. */
export const CLOSED: Readonly<Record<number, readonly [status: number, message: string]>> = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  50001: [403, 'Missing Access'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50083: [400, 'Thread is archived'],
  50278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
  160005: [400, 'Thread is locked'],
  50035: [400, 'Invalid Form Body'],
  160002: [403, 'Cannot reply without permission to read message history'],
};
