import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { rootsOf } from '../../../src/command/groups.ts';
import { MANIFEST_LIMITS as MOST, manifestOf } from '../../../src/platform/slack/manifest.ts';

const socket = manifestOf(commands);
const http = manifestOf(commands, {
  prefix: 'news-',
  mode: { kind: 'http', publicUrl: 'https://bot.example.org' },
});
const oauth = manifestOf(commands, { mode: { kind: 'oauth', publicUrl: 'https://bot.example.org' } });

test('has every command, and one for any question', () => {
  const names = socket.features.slash_commands.map(({ command }) => command);
  expect(names).toEqual([
    ...rootsOf(commands).map(({ name }) => (name === 'search' ? '/dragoman-search' : `/${name}`)),
    '/dragoman',
  ]);
});

test('puts the prefix before every command but the one', () => {
  const names = http.features.slash_commands.map(({ command }) => command);
  expect(names).toEqual([...rootsOf(commands).map(({ name }) => `/news-${name}`), '/dragoman']);
});

test('tells the subcommands of a command, and has channels in it escaped so that their ids come', () => {
  expect(socket.features.slash_commands.find(({ command }) => command === '/digest')).toMatchObject({
    usage_hint: 'add | list | preview | pause | resume | edit | remove | now | log | show',
    should_escape: true,
  });
  expect(socket.features.slash_commands.find(({ command }) => command === '/quotes')).toMatchObject({
    should_escape: false,
  });
});

test('over a socket there is no address', () => {
  expect(socket.settings.socket_mode_enabled).toBe(true);
  expect(JSON.stringify(socket)).not.toContain('http');
});

test('over HTTP every request has the address of the bot', () => {
  const address = 'https://bot.example.org/slack/events';
  expect(http.settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: address },
    interactivity: { is_enabled: true, request_url: address, message_menu_options_url: address },
  });
  expect(
    new Set(http.features.slash_commands.map((command) => ('url' in command ? command.url : ''))),
  ).toEqual(new Set([address]));
});

test('many workspaces come back to the bot, and their tokens are renewed', () => {
  expect(oauth.oauth_config).toMatchObject({
    redirect_urls: ['https://bot.example.org/slack/oauth_redirect'],
  });
  expect(oauth.settings.token_rotation_enabled).toBe(true);
  expect(socket.settings.token_rotation_enabled).toBe(false);
});

test.each([
  ['socket', socket],
  ['http', http],
  ['oauth', oauth],
] as const)(
  'stays within what Slack accepts: %s',
  (_, { display_information: shown, features, oauth_config, settings }) => {
    expect(shown.name.length).toBeLessThanOrEqual(MOST.name);
    expect(shown.description.length).toBeLessThanOrEqual(MOST.description);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(MOST.longDescription.least);
    expect(shown.long_description.length).toBeLessThanOrEqual(MOST.longDescription.most);
    expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
    expect(features.slash_commands.length).toBeLessThanOrEqual(MOST.slashCommands);
    for (const slash of features.slash_commands) {
      expect(slash.command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(slash.description.length).toBeLessThanOrEqual(MOST.commandDescription);
      expect('usage_hint' in slash ? slash.usage_hint.length : 1).toBeLessThanOrEqual(MOST.usageHint);
      expect('usage_hint' in slash ? slash.usage_hint : 'x').not.toBe('');
    }
    expect(new Set(features.slash_commands.map(({ command }) => command)).size).toBe(
      features.slash_commands.length,
    );
    expect(features.shortcuts.length).toBeLessThanOrEqual(MOST.shortcuts);
    for (const shortcut of features.shortcuts) {
      expect(shortcut.name.length).toBeLessThanOrEqual(MOST.shortcutName);
      expect(shortcut.description.length).toBeLessThanOrEqual(MOST.shortcutDescription);
    }
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(MOST.agentDescription);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(MOST.prompts);
    expect(oauth_config.scopes.bot.length).toBeLessThanOrEqual(MOST.scopes);
    expect(settings.event_subscriptions.bot_events.length).toBeLessThanOrEqual(MOST.events);
  },
);
