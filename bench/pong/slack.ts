// The least bot there can be on Bolt: every slash command is answered with the message of ANSWER.
import { App, LogLevel } from '@slack/bolt';

const {
  SLACK_SIGNING_SECRET = '',
  SLACK_BOT_TOKEN = '',
  SLACK_API_URL = '',
  SLACK_PORT = '',
  ANSWER = '',
} = process.env;
const app = new App({
  signingSecret: SLACK_SIGNING_SECRET,
  token: SLACK_BOT_TOKEN,
  tokenVerificationEnabled: false,
  botId: 'B1',
  botUserId: 'UB1',
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
const answer = JSON.parse(ANSWER) as { text: string };
app.command(/[\s\S]*/, async ({ ack }) => ack(answer));
await app.start(Number(SLACK_PORT));
