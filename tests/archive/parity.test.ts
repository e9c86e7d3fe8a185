import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { RUNS } from '../support/any-card.ts';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { startPostgres } from '../support/postgres.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

const EXAMPLES = commands.flatMap(({ examples }) => examples);

const SEARCHES = [
  'guarantee',
  'GUARANTEES',
  'the',
  '"to be"',
  'the -to',
  '"road to nowhere"',
  '"of the" -"to the"',
  'putin-trump',
  'trt world',
  'tass.com',
  'www.trtworld.com',
  '2025',
  '14 january 2025',
  '1e5',
  'u.s.',
  "don't",
  'şafak',
  'news',
  'new',
  'general -generous',
  "lavrov's",
  "' & ! | <-> :* ( )",
  "a':1 b",
  "nato' | 'x",
  '!nato',
  'nato:*',
  '\\',
  'лавров',
  '俄罗斯',
  `${'long'.repeat(700)} word`,
  'words\u0000with nul',
];

describe.skipIf(postgres === undefined)('the same question on SQLite and on PostgreSQL', () => {
  let folder: CorpusFolder;
  let desks: readonly OpenedDesk[] = [];
  beforeAll(async () => {
    folder = corpusFolder({
      id: 'hostile',
      day: '2025-03-02',
      headline: "It's 1e5 at tass.com & a/b — generously, the news of U.S. generals; 俄罗斯 “Łódź”",
      says: [
        { words: "The council's guaranteed road-to-nowhere isn't, is it? a'b \\ c:1 'd'" },
        { words: `Ships shipping shipped ${'ship '.repeat(300)}relational conditionally vietnamization` },
      ],
      tells: [{ event: 'storm', day: '2024' }],
    });
    desks = await Promise.all(
      [DATA_FOLDER, folder.path].flatMap((path) => [
        openDeskOver(path),
        postgres?.database().then((database) => openDeskOver(path, database)) ?? openDeskOver(path),
      ]),
    );
  });
  afterAll(async () => {
    for (const desk of desks) await desk.close();
    folder.dispose();
  });

  const cards = (text: string): Promise<readonly unknown[]> =>
    Promise.all(desks.map(async (desk) => ({ card: await desk.ask(text), faults: desk.faults })));

  const expectSame = async (text: string): Promise<void> => {
    const [sqlite, onPostgres, hostile, hostileOnPostgres] = await cards(text);
    expect(onPostgres).toEqual(sqlite);
    expect(hostileOnPostgres).toEqual(hostile);
  };

  it.each(EXAMPLES)('has the same card: %s', expectSame);

  it.each(SEARCHES)('finds the same: %s', (words) => expectSame(`/search ${words}`));

  it.each(['/latest page:2', '/quotes page:2', '/timeline page:2', '/quotes words:"the" kind:all page:3'])(
    'has the same page: %s',
    expectSame,
  );

  it('finds as much for any words of the corpus, in any form', async () => {
    const [sqlite, onPostgres, hostile, hostileOnPostgres] = desks;
    const vocabulary = (
      'the to of news new guarantee guaranteed nato lavrov ukraine said ship shipping shipped relational ' +
      'condition vietnam general generously generals road nowhere a b c d 1e5 tass com it s council europe minister'
    ).split(' ');
    const word = fc.constantFrom(...vocabulary);
    const ending = fc.constantFrom('', '', '', 's', 'ed', 'ing', 'ly', 'ational', "'s", '.', '*', "'", ':1');
    const term = fc.tuple(word, ending).map((pieces) => pieces.join(''));
    const phrase = fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => `"${terms.join(' ')}"`);
    const words = fc
      .array(fc.tuple(fc.constantFrom('', '', '', '-'), fc.oneof(term, phrase)), {
        minLength: 1,
        maxLength: 4,
      })
      .map((terms) => terms.map((pieces) => pieces.join('')).join(' '));
    const matched = async (desk: OpenedDesk | undefined, typed: string): Promise<unknown> =>
      desk?.archive.search(typed, { limit: 20, offset: 0 }).then(
        (found) => found,
        (error: unknown) => String(error),
      );
    await fc.assert(
      fc.asyncProperty(words, async (typed) => {
        expect(await matched(onPostgres, typed)).toEqual(await matched(sqlite, typed));
        expect(await matched(hostileOnPostgres, typed)).toEqual(await matched(hostile, typed));
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
  });
});
