import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { NotPosted } from '../not-posted.ts';
import type { Posted } from '../poster.ts';
import { troubleOf } from './faults.ts';

/** Why a place is closed, said to whoever set the subscription up. */
const CLOSED: Readonly<Partial<Record<number, string>>> = {
  [RESTJSONErrorCodes.UnknownChannel]:
    'The channel is gone. Set it up in another channel, and remove this one.',
  [RESTJSONErrorCodes.UnknownGuild]: 'I am not in that server any more. Add me to it again.',
  [RESTJSONErrorCodes.MissingAccess]: `I cannot see the channel. Allow me View Channel there.`,
  [RESTJSONErrorCodes.MissingPermissions]: `I may not post in the channel. Allow me Send Messages there and, for threads, Create Public Threads and Send Messages in Threads.`,
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: `Your settings do not let me write to you. Allow direct messages from members of a server that we share.`,
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: `We share no server any more, so I cannot write to you. Join one that has me.`,
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel]:
    'Nobody can post in a channel of this kind. Set it up in a text channel or forum, and remove this one.',
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType]:
    'I cannot post in a channel of this kind. Set it up in a text channel or forum, and remove this one.',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: `The thread is archived. Open it again.`,
  [RESTJSONErrorCodes.ThreadLocked]: `The thread is locked. Unlock it.`,
  [RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel]: `The forum wants a tag on each post, and I set none. Switch that off in the forum's settings.`,
};

/** What passes without anybody's doing, and how many milliseconds that usually takes. */
const PASSES: Readonly<Partial<Record<number, number>>> = {
  [RESTJSONErrorCodes.ChannelSendRateLimit]: 5_000,
  [RESTJSONErrorCodes.ServiceResourceIsBeingRateLimited]: 5_000,
  [RESTJSONErrorCodes.MaximumActiveThreads]: 600_000,
};

/** The connection was never made, so that nothing can have arrived. */
const UNSENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const UNSENT_MS = 5_000;
const NO_TOKEN_MS = 60_000;

/** What became of a posting of which a request failed. */
export function postedOf(error: unknown): Posted {
  if (error instanceof NotPosted) return error.posted;
  const { reason } = troubleOf(error);
  if (error instanceof RateLimitError) return { kind: 'later', waitMs: error.retryAfter, reason };
  if (error instanceof DiscordAPIError) return refusalOf(error, reason);
  if (isUnsent(error)) return { kind: 'later', waitMs: UNSENT_MS, reason };
  return { kind: 'unsure', reason };
}

function refusalOf({ code, status }: DiscordAPIError, reason: string): Posted {
  const closed = CLOSED[Number(code)];
  if (closed !== undefined) return { kind: 'closed', reason: closed };
  const waitMs = PASSES[Number(code)];
  if (waitMs !== undefined) return { kind: 'later', waitMs, reason };
  // The token is the operator's business: no reason to close anybody's place.
  if (status === 401) return { kind: 'later', waitMs: NO_TOKEN_MS, reason };
  if (status === 403 || status === 404) {
    return {
      kind: 'closed',
      reason: `Discord does not let me post there (${code}). Look at my permissions.`,
    };
  }
  return { kind: 'refused', reason };
}

function isUnsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && UNSENT.has(error.code)) || isUnsent(error.cause);
}
