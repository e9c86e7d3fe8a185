import { OperatorError } from '../../errors/errors.ts';
import { faultOf } from './faults.ts';

const APPS = 'https://api.slack.com/apps → your app';

/** Where to click, for what Slack says to a token at the start. */
const REFUSED: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'not_allowed_token_type',
]);

const TOKENS = {
  SLACK_BOT_TOKEN: `${APPS} → OAuth & Permissions: install the app if it is not, and copy the Bot User OAuth Token (xoxb-…)`,
  SLACK_APP_TOKEN: `${APPS} → Basic Information → App-Level Tokens: make one with the scope connections:write, and copy it (xapp-…)`,
} as const;

/** Why the bot cannot connect, and what to do about it. */
export function startError(error: unknown, token: keyof typeof TOKENS, apiUrl: string): OperatorError {
  if (error instanceof OperatorError) return error;
  const { code, action, needed } = faultOf(error);
  if (REFUSED.has(code)) return new OperatorError(`Slack refuses ${token} (${code}). Open ${TOKENS[token]}.`);
  if (action === 'mend') {
    return new OperatorError(
      `Slack wants the scope ${needed ?? 'connections:write'}, which ${token} lacks. Open ${TOKENS[token]}.`,
    );
  }
  if (code === 'socket_mode_not_enabled' || code === 'forbidden_team') {
    return new OperatorError(`Slack says ${code}. Open ${APPS} → Socket Mode and enable it.`);
  }
  return new OperatorError(
    `Slack cannot be reached at ${apiUrl} (${code}). Check the connection of this machine, a proxy between, and SLACK_API_URL.`,
  );
}
