import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/corpus/read-folder.ts';
import { sha256 } from '../../src/corpus/seal.ts';
import { OperatorError } from '../../src/errors/errors.ts';
import { type CorpusFolder, corpusFolder } from '../support/corpus-folder.ts';
import { articleOf } from '../support/invented-news.ts';

const HARBOUR = { id: 'harbour', day: '2025-03-02', says: [{ words: 'The gates stay open.' }] };
const FERRIES = { id: 'ferries', day: '2025-03-03' };
let folder: CorpusFolder;

beforeEach(() => {
  folder = corpusFolder(HARBOUR, FERRIES);
});

afterEach(() => folder.dispose());

const read = (
  known: ReadonlyMap<string, string> = new Map(),
  texts: ReadonlyMap<string, string> = new Map(),
) => readFolder(folder.path, known, texts);

describe('readFolder', () => {
  it('reads every file the first time, in the order of their names', async () => {
    const reading = await read();
    expect(reading.changed.map(({ file, article }) => [file, article?.id])).toEqual([
      ['corpus/ferries.json', 'ferries'],
      ['corpus/harbour.json', 'harbour'],
    ]);
    expect(reading).toMatchObject({ referencesChanged: true, removed: [], referenceRejects: [] });
    expect([...reading.hashes.keys()].sort()).toEqual(
      ['corpus/ferries.json', 'corpus/harbour.json', 'outlets.json', 'people.json', 'topics.json'].sort(),
    );
  });

  it('finds nothing changed by the hashes of the last time', async () => {
    const { hashes } = await read();
    expect(await read(hashes)).toMatchObject({ changed: [], removed: [], referencesChanged: false });
  });

  it('reads a changed file alone', async () => {
    const { hashes } = await read();
    folder.publish({ ...HARBOUR, headline: 'Changed' });
    const { changed, referencesChanged } = await read(hashes);
    expect(changed.map(({ file }) => file)).toEqual(['corpus/harbour.json']);
    expect(referencesChanged).toBe(false);
  });

  it('reads every file again where a list of names has changed', async () => {
    const { hashes } = await read();
    folder.write('topics.json', [{ id: 'harbour', name: 'Docks', aliases: [], terms: [] }]);
    const { changed, referencesChanged } = await read(hashes);
    expect(changed).toHaveLength(2);
    expect(referencesChanged).toBe(true);
  });

  it('names the files that are gone', async () => {
    const { hashes } = await read();
    folder.remove('corpus/ferries.json');
    expect(await read(hashes)).toMatchObject({ changed: [], removed: ['corpus/ferries.json'] });
  });

  it('follows links, as in a volume of Kubernetes, and out of the folder', async () => {
    const away = mkdtempSync(join(tmpdir(), 'away-'));
    for (const [name, to] of [
      ['harbour', away],
      ['ferries', join(folder.path, 'corpus', '..data')],
    ] as const) {
      mkdirSync(to, { recursive: true });
      renameSync(join(folder.path, `corpus/${name}.json`), join(to, `${name}.json`));
      symlinkSync(join(to, `${name}.json`), join(folder.path, `corpus/${name}.json`));
    }
    const { changed, hashes } = await read();
    expect(changed.map(({ article, rejects }) => [article?.id, rejects])).toEqual([
      ['ferries', []],
      ['harbour', []],
    ]);
    expect((await read(hashes)).changed).toEqual([]);
    rmSync(away, { recursive: true });
  });

  it('names a link that leads to no file, once, and takes nothing away for it', async () => {
    symlinkSync(join(folder.path, 'nowhere.json'), join(folder.path, 'corpus/lost.json'));
    symlinkSync(folder.path, join(folder.path, 'corpus/round.json'));
    const { changed, removed, hashes } = await read();
    expect(changed.filter(({ unreadable }) => unreadable).map(({ rejects }) => rejects)).toEqual(
      ['corpus/lost.json', 'corpus/round.json'].map((file) => [
        {
          file,
          path: '',
          reason: expect.stringMatching(/^this is a link that leads to no file; what was served/),
        },
      ]),
    );
    expect(removed).toEqual([]);
    expect((await read(hashes)).changed).toEqual([]);
  });

  it('says of a file that is not JSON what will be served meanwhile', async () => {
    folder.write('corpus/harbour.json', '{"id":');
    const { changed } = await read();
    expect(changed[1]).toMatchObject({
      file: 'corpus/harbour.json',
      unreadable: true,
      rejects: [
        { path: '', reason: expect.stringMatching(/^this is not JSON \(.+\); what was served before stays/) },
      ],
    });
    expect(changed[1]?.article).toBeUndefined();
  });

  it('checks every article against its text where texts are given, changed or not', async () => {
    const { hashes } = await read();
    const { article, text } = articleOf(HARBOUR);
    const anchor = { ...article.anchor, start: 2, end: 2 + article.anchor.exact.length };
    folder.write('corpus/harbour.json', { ...article, anchor });
    const { changed } = await read(hashes, new Map([[sha256(text), text]]));
    expect(changed.map(({ file, rejects }) => [file, rejects.map(({ path }) => path)])).toEqual([
      ['corpus/ferries.json', []],
      ['corpus/harbour.json', ['anchor']],
    ]);
  });

  it('leaves alone what is no article file', async () => {
    folder.write('corpus/readme.md', '# Notes');
    folder.write('corpus/.hidden.json', '{');
    mkdirSync(join(folder.path, 'corpus/folder.json'));
    expect((await read()).changed).toHaveLength(2);
  });
});

describe('a folder that cannot be read', () => {
  it.each<[string, (folder: CorpusFolder) => void, RegExp]>([
    [
      'a missing list of names',
      (one) => one.remove('people.json'),
      /people\.json" is missing\. Create it with a JSON array/,
    ],
    [
      'a list that is not JSON',
      (one) => one.write('people.json', '['),
      /people\.json" is not JSON: .+ stays until it is mended/,
    ],
    [
      'a list that is a folder',
      (one) => {
        one.remove('people.json');
        mkdirSync(join(one.path, 'people.json'));
      },
      /people\.json" cannot be read: .+/,
    ],
  ])('says what to do about %s', async (_, change, message) => {
    change(folder);
    await expect(read()).rejects.toThrow(OperatorError);
    await expect(read()).rejects.toThrow(message);
  });

  it('says what to do where there is none', async () => {
    const missing = readFolder(join(folder.path, 'nowhere'), new Map(), new Map());
    await expect(missing).rejects.toThrow(OperatorError);
    await expect(missing).rejects.toThrow(
      /cannot be read: .*Set DATA_DIR to a folder that holds outlets\.json/,
    );
  });
});
