import { expect, test } from 'vitest';
import { postToResponseUrl } from '../../../src/platform/slack/response-url.ts';

const post = (status: number, text: string, headers: Record<string, string> = {}) =>
  postToResponseUrl(
    async () => new Response(text, { status, headers }),
    'https://hooks.example/x',
    {},
    1_000,
  );

test.each(['ok', '', '{"ok":true}'])('takes “%s” for a yes', async (text) => {
  await expect(post(200, text)).resolves.toBeUndefined();
});

test.each([
  ['a used address', 404, '{"ok":false,"error":"used_url"}', 'used_url'],
  ['an expired address, in one word', 404, 'expired_url', 'expired_url'],
  ['a no that comes as a 200', 200, '{"ok":false,"error":"invalid_blocks"}', 'invalid_blocks'],
  ['a no without a reason', 200, '{"ok":false}', 'invalid_payload'],
  ['a broken server', 503, '<html>', 'server_error'],
  ['a page that is none of Slack’s', 403, '<html>', 'http_403'],
])('tells %s', async (_, status, text, code) => {
  await expect(post(status, text)).rejects.toMatchObject({ code });
});

test('tells how long to wait', async () => {
  await expect(post(429, '', { 'retry-after': '7' })).rejects.toMatchObject({
    code: 'ratelimited',
    waitMs: 7_000,
  });
});

test('tells that nobody answered', async () => {
  const silent = () => Promise.reject(new TypeError('fetch failed'));
  await expect(postToResponseUrl(silent, 'https://hooks.example/x', {}, 1_000)).rejects.toMatchObject({
    code: 'no_answer',
  });
});
