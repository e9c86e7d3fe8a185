import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { startPostgres } from '../support/postgres.ts';
import { run } from './fake-terminal.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const engines = {
  SQLite: async () => {
    files += 1;
    return `sqlite:${join(folder, `${files}.sqlite`)}`;
  },
  PostgreSQL: async () => (await postgres?.database()) ?? '',
};
const EMPTY = join(DATA_FOLDER, '..', 'tests', 'nowhere');

/** A database with the first corpus and what platforms remember, of every kind of text. */
async function filled(url: string): Promise<void> {
  await run(['ask', '/latest'], { DATABASE_URL: url, DATA_DIR: DATA_FOLDER });
  const store = await openStore(url);
  await store.all('INSERT INTO kept_question (digest, question, kept_at) VALUES ($1, $2, $3)', [
    'digest',
    `two\nlines, \u2028 a mark, \\ "quotes" and 🚢`,
    '2025-12-15',
  ]);
  for (let number = 0; number < 450; number += 1)
    await store.all('INSERT INTO seen_request (key, seen_at) VALUES ($1, $2)', [`discord:${number}`, '2025']);
  await store.all('INSERT INTO slack_installation (id, sealed, installed_at) VALUES ($1, $2, $3)', [
    'T1',
    'sealed',
    '2025',
  ]);
  await store.close();
}

const moves = (['SQLite', 'PostgreSQL'] as const).flatMap((from) =>
  (['SQLite', 'PostgreSQL'] as const).map((to) => ({ from, to })),
);

describe.skipIf(postgres === undefined)('export and import', () => {
  it.each(moves)('from $from to $to keep everything, and every answer', async ({ from, to }) => {
    const [old, new_] = [await engines[from](), await engines[to]()];
    await filled(old);
    const [one, two] = [join(folder, 'one.jsonl'), join(folder, 'two.jsonl')];
    const exported = await run(['export', one], { DATABASE_URL: old });
    expect(exported).toMatchObject({ code: 0, complained: '' });
    expect(exported.printed).toMatch(/^Exported \d+ rows of 29 tables to /);
    expect(await run(['import', one], { DATABASE_URL: new_ })).toMatchObject({ code: 0, complained: '' });
    await run(['export', two], { DATABASE_URL: new_ });
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
    const questions = [
      ...commands.flatMap(({ examples }) => examples),
      '/search "to nowhere" -nato',
      '/search the',
    ];
    const ask = (url: string) =>
      run(['ask', '-', '--as', 'json'], { DATABASE_URL: url, DATA_DIR: DATA_FOLDER }, { lines: questions });
    expect((await ask(new_)).printed).toBe((await ask(old)).printed);
  });

  it('leave a database that goes on numbering where it was', async () => {
    const [old, new_] = [await engines.SQLite(), await engines.PostgreSQL()];
    await filled(old);
    await run(['export', join(folder, 'all.jsonl')], { DATABASE_URL: old });
    await run(['import', join(folder, 'all.jsonl')], { DATABASE_URL: new_ });
    const store = await openStore(new_);
    const [row] = await store.all<{ isNew: boolean }>(
      `INSERT INTO article (id, file, address, publisher, day_from, day_to, sort, quotations, record)
       SELECT 'x', 'x', 'x', 'x', 'x', 'x', 'x', 0, '{}' RETURNING key > (SELECT max(key) FROM article) AS "isNew"`,
    );
    await store.close();
    expect(row).toEqual({ isNew: true });
  });

  it.each(['SQLite', 'PostgreSQL'] as const)(
    'refuse what is damaged, and leave %s as it was',
    async (engine) => {
      const [old, new_] = [await engines.SQLite(), await engines[engine]()];
      await filled(old);
      const file = join(folder, 'all.jsonl');
      await run(['export', file], { DATABASE_URL: old });
      const lines = readFileSync(file, 'utf8').split('\n');
      const at = lines.findIndex((line) => line.startsWith('{"table":"slack_installation"'));
      const line = lines[at] ?? '';
      const instead = (...others: string[]): string[] => lines.toSpliced(at, 1, ...others);
      const damaged: readonly (readonly [readonly string[], RegExp])[] = [
        [instead(), /has 0 rows of "slack_installation", and its header tells of 1/],
        [instead(line.replace(':"sealed"', ':"opened"')), /rows of "slack_installation" are not those/],
        [instead(line.slice(0, 20)), /line \d+ is no row/],
        [instead(line, line), /rows of "slack_installation" cannot be stored/],
        [instead(line.replace('"sealed":', '"other":')), /cannot be stored/],
        [
          [...lines.slice(0, -1), '{"table":"sqlite_master","row":{"a":1}}'],
          /unknown table, "sqlite_master"/,
        ],
        [lines.slice(1), /is no export of Dragoman/],
        [
          [(lines[0] ?? '').replace(/"schema":\d+/, '"schema":999'), ...lines.slice(1)],
          /is of a newer Dragoman/,
        ],
        [[], /is no export of Dragoman/],
        [
          [(lines[0] ?? '').replace(/"tables":\{.*\}\}/, '"tables":{}}')],
          /its header says nothing of the table "corpus_file"/,
        ],
      ];
      const before = join(folder, 'before.jsonl');
      await filled(new_);
      await run(['export', before], { DATABASE_URL: new_ });
      for (const [index, [content, says]] of damaged.entries()) {
        writeFileSync(join(folder, 'damaged.jsonl'), content.join('\n'));
        const { code, complained } = await run(['import', '--replace', join(folder, 'damaged.jsonl')], {
          DATABASE_URL: new_,
        });
        expect(code).toBe(1);
        expect(complained).toMatch(says);
        await run(['export', join(folder, `after-${index}.jsonl`)], { DATABASE_URL: new_ });
        expect(readFileSync(join(folder, `after-${index}.jsonl`), 'utf8')).toBe(readFileSync(before, 'utf8'));
      }
    },
  );

  it('want an empty database, or --replace', async () => {
    const [old, new_] = [await engines.PostgreSQL(), await engines.SQLite()];
    await filled(old);
    const file = join(folder, 'all.jsonl');
    await run(['export', file], { DATABASE_URL: old });
    await run(['import', file], { DATABASE_URL: new_ });
    const again = await run(['import', file], { DATABASE_URL: new_ });
    expect(again.code).toBe(1);
    expect(again.complained).toMatch(/is not empty: it has rows of "corpus_file".*or add --replace/);
    expect(await run(['import', file, '--replace'], { DATABASE_URL: new_ })).toMatchObject({ code: 0 });
  });
});

describe('export', () => {
  it('does not write over a file, and leaves none where it fails', async () => {
    const url = await engines.SQLite();
    await filled(url);
    const file = join(folder, 'all.jsonl');
    writeFileSync(file, 'mine');
    const there = await run(['export', file], { DATABASE_URL: url });
    expect(there).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/is there already\. Give another name/),
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const nowhere = await run(['export', join(folder, 'no', 'where')], { DATABASE_URL: url });
    expect(nowhere).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/cannot be written: .* Give another place/),
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('of a database that is not there refuses, makes none, and says where it looked', async () => {
    const path = join(folder, 'var', 'none.sqlite');
    const ran = await run(['export', join(folder, 'all.jsonl')], { DATABASE_URL: `sqlite:${path}` });
    expect(ran).toMatchObject({ code: 1, printed: '' });
    expect(ran.complained).toContain(`the database sqlite:${path} is not there`);
    expect(ran.complained).toContain('with the environment of the bot');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a database with nothing in it refuses, and leaves no file', async () => {
    const url = await engines.SQLite();
    const store = await openStore(url);
    await store.close();
    const ran = await run(['export', join(folder, 'all.jsonl')], { DATABASE_URL: url });
    expect(ran).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^Nothing was exported: .* is empty\./),
    });
    expect(readdirSync(folder).filter((name) => name.includes('jsonl'))).toEqual([]);
  });

  it('is for its owner alone to read', async () => {
    const url = await engines.SQLite();
    await filled(url);
    const file = join(folder, 'all.jsonl');
    await run(['export', file], { DATABASE_URL: url });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('import', () => {
  it('says which file is not there', async () => {
    const { code, complained } = await run(['import', EMPTY], { DATABASE_URL: await engines.SQLite() });
    expect({ code, complained }).toEqual({
      code: 1,
      complained: expect.stringContaining(`"${EMPTY}" is not there`),
    });
  });
  it.each([
    ['a folder', '.', /is a folder\. Give the path of an export/],
    ['a file that is not read to its end', '/proc/self/mem', /cannot be read: .*that this user may read/],
  ])('says what to do about %s', async (_, path, says) => {
    if (!existsSync(path)) return;
    const { code, complained } = await run(['import', path], { DATABASE_URL: await engines.SQLite() });
    expect(code).toBe(1);
    expect(complained).toMatch(says);
  });
});
