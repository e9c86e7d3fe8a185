import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { readVariables, withTables } from '../scripts/readme-tables.ts';
import { createLog } from '../src/cli/log.ts';
import { type OpenDesk, openDesk } from '../src/cli/open-desk.ts';
import { runProgram } from '../src/cli/program.ts';
import { answer } from '../src/command/run.ts';
import { environmentSchema, readConfig } from '../src/config.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const readme = read('README.md');
const example = read('.env.example');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'data/README.md',
  'docs/dependencies.md',
  'docs/feeds.md',
  'docs/operations.md',
  'docs/performance.md',
  'docs/scale.md',
  ...readdirSync(join(ROOT, 'docs/adr')).map((name) => `docs/adr/${name}`),
];

describe('README.md', () => {
  it('has the tables that "npm run docs" writes', () => {
    expect(withTables(readme, example)).toBe(readme);
  });

  it('keeps its picture small', () => {
    expect(statSync(join(ROOT, 'docs/images/card.png')).size).toBeLessThan(400_000);
  });

  it('names only subcommands that there are', async () => {
    let help = '';
    await runProgram(['--help'], {
      environment: {},
      input: process.stdin,
      isInteractive: false,
      width: 100,
      now: () => new Date(),
      print: (text) => {
        help += text;
      },
      complain: () => undefined,
      stopped: () => Promise.resolve(),
      onStray: () => undefined,
    });
    const offered = [...help.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);
    const named = [...readme.matchAll(/dragoman -- ([a-z-]+)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(offered));
  });
});

describe('.env.example', () => {
  const groups = readVariables(example);
  const variables = groups.flatMap((group) => group.variables);

  it('names each variable that is read, once', () => {
    expect(variables.map(({ name }) => name).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  it('gives each variable its usual value', () => {
    const usual: Readonly<Record<string, unknown>> = environmentSchema.parse({});
    const wrong = variables.filter(
      ({ name, value }) => usual[name] !== undefined && String(usual[name]) !== value,
    );
    expect(wrong).toEqual([]);
  });

  it('is itself a configuration that can be read', () => {
    expect(() =>
      readConfig(Object.fromEntries(variables.map(({ name, value }) => [name, value]))),
    ).not.toThrow();
  });

  it('explains each variable', () => {
    expect(groups.filter(({ meaning }) => meaning === '')).toEqual([]);
  });
});

describe('examples of commands', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    const config = readConfig({ DATABASE_URL: 'sqlite::memory:', DATA_DIR: join(ROOT, 'data') });
    open = await openDesk(config, createLog('silent'), new Date());
  });
  afterAll(() => open.close());

  it.each(commands.flatMap(({ name, examples }) => examples.map((text) => ({ name, text }))))(
    '$text is answered',
    async ({ name, text }) => {
      const now = new Date('2025-12-15T09:00:00Z');
      const { card } = await answer(open.desk, { asking: { text }, now, timeZone: 'UTC', where: 'direct' });
      expect({ command: card.command, tone: card.tone }).not.toMatchObject({ tone: 'problem' });
      expect(card.command).toBe(name);
    },
  );
});

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('links only to files that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, target]) => target ?? '',
    );
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(document), target)))).toEqual([]);
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
