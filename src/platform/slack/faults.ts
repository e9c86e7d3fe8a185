import { z } from 'zod';

/**
 * What to do about a fault of Slack's:
 * - `again`: the same once more, after a while
 * - `elsewhere`: this way is closed; the answer goes the next way
 * - `done`: an earlier try of ours got through
 * - `reword`: Slack will not have this message; a line in its place says so
 * - `off`: the workspace has taken its permission back; it is switched off, and others go on
 * - `mend`: the operator has to give a permission; until then the answer goes the next way
 */
export type FaultAction = 'again' | 'elsewhere' | 'done' | 'reword' | 'off' | 'mend';

const ACTIONS: Readonly<Record<FaultAction, readonly string[]>> = {
  again: [
    'ratelimited',
    'rate_limited',
    'internal_error',
    'fatal_error',
    'service_unavailable',
    'request_timeout',
    'org_login_required',
    'team_added_to_org',
    'no_answer',
    'server_error',
  ],
  elsewhere: [
    // The place
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'user_not_in_channel',
    'user_not_found',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_locked',
    'thread_not_found',
    'message_not_found',
    'cant_update_message',
    'messages_tab_disabled',
    'not_found',
    'hash_conflict',
    'view_not_found',
    'no_permission',
    'channel_is_archived',
    'push_limit_reached',
    'ekm_access_denied',
    'access_denied',
    'token_expired',
    // The time
    'expired_trigger_id',
    'trigger_expired',
    'invalid_trigger_id',
    'expired_url',
    'used_url',
    'no_response_url',
  ],
  done: ['exchanged_trigger_id', 'trigger_exchanged'],
  reword: [
    'msg_too_long',
    'msg_blocks_too_long',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_payload',
    'no_text',
    'view_too_large',
    'invalid_arguments',
  ],
  off: ['token_revoked', 'account_inactive', 'invalid_auth', 'not_authed'],
  mend: ['missing_scope', 'not_allowed_token_type'],
};

const BY_CODE: ReadonlyMap<string, FaultAction> = new Map(
  (Object.keys(ACTIONS) as FaultAction[]).flatMap((action) =>
    ACTIONS[action].map((code) => [code, action] as const),
  ),
);

/** A fault of Slack's, or of the way there, with what to do about it. */
export interface Fault {
  readonly code: string;
  readonly action: FaultAction;
  /** How long Slack wants us to wait. */
  readonly waitMs?: number;
  /** The scope that is missing. */
  readonly needed?: string;
}

/** What a `response_url` refused. `code` is Slack's word for it, or one of ours. */
export class ResponseUrlError extends Error {
  override readonly name = 'ResponseUrlError';
  readonly code: string;
  readonly waitMs: number | undefined;

  constructor(code: string, waitMs?: number) {
    super(`Slack would not take the answer: ${code}`);
    this.code = code;
    this.waitMs = waitMs;
  }
}

/** The errors of Slack's client, told apart by their code, so that its library need not be loaded for it. */
const clientError = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('slack_webapi_platform_error'),
    data: z.looseObject({ error: z.string(), needed: z.string().optional() }),
  }),
  z.object({ code: z.literal('slack_webapi_http_error'), statusCode: z.number() }),
  z.object({ code: z.literal('slack_webapi_rate_limited_error'), retryAfter: z.number() }),
  z.object({ code: z.literal('slack_webapi_request_error') }),
]);

/** What to do about an error. One that is not of Slack's is as good as no answer. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ResponseUrlError) return fault(error.code, error.waitMs);
  const read = clientError.safeParse(error);
  if (!read.success) return fault('no_answer');
  switch (read.data.code) {
    case 'slack_webapi_platform_error': {
      const { error: code, needed } = read.data.data;
      return { ...fault(code), ...(needed === undefined ? {} : { needed }) };
    }
    case 'slack_webapi_rate_limited_error':
      return fault('ratelimited', read.data.retryAfter * 1000);
    case 'slack_webapi_http_error':
      return fault('server_error');
    case 'slack_webapi_request_error':
      return fault('no_answer');
  }
}

/** A code that the table does not name closes this way, and no other. */
export function fault(code: string, waitMs?: number): Fault {
  const action = BY_CODE.get(code) ?? 'elsewhere';
  return { code, action, ...(waitMs === undefined ? {} : { waitMs }) };
}
