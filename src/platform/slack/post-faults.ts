import { NotPosted } from '../not-posted.ts';
import type { Posted } from '../poster.ts';
import { type FaultAction, faultOf } from './faults.ts';

const READ_ONLY = `Only some people may post in the channel. Let me post there (channel settings → Posting permissions).`;

/** Why a place is closed, said to whoever set the subscription up. A code that is not here closes nothing. */
const CLOSED: Readonly<Record<string, string>> = {
  channel_not_found: `The channel is gone, or I am not in it. Invite me there with /invite @dragoman; or set it up in another channel, and remove this one.`,
  not_in_channel: `I am not in the channel. Invite me there with /invite @dragoman.`,
  is_archived: `The channel is archived. Unarchive it; or set it up in another channel, and remove this one.`,
  restricted_action: READ_ONLY,
  restricted_action_read_only_channel: READ_ONLY,
  restricted_action_thread_only_channel: READ_ONLY,
  restricted_action_non_threadable_channel:
    'The channel has no threads. Let the digest come as a message, with /digest edit.',
  restricted_action_thread_locked: `The thread is locked. Unlock it.`,
  messages_tab_disabled: `Messages to me are turned off (App Home → Messages Tab). Turn them on.`,
  cannot_dm_bot: 'I cannot write to another bot. Remove this one.',
  user_not_found: 'The person is not in this workspace any more. Remove this one.',
  user_disabled: 'The person is not in this workspace any more. Remove this one.',
  access_denied: `The workspace does not let me post. Ask whoever runs it to allow me.`,
  ekm_access_denied: `The workspace does not let me post. Ask whoever runs it to allow me.`,
  no_permission: `The workspace does not let me post. Ask whoever runs it to allow me.`,
};

const AGAIN_MS = 10_000;
const MINUTE_MS = 60_000;

/** What passes by itself, where it is certain that nothing arrived, and how long that usually takes. */
const PASSES: Readonly<Record<string, number>> = {
  ratelimited: 30_000,
  rate_limited: 30_000,
  message_limit_exceeded: 10 * MINUTE_MS,
  org_login_required: MINUTE_MS,
  team_added_to_org: MINUTE_MS,
  token_expired: MINUTE_MS,
};

/** The connection was never made. */
const UNSENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What became of a posting of which a call failed. */
export function postedOf(error: unknown): Posted {
  if (error instanceof NotPosted) return error.posted;
  const { code, action, waitMs, needed } = faultOf(error);
  const reason = `Slack says ${code}`;
  const closed = CLOSED[code];
  if (closed !== undefined) return { kind: 'closed', reason: closed };
  const passes = PASSES[code];
  if (passes !== undefined) return { kind: 'later', waitMs: waitMs ?? passes, reason };
  if (code === 'no_answer' && isUnsent(error)) return { kind: 'later', waitMs: AGAIN_MS, reason: UNREACHED };
  return BY_ACTION[action](reason, needed ?? 'one that it does not name');
}

const UNREACHED = 'Slack cannot be reached';

const BY_ACTION: Readonly<Record<FaultAction, (reason: string, needed: string) => Posted>> = {
  again: (reason) => ({ kind: 'unsure', reason }),
  done: (reason) => ({ kind: 'unsure', reason }),
  elsewhere: (reason) => ({ kind: 'refused', reason }),
  reword: (reason) => ({ kind: 'refused', reason }),
  off: () => ({
    kind: 'closed',
    reason: `I have lost my access to this workspace. Whoever installed me can install me again.`,
  }),
  mend: (_, needed) => ({
    kind: 'closed',
    reason: `I lack a permission here (${needed}). Whoever runs me adds it under OAuth & Permissions and installs me again.`,
  }),
};

function isUnsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && UNSENT.has(error.code)) return true;
  return isUnsent(error.cause) || ('original' in error && isUnsent(error.original));
}
