import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTENTS } from '../../../src/platform/discord/gateway.ts';
import { inviteLink, PERMISSIONS, SCOPES } from '../../../src/platform/discord/invite.ts';
import { LOOK_UP } from '../../../src/platform/discord/localizations.ts';

const doc = readFileSync(new URL('../../../docs/install-discord.md', import.meta.url), 'utf8');

/** The first column of the table under a heading, without marks, and the second. */
function table(heading: RegExp): string[][] {
  const lines = doc.split('\n');
  const start = lines.findIndex((line) => heading.test(line));
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
}

describe('the guide to installing on Discord', () => {
  it('names the scopes of the link', () => {
    expect(table(/^\| scope \|/).map(([scope]) => scope)).toEqual(SCOPES);
  });

  it('names the permissions of the link, and why', () => {
    expect(table(/^\| permission \|/)).toEqual(PERMISSIONS.map(({ name, why }) => [name, why]));
  });

  it('names the intents, none of which is privileged', () => {
    expect(table(/^\| intent /).map(([intent]) => intent)).toEqual(INTENTS);
    expect(doc).toContain('**Privileged intents: none.**');
    expect(INTENTS.join()).not.toMatch(/MessageContent|GuildMembers|GuildPresences/);
  });

  it('has the link that the bot gives', () => {
    expect(doc).toContain(inviteLink('APPLICATION_ID'));
  });

  it('has the name of the entry in the menu of a message', () => {
    expect(doc).toContain(LOOK_UP.name);
  });
});

describe('the link to invite the bot', () => {
  it('asks for what the bits mean, and nothing else', () => {
    const VIEW_CHANNEL = 0x400;
    const SEND_MESSAGES = 0x800;
    const READ_MESSAGE_HISTORY = 0x10000;
    const CREATE_PUBLIC_THREADS = 0x800000000;
    const ATTACH_FILES = 0x8000;
    const SEND_MESSAGES_IN_THREADS = 0x4000000000;
    const link = new URL(inviteLink('42'));
    expect(link.searchParams.get('permissions')).toBe(
      String(
        VIEW_CHANNEL +
          ATTACH_FILES +
          SEND_MESSAGES +
          READ_MESSAGE_HISTORY +
          CREATE_PUBLIC_THREADS +
          SEND_MESSAGES_IN_THREADS,
      ),
    );
    expect(link.searchParams.get('scope')).toBe('bot applications.commands');
    expect(link.searchParams.get('client_id')).toBe('42');
  });
});

it('says how the role is set that decides about digests', () => {
  expect(doc).toContain('DISCORD_MANAGER_ROLE=');
});
