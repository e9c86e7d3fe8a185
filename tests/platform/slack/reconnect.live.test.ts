import { afterEach, expect, test } from 'vitest';
import { goLive, type Live } from './live.ts';

let live: Live | undefined;
const start = async (): Promise<Live> => {
  live = await goLive();
  return live;
};
afterEach(async () => {
  await live?.close();
  live = undefined;
});

test('connects again when Slack asks for it, and goes on answering', { timeout: 20_000 }, async () => {
  const { slack, someone, seen, log } = await start();
  slack.socket.refresh();
  await expect.poll(() => slack.socket.connections(), { timeout: 15_000 }).toBe(2);
  await someone().types('/latest');
  expect(await seen()).toMatchObject([{ via: 'ack' }]);
  expect(log.map(({ message }) => message)).toContain('the connection to Slack is being opened again');
});

test('connects again when the connection breaks', { timeout: 20_000 }, async () => {
  const { slack, someone, seen } = await start();
  slack.socket.drop();
  await expect.poll(() => slack.socket.connections(), { timeout: 15_000 }).toBe(2);
  await someone().writes('/latest');
  expect(await seen()).toHaveLength(1);
});

test('goes on running when Slack refuses to connect it again', { timeout: 20_000 }, async () => {
  const { slack, log } = await start();
  slack.meet(({ method }) =>
    method === 'apps.connections.open' ? { kind: 'refused', error: 'invalid_auth' } : undefined,
  );
  slack.socket.drop();
  const refused = () => log.filter(({ message }) => message.includes('does not let the bot connect again'));
  await expect.poll(() => refused().length, { timeout: 15_000 }).toBe(1);
});
