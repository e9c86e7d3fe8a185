import { afterEach, expect, test } from 'vitest';
import type { OAuthCredentials } from '../../../src/platform/slack/credentials.ts';
import { SAID } from '../../../src/platform/slack/say.ts';
import { SCOPES } from '../../../src/platform/slack/scopes.ts';
import { SIGNING_SECRET } from '../../support/slack-server/http-sender.ts';
import { OAUTH_CLIENT } from '../../support/slack-server/oauth-methods.ts';
import { goLive, type Live, textOfSeen } from './live.ts';

const credentials: OAuthCredentials = {
  kind: 'oauth',
  signingSecret: SIGNING_SECRET,
  clientId: OAUTH_CLIENT.id,
  clientSecret: OAUTH_CLIENT.secret,
  publicUrl: 'https://bot.example.org',
  encryptionKey: Buffer.alloc(32, 7),
};
let live: Live | undefined;
const start = async (): Promise<Live> => {
  live = await goLive({ credentials });
  live.slack.world.teams.clear();
  return live;
};
afterEach(async () => {
  const problems = live?.slack.world.problems ?? [];
  await live?.close();
  live = undefined;
  expect(problems).toEqual([]);
});

const at = ({ connection }: Live, path: string) => `http://127.0.0.1:${connection.port}${path}`;

/** Goes the way of somebody who installs the bot: to the install page, to Slack, and back with a code. */
async function install(
  bot: Live,
  team: string,
  change: (state: string) => string = (state) => state,
): Promise<Response> {
  const page = await fetch(at(bot, '/slack/install'));
  const address = /href="([^"]*authorize[^"]*)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const asked = new URL(address);
  expect(asked.origin).toBe(bot.slack.url);
  expect(asked.searchParams.get('scope')?.split(',')).toEqual(SCOPES.map(({ name }) => name));
  expect(asked.searchParams.get('redirect_uri')).toBe('https://bot.example.org/slack/oauth_redirect');
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  bot.slack.world.codes.set(`code-${team}`, team);
  const back = new URLSearchParams({
    code: `code-${team}`,
    state: change(asked.searchParams.get('state') ?? ''),
  });
  return fetch(at(bot, `/slack/oauth_redirect?${back}`), { headers: { cookie } });
}

const rowsOf = ({ sql }: Live) =>
  sql.all<{ id: string; sealed: string }>('SELECT id, sealed FROM slack_installation');

test('a workspace installs the bot, and is answered', async () => {
  const bot = await start();
  expect((await install(bot, 'T1')).status).toBe(200);
  await bot.someone('T1').writes('/latest');
  expect(await bot.seen()).toMatchObject([{ team: 'T1', via: 'chat.postMessage' }]);
});

test.each([
  ['another state', (state: string) => `${state}x`],
  ['no state', () => ''],
])('refuses an installation that comes back with %s', async (_, change) => {
  const bot = await start();
  expect((await install(bot, 'T1', change)).status).toBe(400);
  expect(await rowsOf(bot)).toEqual([]);
});

test('refuses an installation that comes back to another browser', async () => {
  const bot = await start();
  const page = await fetch(at(bot, '/slack/install'));
  const state = /state=([^"&]+)/.exec(await page.text())?.[1] ?? '';
  bot.slack.world.codes.set('code-T1', 'T1');
  expect((await fetch(at(bot, `/slack/oauth_redirect?code=code-T1&state=${state}`))).status).toBe(400);
  expect(await rowsOf(bot)).toEqual([]);
});

test('keeps no token in the clear', async () => {
  const bot = await start();
  await install(bot, 'T1');
  const rows = await rowsOf(bot);
  expect(rows.map(({ id }) => id)).toEqual(['T1']);
  expect(JSON.stringify(rows)).not.toMatch(/xox|T1BOT/);
});

test('logs no token and no code', async () => {
  const bot = await start();
  await install(bot, 'T1');
  await install(bot, 'T2', () => 'wrong');
  expect(JSON.stringify(bot.log)).not.toMatch(/xox[a-z]|code-T|client-secret/);
});

test('answers each workspace with its own token', async () => {
  const bot = await start();
  await install(bot, 'T1');
  await install(bot, 'T2');
  await bot.someone('T1').writes('/latest');
  await bot.someone('T2').writes('/latest');
  expect((await bot.seen(2)).map(({ team }) => team).sort()).toEqual(['T1', 'T2']);
});

test('a workspace that never installed the bot is not answered, and that is logged', async () => {
  const bot = await start();
  await bot.someone('T9').writes('/latest');
  await expect.poll(() => bot.unanswered().length).toBe(1);
});

test.each([
  ['removes the bot', { type: 'app_uninstalled' }],
  ['revokes the token', { type: 'tokens_revoked', tokens: { bot: ['UT1BOT'] } }],
])('forgets a workspace that %s, and goes on with the others', async (_, event) => {
  const bot = await start();
  await install(bot, 'T1');
  await install(bot, 'T2');
  await bot.someone('T1').causes(event);
  await expect.poll(async () => (await rowsOf(bot)).map(({ id }) => id)).toEqual(['T2']);
  await bot.someone('T2').writes('/latest');
  expect(await bot.seen()).toMatchObject([{ team: 'T2' }]);
});

test('a workspace that revokes the tokens of people only is kept', async () => {
  const bot = await start();
  await install(bot, 'T1');
  await bot.someone('T1').causes({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
  await bot.someone('T1').writes('/latest');
  expect(await bot.seen()).toHaveLength(1);
  expect(await rowsOf(bot)).toHaveLength(1);
});

test('a refused token switches one workspace off and leaves the others on', async () => {
  const bot = await start();
  await install(bot, 'T1');
  await install(bot, 'T2');
  const team = bot.slack.world.teams.get('T1');
  if (team !== undefined) team.refuses = 'account_inactive';
  await bot.someone('T1').writes('/latest');
  await expect.poll(() => bot.log.filter(({ message }) => message.includes('switched off')).length).toBe(1);
  await bot.someone('T2').writes('/latest');
  expect(await bot.seen()).toMatchObject([{ team: 'T2' }]);
  await bot.someone('T1').types('/latest');
  const [told] = await bot.seen();
  expect(told && textOfSeen(told)).toBe(SAID.off);
});

test('a workspace that installs the bot again is on again', async () => {
  const bot = await start();
  await install(bot, 'T1');
  await bot.someone('T1').causes({ type: 'app_uninstalled' });
  await expect.poll(async () => (await rowsOf(bot)).length).toBe(0);
  await install(bot, 'T1');
  await bot.someone('T1').writes('/latest');
  expect(await bot.seen()).toMatchObject([{ team: 'T1' }]);
});

test('renews a token before it expires, and keeps the new one', async () => {
  const bot = await start();
  await install(bot, 'T1');
  const [before] = await rowsOf(bot);
  const nearlyOver = bot.slack.world.teams.get('T1');
  const { unseal, seal } = await import('../../../src/platform/slack/seal.ts');
  const kept = JSON.parse(unseal(before?.sealed ?? '', 'T1', credentials.encryptionKey)) as {
    bot: { expiresAt: number; token: string };
  };
  kept.bot.expiresAt = Math.floor(Date.now() / 1000) + 60;
  await bot.sql.all('UPDATE slack_installation SET sealed = $1', [
    seal(JSON.stringify(kept), 'T1', credentials.encryptionKey),
  ]);
  await bot.someone('T1').writes('/latest');
  expect(await bot.seen()).toHaveLength(1);
  const [after] = await rowsOf(bot);
  const renewed = JSON.parse(unseal(after?.sealed ?? '', 'T1', credentials.encryptionKey)) as typeof kept;
  expect(renewed.bot.token).not.toBe(kept.bot.token);
  expect(renewed.bot.token).toBe(nearlyOver?.botToken);
});
