import { afterEach, describe, expect, test } from 'vitest';
import { OperatorError } from '../../../src/errors/errors.ts';
import type { Service } from '../../../src/platform/service.ts';
import { SAID } from '../../../src/platform/slack/say.ts';
import { SCOPES } from '../../../src/platform/slack/scopes.ts';
import { sleep } from '../../../src/platform/slack/within.ts';
import { SIGNING_SECRET } from '../../support/slack-server/http-sender.ts';
import { APP_TOKEN } from '../../support/slack-server/slack-server.ts';
import { goLive, type Live, textOfSeen } from './live.ts';

let live: Live | undefined;
const start = async (options: Parameters<typeof goLive>[0] = {}): Promise<Live> => {
  live = await goLive(options);
  return live;
};
afterEach(async () => {
  await live?.close().catch(() => undefined);
  live = undefined;
});

describe('tells the operator where to click', () => {
  test.each([
    [
      'an unknown bot token',
      { kind: 'socket', appToken: APP_TOKEN, botToken: 'xoxb-unknown' },
      /SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/,
    ],
    [
      'an unknown app token',
      { kind: 'socket', appToken: 'xapp-unknown', botToken: 'xoxb-T1-secret' },
      /SLACK_APP_TOKEN \(invalid_auth\).*App-Level Tokens/,
    ],
    [
      'an unknown bot token over HTTP',
      { kind: 'http', signingSecret: SIGNING_SECRET, botToken: 'xoxb-unknown' },
      /SLACK_BOT_TOKEN/,
    ],
  ] as const)('for %s', async (_, credentials, words) => {
    const error = await goLive({ credentials }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OperatorError);
    expect(String(error)).toMatch(words);
  });
});

test('warns of the permissions that the app lacks, by name', async () => {
  const scopes = SCOPES.map(({ name }) => name).filter((name) => name !== 'app_mentions:read');
  const { log } = await start({ scopes });
  expect(log.find(({ fields }) => 'missing' in fields)?.fields.missing).toEqual(['app_mentions:read']);
});

test('warns of no permission where the app has all of them', async () => {
  const { log } = await start();
  expect(log.some(({ fields }) => 'missing' in fields)).toBe(false);
});

const slow = (real: Service): Service => ({
  ...real,
  handle: async (request) => {
    await sleep(300);
    return real.handle(request);
  },
});

describe.each(['socket', 'http'] as const)('stopping over %s', (mode) => {
  test('finishes what is under way, and takes no more', async () => {
    const { someone, connection, slack } = await start({ mode, service: slow, pace: { patienceMs: 10 } });
    await someone().types('/latest');
    const stopped = connection.stop();
    const ack = await someone().types('/latest');
    expect(textOfSeen(ack as { blocks: unknown[] })).toBe(SAID.stopping);
    await stopped;
    expect(slack.world.seen.filter(({ via }) => via === 'response_url')).toHaveLength(1);
    await expect(someone().types('/latest')).rejects.toThrow();
  });

  test('does not wait for ever', async () => {
    const never = (real: Service): Service => ({ ...real, handle: () => new Promise(() => {}) });
    const { someone, connection, log } = await start({
      mode,
      service: never,
      pace: { patienceMs: 10, drainMs: 50 },
    });
    await someone().types('/latest');
    await connection.stop();
    expect(log.find(({ fields }) => fields.left === 1)).toBeDefined();
  });
});
