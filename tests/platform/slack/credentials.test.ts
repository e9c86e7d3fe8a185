import { expect, test } from 'vitest';
import { OperatorError } from '../../../src/errors/errors.ts';
import { readSlackCredentials } from '../../../src/platform/slack/credentials.ts';

const oauth = {
  SLACK_SIGNING_SECRET: 's',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'c',
  SLACK_PUBLIC_URL: 'https://bot.example.org',
  SLACK_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
};

test('without a variable of Slack’s there is no Slack', () => {
  expect(readSlackCredentials({ SLACK_BOT_TOKEN: '' })).toBeUndefined();
});

test('an app token and a bot token are Socket Mode', () => {
  const read = readSlackCredentials({ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' });
  expect(read).toEqual({ kind: 'socket', appToken: 'xapp-1', botToken: 'xoxb-1' });
});

test('a signing secret and a bot token are HTTP', () => {
  const read = readSlackCredentials({ SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' });
  expect(read).toEqual({ kind: 'http', signingSecret: 's', botToken: 'xoxb-1' });
});

test('a client is many workspaces', () => {
  expect(readSlackCredentials(oauth)).toMatchObject({ kind: 'oauth', encryptionKey: Buffer.alloc(32, 1) });
});

test('takes a key in hex too', () => {
  const SLACK_ENCRYPTION_KEY = Buffer.alloc(32, 1).toString('hex');
  expect(readSlackCredentials({ ...oauth, SLACK_ENCRYPTION_KEY })).toMatchObject({
    encryptionKey: Buffer.alloc(32, 1),
  });
});

test.each([
  ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_SIGNING_SECRET is missing/],
  ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing.*OAuth & Permissions/],
  [
    'the tokens swapped',
    { SLACK_APP_TOKEN: 'xoxb-1', SLACK_BOT_TOKEN: 'xapp-1' },
    /SLACK_APP_TOKEN does not begin with xapp-/,
  ],
  ['a short key', { ...oauth, SLACK_ENCRYPTION_KEY: 'c2hvcnQ=' }, /openssl rand -base64 32/],
  ['an address that is none', { ...oauth, SLACK_PUBLIC_URL: 'bot' }, /SLACK_PUBLIC_URL is not an address/],
  ['no public address', { ...oauth, SLACK_PUBLIC_URL: '' }, /SLACK_PUBLIC_URL is missing/],
])('says what to do about %s', (_, env, words) => {
  expect(() => readSlackCredentials(env)).toThrow(OperatorError);
  expect(() => readSlackCredentials(env)).toThrow(words);
});
