import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createManagers } from '../../../src/platform/slack/managers.ts';
import { mayNotPost } from '../../../src/platform/slack/may-post.ts';
import { type SlackServer, startSlack } from '../../support/slack-server/slack-server.ts';
import { addTeam, type Team } from '../../support/slack-server/world.ts';

const GROUP = 'S0614TZR7';
let slack: SlackServer;
let team: Team;
let client: webApi.WebClient;
let time = 0;
beforeEach(async () => {
  slack = await startSlack();
  team = addTeam(slack.world, 'T1');
  team.groups.set(GROUP, ['U2']);
  client = new webApi.WebClient(team.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  time = 0;
});
afterEach(() => slack.close());

const managers = (group?: string) => createManagers({ group, now: () => new Date(time) });
const wish = { team: 'T1', user: 'U1', channel: 'C1' };

it.each([
  ['an admin', { is_admin: true }],
  ['an owner', { is_owner: true }],
  ['the primary owner', { is_primary_owner: true }],
])('%s may decide', async (_, standing) => {
  team.people.set('U1', { name: 'ada', ...standing });
  expect(await managers().mayNotManage(client, wish)).toBeUndefined();
});

it('whoever made the channel may decide there, and not in another', async () => {
  team.creators.set('C1', 'U1').set('C2', 'U9');
  expect(await managers().mayNotManage(client, wish)).toBeUndefined();
  expect(await managers().mayNotManage(client, { ...wish, channel: 'C2' })).toMatch(/an admin/);
});

it('a member of the user group may decide, where one is set', async () => {
  expect(await managers(GROUP).mayNotManage(client, { ...wish, user: 'U2' })).toBeUndefined();
  expect(await managers().mayNotManage(client, { ...wish, user: 'U2' })).toMatch(/an admin/);
});

it('others may not, and are told what it takes', async () => {
  expect(await managers().mayNotManage(client, wish)).toMatch(
    /admin of the workspace, or whoever made the channel\./,
  );
  expect(await managers(GROUP).mayNotManage(client, wish)).toMatch(/user group/);
});

it.each(['users:read', 'channels:read', 'usergroups:read'])(
  'without the scope %s nobody else may, and it says what to do',
  async (scope) => {
    team.scopes = team.scopes.filter((each) => each !== scope);
    expect(await managers(GROUP).mayNotManage(client, wish)).toMatch(
      new RegExp(`${scope}.*OAuth & Permissions`),
    );
  },
);

it('who is known to may decide does so, whatever else cannot be found out', async () => {
  team.people.set('U1', { name: 'ada', is_admin: true });
  team.scopes = team.scopes.filter((each) => each !== 'channels:read');
  expect(await managers(GROUP).mayNotManage(client, wish)).toBeUndefined();
});

it('a channel that the bot does not know is refused, with what to do', async () => {
  expect(await managers().mayNotManage(client, { ...wish, channel: 'C404' })).toMatch(/\/invite @dragoman/);
});

it('believes what it found for a minute', async () => {
  const asked = managers();
  expect(await asked.mayNotManage(client, wish)).toBeDefined();
  team.people.set('U1', { name: 'ada', is_admin: true });
  expect(await asked.mayNotManage(client, wish)).toBeDefined();
  time = 60_001;
  expect(await asked.mayNotManage(client, wish)).toBeUndefined();
});

it('asks again at once for what could not be found out', async () => {
  const asked = managers();
  slack.meet(() => ({ kind: 'broken' }));
  expect(await asked.mayNotManage(client, wish)).toMatch(/in a minute/);
  slack.meet(() => undefined);
  team.people.set('U1', { name: 'ada', is_admin: true });
  expect(await asked.mayNotManage(client, wish)).toBeUndefined();
});

it('the bot says where it cannot post, and what to do', async () => {
  team.creators.set('C1', 'U1').set('C2', 'U1');
  team.joined.add('C1').add('C2');
  expect(await mayNotPost(client, 'C1')).toBeUndefined();
  team.archived.add('C2');
  expect(await mayNotPost(client, 'C2')).toMatch(/archived/);
  team.joined.delete('C1');
  expect(await mayNotPost(client, 'C1')).toMatch(/\/invite @Dragoman there, then ask again/);
  expect(await mayNotPost(client, 'C404')).toBeUndefined();
});
