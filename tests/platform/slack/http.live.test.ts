import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { REQUEST_PATH } from '../../../src/platform/slack/manifest.ts';
import { postSigned, SIGNING_SECRET } from '../../support/slack-server/http-sender.ts';
import { liveForAll } from './live.ts';

const live = liveForAll({ mode: 'http' });
const url = () => `http://127.0.0.1:${live().connection.port}${REQUEST_PATH}`;
const FORM = 'application/x-www-form-urlencoded';
const body = () =>
  String(
    new URLSearchParams({
      command: '/latest',
      text: '',
      team_id: 'T1',
      user_id: 'U1',
      channel_id: 'C1',
      trigger_id: live().slack.trigger('T1'),
      response_url: '',
    }),
  );

test('answers a request with a good signature', async () => {
  expect((await postSigned(url(), body(), FORM)).status).toBe(200);
});

test('refuses a request that is signed with another secret', async () => {
  expect((await postSigned(url(), body(), FORM, { secret: 'another' })).status).toBe(401);
});

test('refuses a request that is old', async () => {
  const at = Math.floor(Date.now() / 1000) - 301;
  expect((await postSigned(url(), body(), FORM, { at })).status).toBe(401);
});

test('refuses a request without a signature', async () => {
  const response = await fetch(url(), { method: 'POST', headers: { 'content-type': FORM }, body: body() });
  expect(response.status).toBe(401);
});

test('refuses a body that was changed after signing', async () => {
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${at}:command=%2Flatest`).digest('hex');
  const headers = {
    'content-type': FORM,
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${signature}`,
  };
  expect((await fetch(url(), { method: 'POST', headers, body: 'command=%2Fbrief' })).status).toBe(401);
});

test('refuses a body of 10 MB as soon as more than 1 MB of it came', async () => {
  const { port = 0 } = live().connection;
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST ${REQUEST_PATH} HTTP/1.1\r\nHost: bot\r\nContent-Type: ${FORM}\r\nContent-Length: 10000000\r\n\r\n`,
  );
  socket.write('x'.repeat(1_200_000));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
});

test('refuses a body of 10 MB that does not say how long it is', async () => {
  const { port } = live().connection;
  const status = await new Promise<number>((resolve) => {
    const sent = request(
      { host: '127.0.0.1', port, path: REQUEST_PATH, method: 'POST', headers: { 'content-type': FORM } },
      (response) => {
        resolve(response.statusCode ?? 0);
        sent.destroy();
      },
    );
    sent.on('error', () => undefined);
    for (let piece = 0; piece < 100; piece += 1) sent.write('x'.repeat(100_000));
    sent.end();
  });
  expect(status).toBe(413);
});

test('refuses a body that cannot be read', async () => {
  expect((await postSigned(url(), '{"type":', 'application/json')).status).toBe(400);
});

test.each([
  ['a command without its ids', FORM, 'command=%2Flatest&text='],
  [
    'a button without an action',
    FORM,
    `payload=${encodeURIComponent('{"type":"block_actions","actions":[{"action_id":"press:0"}],"user":{"id":"U1"},"team":{"id":"T1"}}')}`,
  ],
  [
    'a form without a state',
    FORM,
    `payload=${encodeURIComponent('{"type":"view_submission","view":{"callback_id":"form:quotes"},"user":{"id":"U1"},"team":{"id":"T1"}}')}`,
  ],
])('acknowledges %s, and does nothing', async (_, type, sent) => {
  const { status, text } = await postSigned(url(), sent, type);
  expect([status, text]).toEqual([200, '']);
});

test('has nothing else to show', async () => {
  expect((await fetch(new URL('/', url()))).status).toBe(404);
  expect((await fetch(url())).status).toBe(404);
});

test('answers the question by which Slack verifies the address', async () => {
  const asked = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'old' });
  expect(JSON.parse((await postSigned(url(), asked, 'application/json')).text)).toEqual({ challenge: 'abc' });
});

test('answers a command that Slack sends twice once, and accepts both', async () => {
  const sent = body();
  const first = await postSigned(url(), sent, FORM);
  const second = await postSigned(url(), sent, FORM);
  expect([first.status, second.status, second.text]).toEqual([200, 200, '']);
  expect(first.text).toContain('Latest articles');
});

test('logs neither tokens nor words', () => {
  expect(JSON.stringify(live().log)).not.toMatch(/xoxb-|signing-secret|harbour/i);
});
