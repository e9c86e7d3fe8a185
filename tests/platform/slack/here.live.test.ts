import { expect, test } from 'vitest';
import type { Here } from '../../../src/command/subscriptions.ts';
import type { Service } from '../../../src/platform/service.ts';
import { sampleCard } from '../../support/sample-card.ts';
import { buttonsOf, liveForAll } from './live.ts';

const asked: (Here | undefined)[] = [];
const watched = (real: Service): Service => ({
  ...real,
  handle: (request) => {
    asked.push(request.here);
    return real.handle(request);
  },
});
const live = liveForAll({ service: watched });

/** Where the service is told that the last question was asked. */
async function hereOf(ask: () => Promise<unknown>): Promise<Here> {
  asked.length = 0;
  await ask();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await live().seen();
  const [here] = asked;
  if (here === undefined) throw new Error('the service is not told where');
  return here;
}

const inChannel = { platform: 'slack', team: 'T1', kind: 'channel', channel: 'C1' };
const direct = { platform: 'slack', team: 'T1', kind: 'direct', channel: 'U1' };

test('a slash command tells its channel, its asker and itself', async () => {
  const here = await hereOf(() => live().someone().types('/latest'));
  expect(here.place).toEqual(inChannel);
  expect({ ...here.actor }).toEqual({ id: 'U1', name: 'ada' });
  expect(here.request).toMatch(/^slack:command:T1:/);
});

test('a slash command in the conversation with the bot is direct, and everybody decides there', async () => {
  const here = await hereOf(() => live().someone().types('/latest', '', 'D1'));
  expect(here.place).toEqual(direct);
  expect(await here.mayManage('U1')).toBeUndefined();
  expect(await here.mayManage('U2')).toMatch(/somebody else/);
});

test('who may decide in a channel is looked up', async () => {
  const person = live().slack.world.teams.get('T1')?.people;
  const here = await hereOf(() => live().someone().types('/latest'));
  expect(await here.mayManage('C1')).toMatch(/an admin/);
  person?.set('U2', { name: 'Ben', is_admin: true });
  const admin = await hereOf(() => live().someone('T1', 'U2').types('/latest'));
  expect(await admin.mayManage('C1')).toBeUndefined();
});

test('a mention tells its channel, and the name once it was asked who may decide', async () => {
  const here = await hereOf(() => live().someone('T1', 'U9').mentions('/latest'));
  expect(here.place).toEqual(inChannel);
  expect(await here.mayManage('C1')).toBeUndefined();
  expect(here.actor.name).toBe('person U9');
});

test('a direct message is direct', async () => {
  const here = await hereOf(() => live().someone().writes('/latest'));
  expect(here.place).toEqual(direct);
});

test('a button and a form tell their channel', async () => {
  const bot = live();
  await bot.someone().types('/quotes', 'vale');
  const [message] = await bot.seen();
  const [button] = [...buttonsOf(message ?? { blocks: [] }).values()];
  if (button === undefined || message === undefined) throw new Error('no button');
  const here = await hereOf(() => bot.someone().presses(button, { message }));
  expect(here.place).toEqual(inChannel);
  await bot.someone().types('/search');
  await expect.poll(() => bot.slack.world.views.length).toBeGreaterThan(0);
  const form = bot.slack.world.views.at(-1);
  if (form === undefined) throw new Error('no form');
  const values = { words: { words: { type: 'plain_text_input', value: 'harbour' } } };
  expect((await hereOf(() => bot.someone().sends(form, values))).place).toEqual(inChannel);
});

test('the connection comes with a poster', async () => {
  const place = { platform: 'slack', team: 'T1', kind: 'channel', channel: 'C1' } as const;
  const posted = await live().connection.poster.post({ place, as: 'message', card: sampleCard, key: 'd1' });
  expect(posted).toMatchObject({ kind: 'posted' });
});
