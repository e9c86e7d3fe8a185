import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readConfig } from '../../src/config.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(ROOT + file, 'utf8');

const dockerfile = read('Dockerfile').replace(/\\\n\s*/g, '');
const ignored = read('.dockerignore').split('\n');
const compose = read('compose.yaml');
const unit = read('ops/dragoman.service');
/** Of the image and of Node, not of ours. */
const OTHERS = ['NODE_ENV'];

/** What a text sets, as NAME=value. */
function variablesIn(text: string, pattern: RegExp): Record<string, string> {
  const pairs = [...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value] as const);
  return Object.fromEntries(pairs.filter(([name]) => !OTHERS.includes(name)));
}

const ofImage = variablesIn(/^ENV (.*)$/m.exec(dockerfile)?.[1] ?? '', /([A-Z_]+)=(\S+)/g);
const ofUnit = variablesIn(/^Environment=(.*)$/m.exec(unit)?.[1] ?? '', /([A-Z_]+)=(\S+)/g);
const bot = /^ {4}environment:\n((?: {6}.*\n)+)/m.exec(compose)?.[1] ?? '';
const ofCompose = variablesIn(
  bot.replace(/\$\{[^}]*\}/g, 'secret'),
  /^ {6}([A-Z_]+): (?:'(?=')|)([^'\n]*)/gm,
);

describe.each([
  ['the image', ofImage],
  ['the unit', ofUnit],
  ['compose.yaml', ofCompose],
])('%s', (_, set) => {
  it('sets only variables that are read, to values that are right', () => {
    expect(Object.keys(set).length).toBeGreaterThan(1);
    expect(Object.keys(set).filter((name) => !(name in environmentSchema.shape))).toEqual([]);
    expect(() => readConfig(set)).not.toThrow();
  });
});

describe('the image', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
    files.split(' '),
  );

  it('copies only what is there, and what .dockerignore lets through', () => {
    expect(copied.filter((file) => !existsSync(ROOT + file))).toEqual([]);
    expect(copied.filter((file) => !ignored.includes(`!${file.replace('./', '')}`))).toEqual([]);
  });

  it('gets no secret and no database: all is left out that is not named', () => {
    expect(ignored.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
    expect(ignored).toContain('**/.env');
    const let_ = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(let_.filter((file) => !copied.includes(file))).toEqual([]);
  });

  it('is run by a user who is not root, and is asked for its health where it serves it', () => {
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('RUN '));
    expect(dockerfile).toMatch(/HEALTHCHECK .*OPERATIONS_PORT\}\/healthz/);
    expect(readConfig(ofImage).operations?.hostname).toBe('127.0.0.1');
  });
});

it('subcommands under systemd run as the unit does: its user, its folder, its database, its environment', () => {
  const script = read('ops/dragoman');
  const value = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? 'none';
  expect(script).toContain(`--uid=${value('User')} --gid=${value('Group')} `);
  expect(script).toContain(`--working-directory=${value('WorkingDirectory')} `);
  expect(script).toContain(`--setenv=DATABASE_URL=${ofUnit.DATABASE_URL} `);
  expect(script).toContain(`--property=EnvironmentFile=${value('EnvironmentFile')} `);
  expect(statSync(`${ROOT}ops/dragoman`).mode & 0o111).not.toBe(0);
});

it('nothing of compose.yaml is open beyond this machine', () => {
  const ports = [...compose.matchAll(/^ {6}- (\S*:\d+:\d+)$/gm)].map(([, port]) => port ?? '');
  expect(ports.length).toBeGreaterThan(0);
  expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
});

it.each([
  ['the image', dockerfile],
  ['the unit', unit],
  ['npm start', read('package.json')],
])('%s bounds the heap', (_, text) => {
  expect(text).toContain('--max-semi-space-size=8');
});
