import { expect, test } from 'vitest';
import { boltLogger } from '../../../src/platform/slack/log-bridge.ts';
import { redact } from '../../../src/platform/slack/redact.ts';

test.each([
  'xoxb-12-34-abc',
  'xoxp-12-34',
  'xapp-1-A1-2-abc',
  'xoxe.xoxb-1-abc',
  'xoxe-1-abc',
  'https://hooks.slack.com/commands/T1/2/abc',
  'https://hooks.slack.com/actions/T1/2/abc',
  'wss://wss-primary.slack.com/link/?ticket=abc',
])('takes %s out of a line', (secret) => {
  expect(redact(`before ${secret} after`)).toMatch(/^before \[redacted\] after$/);
});

test.each([
  'client_secret=abc',
  '"token":"abc"',
  'code=abc',
  '"refresh_token": "abc"',
  '"token":"x abc"',
  '"token":"x\\n\\"abc"',
  "secret: 'x abc'",
  '"token":"x abc and cut',
  'authorization: Bearer abc',
])('takes the value out of %s', (pair) => {
  expect(redact(`x ${pair}`)).not.toContain('abc');
});

test('leaves an ordinary line as it is', () => {
  expect(redact('The connection was closed (code 1006).')).toBe('The connection was closed (code 1006).');
});

test('logs no object that a library logs, which may be a whole request', () => {
  const lines: object[] = [];
  const log = { info: (fields: object) => lines.push(fields), warn: () => {}, error: () => {} };
  const logger = boltLogger(log);
  logger.info('hello', { text: 'the words of a message' });
  logger.debug('the words of a message');
  expect(lines).toEqual([{ platform: 'slack', said: 'hello' }]);
});

test('logs the name and the message of an error', () => {
  const lines: object[] = [];
  const log = { info: () => {}, warn: () => {}, error: (fields: object) => lines.push(fields) };
  boltLogger(log).error(new TypeError('bad xoxb-1-2'));
  expect(lines).toEqual([{ platform: 'slack', said: 'TypeError: bad [redacted]' }]);
});
