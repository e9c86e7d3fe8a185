import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { fault, faultOf, ResponseUrlError } from '../../../src/platform/slack/faults.ts';
import { startError } from '../../../src/platform/slack/start-error.ts';

test.each([
  ['internal_error', 'again'],
  ['channel_not_found', 'elsewhere'],
  ['not_in_channel', 'elsewhere'],
  ['is_archived', 'elsewhere'],
  ['expired_trigger_id', 'elsewhere'],
  ['used_url', 'elsewhere'],
  ['exchanged_trigger_id', 'done'],
  ['msg_blocks_too_long', 'reword'],
  ['token_revoked', 'off'],
  ['account_inactive', 'off'],
  ['invalid_auth', 'off'],
  ['missing_scope', 'mend'],
  ['a_word_of_next_year', 'elsewhere'],
] as const)('%s: %s', (code, action) => {
  expect(fault(code).action).toBe(action);
});

test('reads an error of the Web API, with the scope it wants', () => {
  const answer = { ok: false, error: 'missing_scope', needed: 'chat:write' };
  const error = new webApi.WebAPIPlatformError(answer);
  expect(faultOf(error)).toEqual({ code: 'missing_scope', action: 'mend', needed: 'chat:write' });
});

test('reads how long Slack wants a caller to wait', () => {
  expect(faultOf(new webApi.WebAPIRateLimitedError(3))).toMatchObject({ action: 'again', waitMs: 3_000 });
  expect(faultOf(new ResponseUrlError('ratelimited', 2_000))).toMatchObject({
    action: 'again',
    waitMs: 2_000,
  });
});

test.each([
  ['a broken server', new webApi.WebAPIHTTPError(503, 'oops', {}, '')],
  ['a broken connection', new webApi.WebAPIRequestError(new Error('reset'))],
  ['anything else', new Error('what')],
  ['no error at all', undefined],
])('tries again after %s', (_, error) => {
  expect(faultOf(error).action).toBe('again');
});

test.each([
  ['token_revoked', /SLACK_BOT_TOKEN \(token_revoked\).*Install|install/],
  ['missing_scope', /scope/],
  ['socket_mode_not_enabled', /Socket Mode and enable/],
  ['internal_error', /cannot be reached at https:\/\/slack\.com\/api\//],
])('says at the start what to do about %s', (code, words) => {
  const error = new webApi.WebAPIPlatformError({ ok: false, error: code });
  expect(startError(error, 'SLACK_BOT_TOKEN', 'https://slack.com/api/').message).toMatch(words);
});
