import { webApi } from '@slack/bolt';
import type { PlatformLog } from '../log.ts';
import type { Pace } from './pace.ts';
import { repeating } from './repeating.ts';
import { SCOPES } from './scopes.ts';
import { startError } from './start-error.ts';

/**
 * Who the bot is in the workspace of its token. Warns where a permission is missing.
 * @throws OperatorError where the token will not do or Slack cannot be reached, with what to do
 */
export async function whoAmI(
  token: string,
  clientOptions: webApi.WebClientOptions,
  pace: Pace,
  log: PlatformLog,
  apiUrl: string,
): Promise<{ token: string; botId: string; botUserId: string }> {
  const client = new webApi.WebClient(token, clientOptions);
  let me: webApi.AuthTestResponse = { ok: false };
  const ask = async (): Promise<void> => {
    me = await client.auth.test();
  };
  await repeating(pace, ask).catch((error: unknown) => {
    throw startError(error, 'SLACK_BOT_TOKEN', apiUrl);
  });
  const granted = me.response_metadata?.scopes;
  const missing = SCOPES.filter(({ name }) => granted?.includes(name) === false).map(({ name }) => name);
  if (missing.length > 0) {
    log.warn(
      { platform: 'slack', missing },
      'the Slack app lacks permissions; add them under OAuth & Permissions and install the app again',
    );
  }
  return { token, botId: me.bot_id ?? '', botUserId: me.user_id ?? '' };
}
