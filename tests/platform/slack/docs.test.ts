import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SLACK_VARIABLES } from '../../../src/platform/slack/credentials.ts';
import { WITH_FORM } from '../../../src/platform/slack/form.ts';
import { INSTALL_PATH, REQUEST_PATH } from '../../../src/platform/slack/manifest.ts';
import { LOOK_UP } from '../../../src/platform/slack/on-shortcut.ts';
import { EVENTS, SCOPES } from '../../../src/platform/slack/scopes.ts';
import { slashName } from '../../../src/platform/slack/slash-name.ts';

const guide = readFileSync(new URL('../../../docs/install-slack.md', import.meta.url), 'utf8');
/** The rows of the table whose first column has this head. */
const tableOf = (head: string): string[][] => {
  const [, table = ''] = guide.split(`| ${head} | what it is for |\n| --- | --- |\n`);
  return (table.split('\n\n')[0] ?? '')
    .trim()
    .split('\n')
    .map((row) => row.slice(2, -2).split(' | '));
};

test('the guide gives each permission with its reason, and no other', () => {
  expect(tableOf('scope')).toEqual(SCOPES.map(({ name, why }) => [`\`${name}\``, why]));
});

test('the guide gives each event with its reason, and no other', () => {
  expect(tableOf('event')).toEqual(EVENTS.map(({ name, why }) => [`\`${name}\``, why]));
});

test.each([...SLACK_VARIABLES])('the guide explains %s', (name) => {
  expect(guide).toContain(`${name}=`);
});

test('the guide names the paths, the shortcut and the commands with a form as they are', () => {
  for (const path of [REQUEST_PATH, INSTALL_PATH]) expect(guide).toContain(`https://bot.example.org${path}`);
  expect(guide).toContain(LOOK_UP.name);
  for (const command of WITH_FORM) expect(guide).toContain(`\`/${slashName(command, '')}\``);
});
