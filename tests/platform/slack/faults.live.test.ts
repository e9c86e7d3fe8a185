import { afterEach, describe, expect, test } from 'vitest';
import type { Service } from '../../../src/platform/service.ts';
import { SAID } from '../../../src/platform/slack/say.ts';
import { sleep } from '../../../src/platform/slack/within.ts';
import { type Fault, faultsFor, someFaults } from '../../support/slack-server/fault.ts';
import { goLive, type Live, textOfSeen } from './live.ts';

const FAULTS: readonly Fault[] = [
  { kind: 'limited', seconds: 0 },
  { kind: 'broken' },
  { kind: 'reset' },
  { kind: 'silent', ms: 5_000 },
  { kind: 'refused', error: 'internal_error' },
];
/** Answers that take longer than the acknowledgement waits. */
const slow =
  (ms: number) =>
  (real: Service): Service => ({
    ...real,
    handle: async (request) => {
      await sleep(ms);
      return real.handle(request);
    },
  });

let live: Live | undefined;
const start = async (options: Parameters<typeof goLive>[0] = {}): Promise<Live> => {
  live = await goLive(options);
  return live;
};
afterEach(async () => {
  const problems = live?.slack.world.problems ?? [];
  await live?.close();
  live = undefined;
  expect(problems).toEqual([]);
});

test.each(FAULTS.map((fault) => [fault.kind, fault] as const))(
  'answers after a fault of Slack’s: %s',
  async (_, fault) => {
    const { slack, someone, seen, unanswered } = await start({ pace: { callMs: 150 } });
    slack.meet(faultsFor('chat.postMessage', fault, fault));
    await someone().writes('/latest');
    expect(await seen()).toMatchObject([{ via: 'chat.postMessage' }]);
    expect(unanswered()).toEqual([]);
  },
);

test('waits as long as Slack asks for', async () => {
  const { slack, someone, seen } = await start();
  slack.meet(faultsFor('chat.postMessage', { kind: 'limited', seconds: 1 }));
  const started = performance.now();
  await someone().writes('/latest');
  await seen();
  expect(performance.now() - started).toBeGreaterThan(990);
});

test('a slow answer comes after an empty acknowledgement', async () => {
  const { someone, seen } = await start({ service: slow(120), pace: { patienceMs: 20 } });
  expect(await someone().types('/latest')).toEqual({});
  expect(await seen()).toMatchObject([{ via: 'response_url', channel: 'C1', replaced: false }]);
});

test('a slow private answer stays private', async () => {
  const { someone, seen } = await start({ service: slow(120), pace: { patienceMs: 20 } });
  await someone().types('/latest', 'private:true');
  expect(await seen()).toMatchObject([{ via: 'response_url', only: 'U1' }]);
});

test('a slow form is acknowledged, and answered afterwards', async () => {
  const { slack, someone, seen } = await start({ service: slow(120), pace: { patienceMs: 20 } });
  await someone().types('/quotes');
  await expect.poll(() => slack.world.views.length).toBe(1);
  const [form] = slack.world.views;
  if (form === undefined) throw new Error('no form');
  expect(await someone().sends(form, {})).toEqual({});
  expect(await seen()).toMatchObject([{ via: 'response_url' }]);
});

test('shows that it is at work in a slow conversation', async () => {
  const { slack, someone, seen } = await start({ service: slow(120), pace: { patienceMs: 20 } });
  await someone().writes('/latest', { thread_ts: '8.8' });
  await seen();
  const status = slack.world.calls.find(({ method }) => method === 'assistant.threads.setStatus');
  expect(status?.args).toMatchObject({ thread_ts: '8.8', status: SAID.looking });
});

test('an answer that took longer than its address lives goes to the channel', async () => {
  let late = 0;
  const lateBy31Minutes = (real: Service): Service => ({
    ...real,
    handle: async (request) => {
      await sleep(60);
      late = 31 * 60_000;
      return real.handle(request);
    },
  });
  const { someone, seen } = await start({
    service: lateBy31Minutes,
    pace: { patienceMs: 5 },
    now: () => Date.now() + late,
  });
  await someone().types('/latest');
  expect(await seen()).toMatchObject([{ via: 'chat.postMessage', channel: 'C1' }]);
});

test('a form whose trigger was used up by a try of ours is open', async () => {
  const { slack, someone, seen } = await start();
  slack.meet(faultsFor('views.open', { kind: 'refused', error: 'exchanged_trigger_id' }));
  await someone().types('/quotes');
  await someone().types('/help');
  expect(await seen()).toMatchObject([{ via: 'ack' }]);
});

test('a public answer goes to the channel when its address is used up', async () => {
  const { slack, someone, seen } = await start({ service: slow(60), pace: { patienceMs: 5 } });
  slack.meet(({ method }) =>
    method === 'response_url' ? { kind: 'refused', error: 'used_url' } : undefined,
  );
  await someone().types('/latest');
  expect(await seen()).toMatchObject([{ via: 'chat.postMessage', channel: 'C1' }]);
});

test('a private answer goes nowhere that others see', async () => {
  const { slack, someone, seen } = await start({ service: slow(60), pace: { patienceMs: 5 } });
  slack.meet(({ method }) =>
    method === 'response_url' ? { kind: 'refused', error: 'expired_url' } : undefined,
  );
  await someone().types('/latest', 'private:true', 'C1');
  expect(await seen()).toMatchObject([{ via: 'chat.postEphemeral', only: 'U1' }]);
});

test('an answer that no channel takes goes to the asker', async () => {
  const { slack, someone, seen } = await start({ service: slow(60), pace: { patienceMs: 5 } });
  slack.meet(({ method }) =>
    method === 'response_url' ? { kind: 'refused', error: 'channel_not_found' } : undefined,
  );
  await someone().types('/latest', '', 'C77');
  expect(await seen()).toMatchObject([{ via: 'chat.postMessage', channel: 'U1' }]);
});

test('a form that comes too late is replaced by an answer', async () => {
  const { slack, someone, seen } = await start();
  slack.meet(faultsFor('views.open', { kind: 'refused', error: 'expired_trigger_id' }));
  await someone().types('/quotes');
  expect(await seen()).toMatchObject([{ via: 'response_url' }]);
});

test('a message that Slack will not have is replaced by a line that says so', async () => {
  const { slack, someone, seen, log } = await start();
  slack.meet(faultsFor('chat.postMessage', { kind: 'refused', error: 'msg_blocks_too_long' }));
  await someone().writes('/latest');
  const [message] = await seen();
  expect(message && textOfSeen(message)).toBe(SAID.refused);
  expect(log.filter(({ message: said }) => said.includes('would not take'))).toHaveLength(1);
});

test('says which permission is missing, and answers another way', async () => {
  const { slack, someone, log, unanswered } = await start();
  slack.world.teams.get('T1')?.scopes.splice(0, 5, 'commands');
  await someone().writes('/latest');
  await expect.poll(() => unanswered().length).toBe(1);
  expect(log.find(({ fields }) => fields.needed === 'chat:write')).toBeDefined();
});

test('logs an answer that reaches nobody once, with its ids and without its words', async () => {
  const { slack, someone, unanswered, log } = await start();
  slack.meet(({ method }) =>
    method.startsWith('chat.') ? { kind: 'refused', error: 'restricted_action' } : undefined,
  );
  await someone().writes('what about the harbour');
  await expect.poll(() => unanswered().length).toBe(1);
  expect(unanswered()[0]?.fields).toMatchObject({
    team: 'T1',
    user: 'U1',
    request: 'message',
    id: expect.any(String),
  });
  expect(JSON.stringify(log)).not.toMatch(/harbour|xoxb-|xapp-/);
});

test('a workspace whose token is revoked is switched off, and told so', async () => {
  const { slack, someone, log, seen } = await start();
  const team = slack.world.teams.get('T1');
  if (team !== undefined) team.refuses = 'token_revoked';
  await someone().writes('/latest');
  await expect.poll(() => log.filter(({ message }) => message.includes('switched off')).length).toBe(1);
  await someone().types('/latest');
  const [told] = await seen();
  expect(told && textOfSeen(told)).toBe(SAID.off);
});

test('a database that fails does not keep an answer back', async () => {
  const failing = (real: Service): Service => ({
    ...real,
    isFirst: () => Promise.reject(new Error('the disk is full')),
    keep: () => Promise.reject(new Error('the disk is full')),
    recall: () => Promise.reject(new Error('the disk is full')),
  });
  const { someone, seen, log } = await start({ service: failing });
  await someone().types('/latest');
  expect(await seen()).toMatchObject([{ via: 'ack' }]);
  expect(log.some(({ fields }) => String(fields.reason).includes('the disk is full'))).toBe(true);
});

describe.each(['socket', 'http'] as const)('with a fault in every tenth call, over %s', (mode) => {
  test('no request goes unanswered', { timeout: 28_000 }, async () => {
    const { slack, someone, seen, unanswered } = await start({
      mode,
      service: slow(2),
      pace: { patienceMs: 1, retries: 6 },
    });
    slack.meet(someFaults(20_261, 0.1, FAULTS));
    const rounds = 50;
    const ada = someone();
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all([
        ada.types('/latest', `limit:${(round % 5) + 1}`),
        ada.writes('what did vale say'),
        ada.mentions('/timeline', round % 2 === 0 ? { thread_ts: '1.1' } : {}),
        ada.looksUp('“We will dredge it every spring.”'),
        ada.presses({ action_id: 'press:0', value: 'ask:/help' }, { message: { ts: '2.2', channel: 'C1' } }),
      ]);
    }
    await expect
      .poll(() => slack.world.seen.length + unanswered().length, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(rounds * 5);
    expect(unanswered()).toEqual([]);
    expect((await seen()).length).toBeGreaterThanOrEqual(rounds * 5);
  });
});
