import { webApi } from '@slack/bolt';
import type { Finding } from '../finding.ts';
import type { SlackCredentials } from './credentials.ts';
import { SCOPES } from './scopes.ts';
import { startError } from './start-error.ts';

const API_URL = 'https://slack.com/api/';
const WAIT_MS = 10_000;

/** What doctor asks of Slack: whether each token works, and which scopes it lacks. */
export async function examineSlack(credentials: SlackCredentials, apiUrl = API_URL): Promise<Finding[]> {
  if (credentials.kind === 'oauth') {
    return [
      {
        subject: 'Slack',
        well: true,
        says: `each workspace installs the bot from ${new URL('/slack/install', credentials.publicUrl).href}; its tokens are checked as they are used`,
      },
    ];
  }
  const findings = [await examineBotToken(credentials.botToken, apiUrl)];
  return credentials.kind === 'socket'
    ? [...findings, await examineAppToken(credentials.appToken, apiUrl)]
    : findings;
}

async function examineBotToken(token: string, apiUrl: string): Promise<Finding> {
  const subject = 'Slack bot token';
  try {
    const { team, response_metadata: metadata } = await clientOf(apiUrl, token).auth.test();
    const granted = metadata?.scopes;
    const lacking = granted === undefined ? [] : SCOPES.filter(({ name }) => !granted.includes(name));
    if (lacking.length === 0)
      return { subject, well: true, says: `accepted by the workspace ${team ?? ''}, with every scope` };
    const scopes = lacking.map(({ name, why }) => `${name} (${why})`).join(', ');
    return {
      subject,
      well: false,
      says: `lacks ${scopes}. Open https://api.slack.com/apps → your app → OAuth & Permissions, add the scopes, and reinstall the app.`,
    };
  } catch (error) {
    return { subject, well: false, says: startError(error, 'SLACK_BOT_TOKEN', apiUrl).message };
  }
}

async function examineAppToken(token: string, apiUrl: string): Promise<Finding> {
  const subject = 'Slack app token';
  try {
    await clientOf(apiUrl, token).apps.connections.open();
    return { subject, well: true, says: 'accepted; Socket Mode is on' };
  } catch (error) {
    return { subject, well: false, says: startError(error, 'SLACK_APP_TOKEN', apiUrl).message };
  }
}

function clientOf(slackApiUrl: string, token: string): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl,
    timeout: WAIT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: webApi.LogLevel.ERROR,
  });
}
