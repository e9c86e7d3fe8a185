import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { actionsOf, blocksOf, idsOf, notesOf, quotesOf } from './blocks-of.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;

beforeAll(async () => {
  folder = corpusFolder(
    {
      id: 'herald',
      day: '2025-03-02',
      says: [
        { words: 'The gates will stay open.', occasion: 'council' },
        { words: 'We never closed them.', speaker: 'bo-vale', day: '2025-02-01' },
      ],
      tells: [
        { event: 'council', day: '2025-03-01' },
        { event: 'flood', day: '2025-02-20' },
        { event: 'parade', day: '2025-02-21' },
      ],
    },
    {
      id: 'post',
      day: '2025-03-02',
      publisher: 'hill-post',
      says: [{ words: 'The gates are to stay open for now.', kind: 'indirect', occasion: 'council' }],
      tells: [
        { event: 'council', day: '2025-03-02' },
        { event: 'flood', day: '2025-02-20' },
      ],
    },
    { id: 'wire', day: '2025-03-04', publisher: 'coast-wire', says: [{ words: 'Not another word of it.' }] },
    {
      id: 'many',
      day: '2025-03-05',
      publisher: 'coast-wire',
      says: Array.from({ length: 7 }, (_, index) => ({
        words: `Answer number ${index} it was.`,
        speaker: 'cem-dag',
      })),
    },
  );
  opened = await openDeskOver(folder.path);
});

afterAll(async () => {
  await opened.close();
  folder.dispose();
});

describe('/compare of two outlets', () => {
  it('puts what each quotes at an event beside the other, with each date', async () => {
    const [comparison, ...others] = blocksOf(await opened.ask('/compare herald hill post'), 'comparison');
    expect(others).toEqual([]);
    expect(comparison?.subject).toBe('The council');
    expect(comparison?.sides.map(({ name }) => name)).toEqual([
      'Port Herald: 1 Mar 2025',
      'Hill Post: 2 Mar 2025',
    ]);
    expect(comparison?.sides.map(({ quotes }) => quotes.map(({ id }) => id))).toEqual([
      ['herald/q1'],
      ['post/q1'],
    ]);
    expect(comparison?.sides.map(({ articles }) => articles.map(({ headline }) => headline))).toEqual([
      ['News of herald'],
      ['News of post'],
    ]);
  });

  it('keeps the sides in the order of asking', async () => {
    const [comparison] = blocksOf(await opened.ask('/compare hill post herald'), 'comparison');
    expect(comparison?.sides.map(({ name }) => name.split(':')[0])).toEqual(['Hill Post', 'Port Herald']);
  });

  it('lists what both tell of without quoting', async () => {
    expect(idsOf(await opened.ask('/compare herald hill post'))).toEqual(['flood']);
  });

  it('counts what each tells of alone, and what both do of all', async () => {
    const card = await opened.ask('/compare herald hill post');
    expect(notesOf(card)).toBe(
      'Beside these, Port Herald tells of 1 dated event that Hill Post does not tell of, and Hill Post of no dated events that Port Herald does not tell of.',
    );
    expect(card.tally).toEqual({ noun: 'events of either', matched: 2, inRange: 3 });
  });

  it('says that there is no event that both report, and shows what each quotes', async () => {
    const card = await opened.ask('/compare herald coast wire');
    expect(card).toMatchObject({ tone: 'empty', tally: { matched: 0, inRange: 3 } });
    expect(notesOf(card)).toMatch(/no event that both report\..* these are not the same occasions\./);
    const [comparison] = blocksOf(card, 'comparison');
    expect(comparison?.sides.map(({ quotes }) => quotes.length)).toEqual([2, 4]);
    expect(comparison?.sides[1].name).toBe('Coast Wire (the newest 4 of 8)');
  });

  it('narrows to a topic', async () => {
    expect((await opened.ask('/compare herald hill post ferries')).tone).toBe('empty');
    expect((await opened.ask('/compare herald hill post harbour')).title).toMatch(/on Harbour$/);
  });
});

describe('/compare of speakers', () => {
  it('puts the newest quotations of each beside the other', async () => {
    const card = await opened.ask('/compare ada vale bo vale');
    const [comparison] = blocksOf(card, 'comparison');
    expect(comparison?.sides.map(({ quotes }) => quotes.map(({ id }) => id))).toEqual([
      ['wire/q1', 'herald/q1'],
      ['herald/q2'],
    ]);
    expect(card.tally).toMatchObject({ noun: 'quotations', matched: 3, inRange: 10 });
  });

  it('says how many there are where it shows the newest five', async () => {
    const [comparison] = blocksOf(await opened.ask('/compare cem dag bo vale'), 'comparison');
    expect(comparison?.sides[0].name).toBe('Cem Dağ (the newest 5 of 7)');
    expect(comparison?.sides[0].quotes).toHaveLength(5);
  });

  it('compares one speaker in two periods', async () => {
    const card = await opened.ask('/compare bo vale 2025-02 2025-03');
    const [comparison] = blocksOf(card, 'comparison');
    expect(comparison?.sides.map(({ quotes }) => quotes.length)).toEqual([1, 0]);
    expect(comparison?.sides[1].empty).toMatch(/no quotation of Bo Vale, 1 Mar 2025 to 31 Mar 2025/);
  });

  it('says that there is nothing where neither is quoted', async () => {
    const card = await opened.ask('/compare ada vale bo vale ferries');
    expect(card).toMatchObject({ tone: 'empty', tally: { matched: 0 } });
    expect(notesOf(card)).toMatch(/no quotation of either on Ferries/);
  });
});

describe('/compare of what cannot be compared', () => {
  it.each([
    ['/compare herald herald', /Port Herald cannot be compared with itself/],
    ['/compare herald ada vale', /Port Herald \(an outlet\) and Ada Vale \(a speaker\) cannot be compared/],
    ['/compare ada vale ada vale', /To compare Ada Vale over time, give two periods/],
    ['/compare "ada vale 2025-01" ada vale', /give two periods/],
    ['/compare "herald 2025-01" hill post', /Outlets are compared over all days/],
    ['/compare a:2025-01 b:2025-02', /Name an outlet or a speaker first/],
    ['/compare', /needs “a”/],
  ])('says what can: %s', async (question, why) => {
    const card = await opened.ask(question);
    expect(card.tone).toBe('problem');
    expect(notesOf(card)).toMatch(why);
    expect(actionsOf(card).length).toBeGreaterThan(0);
  });
});

describe('/compare of the first corpus', () => {
  it('shows both sides of the Moscow round table as TRT World and EIR News carry it', async () => {
    const first = await openDeskOver(DATA_FOLDER);
    const card = await first.ask('/compare trt eir');
    await first.close();
    const comparison = blocksOf(card, 'comparison').find(({ subject }) => subject === 'Moscow round table');
    expect(comparison?.sides.map(({ name }) => name.split(':')[0])).toEqual(['TRT World', 'EIR News']);
    for (const side of comparison?.sides ?? []) {
      expect(side.articles).toHaveLength(1);
      expect(side.quotes.length).toBeGreaterThan(2);
    }
    expect(comparison?.sides[0].name).toMatch(/10 Dec 2025 \(inferred\) and 11 Dec 2025/);
    expect(new Set(quotesOf(card).map(({ id }) => id.split('/')[0]))).toEqual(
      new Set(['trt-world-2025-12-11', 'eir-news-2025-12']),
    );
  });
});
