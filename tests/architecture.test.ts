import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf } from './architecture/imports.ts';
import { ROOMS, roomOf } from './architecture/rooms.ts';
import {
  anyFaults,
  cycleFaults,
  defaultFaults,
  environmentFaults,
  importFaults,
  lengthFaults,
  packageFaults,
  type Sources,
} from './architecture/rules.ts';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

function read(...folders: string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(PROJECT, file), 'utf8')]));
}

const sources = read('src', 'commands');

describe('the sources', () => {
  it('each stand in a room', () => {
    expect([...sources.keys()].filter((file) => roomOf(file) === undefined)).toEqual([]);
    expect(sources.size).toBeGreaterThan(80);
  });

  it('import what their room may know, and nothing else', () => {
    expect(importFaults(sources)).toEqual([]);
  });

  it('keep each platform’s library, and each driver, in its place', () => {
    expect(packageFaults(sources)).toEqual([]);
  });

  it('import nothing in a circle', () => {
    expect(cycleFaults(sources)).toEqual([]);
  });

  it('read the environment in src/main.ts alone', () => {
    expect(environmentFaults(sources)).toEqual([]);
  });

  it('hide no missing case behind a "default:"', () => {
    expect(defaultFaults(sources)).toEqual([]);
  });

  it('do without the type any', () => {
    expect(anyFaults(sources)).toEqual([]);
  });

  it('are short files, the tests too', () => {
    expect(lengthFaults(new Map([...sources, ...read('tests')]))).toEqual([]);
  });

  it('import files that are there', () => {
    const missing = [...sources]
      .flatMap(([file, source]) => importsOf(file, source))
      .filter(({ to }) => to.startsWith('src/') && to.endsWith('.ts') && !sources.has(to));
    expect(missing).toEqual([]);
  });
});

describe('the reading of imports', () => {
  it.each([
    [`import { a } from './b.ts';`, 'src/card/b.ts', false],
    [`import a from "./b.ts";`, 'src/card/b.ts', false],
    [`import * as a from '../errors/errors.ts';`, 'src/errors/errors.ts', false],
    [`import './b.ts';`, 'src/card/b.ts', false],
    [`import type { A } from './b.ts';`, 'src/card/b.ts', true],
    [`import type A from './b.ts';`, 'src/card/b.ts', true],
    [`import { type A } from './b.ts';`, 'src/card/b.ts', false],
    [`import type from './b.ts';`, 'src/card/b.ts', false],
    [`import {\n  a,\n  type B,\n} from './b.ts';`, 'src/card/b.ts', false],
    [`export { a } from './b.ts';`, 'src/card/b.ts', false],
    [`export * from './b.ts';`, 'src/card/b.ts', false],
    [`export type { A } from './b.ts';`, 'src/card/b.ts', true],
    [`const a = await import('./b.ts');`, 'src/card/b.ts', false],
    ['const a = await import(`./b.ts`);', 'src/card/b.ts', false],
    [`const a: import('./b.ts').A = 1;`, 'src/card/b.ts', false],
    [`const a = require('hono');`, 'hono', false],
    [`const a = await import(name);`, '?', false],
    [`const a = await import(\`./\${name}.ts\`);`, '?', false],
    [`import { App } from '@slack/bolt';`, '@slack/bolt', false],
  ])('sees %s', (source, to, isType) => {
    expect(importsOf('src/card/a.ts', source)).toEqual([{ file: 'src/card/a.ts', to, isType }]);
  });

  it('tells imports apart that follow each other without semicolons', () => {
    const source = `import type { A } from './a.ts'\nexport interface B { a: A }\nexport { c } from './c.ts'\n`;
    expect(importsOf('src/x.ts', source).map(({ to, isType }) => [to, isType])).toEqual([
      ['src/a.ts', true],
      ['src/c.ts', false],
    ]);
  });

  it.each([
    `// import { a } from './b.ts';`,
    `/**\n * import('./b.ts')\n */`,
    `const text = "taken from 'b'";`,
    `export const a = 'b';`,
  ])('sees none in %s', (source) => {
    expect(importsOf('src/card/a.ts', source)).toEqual([]);
  });
});

describe('the rules', () => {
  const one = (file: string, source: string): Sources => new Map([[file, source]]);

  it.each([
    ['src/card/a.ts', `import type { A } from '../errors/errors.ts';`],
    ['src/command/a.ts', `import { openArchive } from '../archive/sql-archive.ts';`],
    ['src/command/a.ts', `export * from '../archive/fold.ts';`],
    ['src/command/a.ts', `import type { Sql } from '../store/sql.ts';`],
    ['src/archive/a.ts', `import { openSqlite } from '../store/sqlite.ts';`],
    ['src/archive/a.ts', `import type { A } from '../command/command.ts';`],
    ['src/corpus/a.ts', `import type { A } from '../archive/archive.ts';`],
    ['src/store/a.ts', `import { sha256 } from '../corpus/seal.ts';`],
    ['src/platform/discord/a.ts', `import { renderSlack } from '../slack/render.ts';`],
    ['src/platform/discord/a.ts', `import type { A } from '../slack/render.ts';`],
    ['src/platform/web/a.ts', `const { answer } = await import('../../command/run.ts');`],
    ['src/platform/slack/a.ts', `import { commands } from '../../../commands/index.ts';`],
    ['src/platform/service.ts', `import type { A } from './discord/message.ts';`],
    ['src/service/a.ts', `import { renderSlack } from '../platform/slack/render.ts';`],
    ['commands/a.ts', `import { readConfig } from '../src/config.ts';`],
    ['commands/a.ts', `import { search } from '../src/archive/search.ts';`],
    ['src/card/a.ts', `import { RUNS } from '../../tests/support/any-card.ts';`],
    ['src/nowhere/a.ts', `import { a } from '../card/card.ts';`],
    ['src/card/a.ts', 'const a = await import(name);'],
  ])('refuse an import in %s: %s', (file, source) => {
    expect(importFaults(one(file, source))).toHaveLength(1);
  });

  it.each([
    ['src/command/a.ts', `import type { Archive } from '../archive/archive.ts';`],
    ['src/platform/discord/a.ts', `import type { Command } from '../../command/command.ts';`],
    ['src/platform/discord/a.ts', `import type { Rendered } from '../rendered.ts';`],
    ['src/archive/a.ts', `import type { Sql } from '../store/sql.ts';`],
    ['src/cli/a.ts', `import { renderSlack } from '../platform/slack/render.ts';`],
    ['commands/a.ts', `import { plural } from '../src/card/describe.ts';`],
  ])('take an import in %s: %s', (file, source) => {
    expect(importFaults(one(file, source))).toEqual([]);
  });

  it.each([
    ['src/platform/web/a.ts', `import type { Client } from 'discord.js';`],
    ['src/cli/a.ts', `import { App } from '@slack/bolt';`],
    ['src/platform/slack/a.ts', `import { Hono } from 'hono';`],
    ['src/platform/slack/a.ts', `import { serve } from '@hono/node-server';`],
    ['src/store/lock.ts', `import Database from 'better-sqlite3';`],
    ['src/archive/a.ts', `const Database = require('better-sqlite3');`],
    ['src/main.ts', `import { Command } from 'commander';`],
  ])('refuse a package in %s: %s', (file, source) => {
    expect(packageFaults(one(file, source))).toHaveLength(1);
  });

  it('find a circle of imports, and none where one of them is of types', () => {
    const a = (kind: string) => `import ${kind}{ b } from './b.ts';`;
    const b = `export { c } from './c.ts';`;
    const c = `const { a } = await import('./a.ts');`;
    const circle = (kind: string): Sources =>
      new Map([
        ['src/a.ts', a(kind)],
        ['src/b.ts', b],
        ['src/c.ts', c],
      ]);
    expect(cycleFaults(circle(''))).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
    expect(cycleFaults(circle('type '))).toEqual([]);
  });

  it.each(['process.env.PORT', 'process?.env', `process['env']`, `import { env } from 'node:process';`])(
    'find a reading of the environment: %s',
    (source) => {
      expect(environmentFaults(one('src/cli/a.ts', source))).toHaveLength(1);
      expect(environmentFaults(one('src/main.ts', source))).toEqual([]);
    },
  );

  it('find a "default:", and none in a comment', () => {
    expect(
      defaultFaults(one('src/a.ts', 'switch (a) {\n  case 1:\n    break;\n  default:\n    b();\n}')),
    ).toHaveLength(1);
    expect(defaultFaults(one('src/a.ts', '/*\n default: 3\n*/'))).toEqual([]);
  });

  it.each([
    'let a: any;',
    'const a = b as any;',
    'Map<string, any>',
    'Array<any>',
    '(a: any[]) => a',
    'string | any',
  ])('find the type any: %s', (source) => {
    expect(anyFaults(one('src/a.ts', source))).toHaveLength(1);
  });

  it('find a file of more than 250 lines', () => {
    expect(lengthFaults(one('src/a.ts', 'a\n'.repeat(251)))).toHaveLength(1);
    expect(lengthFaults(one('src/a.ts', 'a\n'.repeat(250)))).toEqual([]);
  });

  it('name rooms that a file can stand in', () => {
    expect(roomOf('src/platform/discord/a.ts')).toBe('src/platform/discord');
    expect(roomOf('src/platform/a.ts')).toBe('src/platform');
    expect(roomOf('src/commands.ts')).toBeUndefined();
    expect(Object.keys(ROOMS)).toContain(roomOf('src/main.ts'));
  });
});
