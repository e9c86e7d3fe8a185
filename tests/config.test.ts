import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readConfig } from '../src/config.ts';
import { OperatorError } from '../src/errors/errors.ts';

const VARIABLES = Object.keys(environmentSchema.shape);
const EXAMPLE = readFileSync(fileURLToPath(new URL('../.env.example', import.meta.url)), 'utf8');

/** The variables that a file in the form of .env sets, with their values. */
function variablesIn(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
}

function faultOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    if (error instanceof OperatorError) return error.message;
    throw error;
  }
}

describe('readConfig', () => {
  it('runs with nothing set', () => {
    expect(readConfig({})).toMatchObject({
      database: 'sqlite:var/dragoman.sqlite',
      dataFolder: 'data',
      timeZone: 'UTC',
      logLevel: 'info',
    });
  });

  it('takes what is set', () => {
    expect(
      readConfig({
        PORT: '8080',
        DATABASE_URL: 'sqlite:/tmp/a b.sqlite',
        DATA_DIR: 'news',
        TIME_ZONE: 'Asia/Kolkata',
        LOG_LEVEL: 'debug',
      }),
    ).toMatchObject({
      port: 8080,
      database: 'sqlite:/tmp/a b.sqlite',
      dataFolder: 'news',
      timeZone: 'Asia/Kolkata',
      logLevel: 'debug',
    });
    expect(readConfig({ DATABASE_URL: 'sqlite::memory:' }).database).toBe('sqlite::memory:');
  });

  it('takes the role and the user group that decide what the bot posts', () => {
    const role = '123456789012345678';
    const { discord, slack } = readConfig({
      DISCORD_TOKEN: 'x',
      DISCORD_MANAGER_ROLE: role,
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_MANAGER_GROUP: 'S0614TZR7',
    });
    expect(discord?.managerRole).toBe(role);
    expect(slack?.managerGroup).toBe('S0614TZR7');
    expect(faultOf({ DISCORD_MANAGER_ROLE: 'Editors' })).toMatch(
      /DISCORD_MANAGER_ROLE must be the id of a role/,
    );
    expect(faultOf({ SLACK_MANAGER_GROUP: '@editors' })).toMatch(
      /SLACK_MANAGER_GROUP must be the id of a user/,
    );
  });

  it('takes how pages are fetched', () => {
    const { fetch } = readConfig({
      FETCH_CONTACT: 'bot@herald.example',
      FETCH_PAUSE_SECONDS: '5',
      FETCH_ALLOW: 'wiki.example, 10.1.0.0/16',
    });
    expect(fetch).toMatchObject({ contact: 'bot@herald.example', pauseMs: 5000 });
    expect(fetch.allow.hosts).toEqual(new Set(['wiki.example']));
    expect(readConfig({}).fetch).toEqual({ pauseMs: 2000, allow: { hosts: new Set(), networks: [] } });
    expect(faultOf({ FETCH_ALLOW: 'http://wiki.example/' })).toMatch(/FETCH_ALLOW must be host names/);
    expect(faultOf({ FETCH_CONTACT: 'me\r\nX-Header: y' })).toMatch(/FETCH_CONTACT must be/);
    expect(faultOf({ FETCH_PAUSE_SECONDS: '0' })).toMatch(
      /FETCH_PAUSE_SECONDS must be a number of seconds from 1/,
    );
  });

  it.each(['DISCORD_API_URL', 'SLACK_API_URL', 'SLACK_PUBLIC_URL'])(
    'refuses a name and a password in %s, and shows neither',
    (name) => {
      for (const given of ['http://ada:hunter2@127.0.0.1:1/', 'https://hunter2@proxy.example/api']) {
        const fault = faultOf({ [name]: given });
        expect(fault).toMatch(new RegExp(`${name} has a name or a password before its @`));
        expect(fault).not.toMatch(/ada|hunter2/);
      }
      expect(faultOf({ [name]: 'https://proxy.example/api?a=b@c' })).toBe('');
    },
  );

  it.each(VARIABLES.filter((name) => /(TOKEN|SECRET|KEY|CLIENT_ID)$/.test(name)))(
    'refuses a %s with a character that no token has, by its name alone',
    (name) => {
      for (const given of [
        'hunter2 ',
        'hun\nter2',
        'hunter\u00a02',
        '\u201chunter2\u201d',
        'hunter2\r',
        'hun\u0000ter2',
        '\t',
      ])
        expect(faultOf({ [name]: given })).toMatch(
          new RegExp(
            `^The configuration is wrong: ${name} has a character that no token has[^\n\t\0\r\u201c]*$`,
          ),
        );
    },
  );

  it('counts an empty variable as not set', () => {
    const empty = Object.fromEntries(VARIABLES.map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('passes over variables that are not its own', () => {
    expect(readConfig({ HOME: '/root', PATH: '/bin' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', 'hunter2'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', ' '],
    ['PORT', ' 8080'],
    ['PORT', '0x50'],
    ['PORT', '1e3'],
    ['OPERATIONS_PORT', '+9464'],
    ['SLACK_PORT', '99999999999'],
    ['DISCORD_SHARDS', '0x2'],
    ['DISCORD_SHARDS', '10001'],
    ['DIGEST_LEASE_SECONDS', '4'],
    ['DIGEST_LEASE_SECONDS', '9e1'],
    ['FETCH_PAUSE_SECONDS', '61'],
    ['DATABASE_URL', 'mysql://root:hunter2@db'],
    ['DATABASE_URL', 'hunter2'],
    ['TIME_ZONE', 'Hunter/Two'],
    ['LOG_LEVEL', 'hunter2'],
  ])('names %s where it is wrong, says where to correct it, and does not show its value', (name, value) => {
    const fault = faultOf({ [name]: value });
    expect(fault).toMatch(
      new RegExp(`^The configuration is wrong: ${name} .*\\(see \\.env\\.example\\)\\.$`),
    );
    expect(fault).not.toMatch(/expected|Invalid|Too (small|big)/);
    if (value.trim().length > 2) expect(fault.toLowerCase()).not.toContain(value.toLowerCase());
  });

  it('names every variable that is wrong at once', () => {
    expect(faultOf({ PORT: 'x', LOG_LEVEL: 'y', TIME_ZONE: 'z' })).toMatch(
      /PORT .*; TIME_ZONE .*; LOG_LEVEL /,
    );
  });

  it.each(VARIABLES)('never shows the value of %s, whatever is wrong', (name) => {
    expect(faultOf({ [name]: 'hunter2 hunter2' })).not.toContain('hunter2');
  });
});

describe('.env.example', () => {
  it('names exactly the variables that are read', () => {
    expect(Object.keys(variablesIn(EXAMPLE)).sort()).toEqual([...VARIABLES].sort());
  });

  it('can be used as it stands, and changes nothing', () => {
    expect(readConfig(variablesIn(EXAMPLE))).toEqual(readConfig({}));
  });

  it('says of each variable what it is for', () => {
    const groups = EXAMPLE.split(/\n\s*\n/).filter((group) => /^[A-Z]/m.test(group));
    expect(groups.filter((group) => !group.startsWith('#'))).toEqual([]);
  });
});
