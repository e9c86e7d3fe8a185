import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { actionsOf, blocksOf, idsOf, notesOf, quotesOf } from './blocks-of.ts';
import { GATES } from './invented.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;
let told: CorpusFolder;
let gates: OpenedDesk;
let repeated: CorpusFolder;
let later: OpenedDesk;

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
  told = corpusFolder(...GATES);
  gates = await openDeskOver(told.path);
  const says = (words: string) => [{ words, topics: ['ferries'] }];
  repeated = corpusFolder(
    { id: 'feb', day: '2025-02-01', says: says('The ferries to the islands will never run on Sundays.') },
    {
      id: 'jun',
      day: '2025-06-05',
      says: says('The ferries to the islands will hardly ever run on Sundays.'),
    },
    { id: 'sep', day: '2025-09-09', says: says('A new captain has been found at last.') },
  );
  later = await openDeskOver(repeated.path);
});

afterAll(async () => {
  for (const desk of [opened, gates, later]) await desk.close();
  for (const each of [folder, told, repeated]) each.dispose();
});

describe('/compare of two outlets', () => {
  const sidesOf = (card: Card, subject: RegExp) =>
    blocksOf(card, 'comparison').find((block) => subject.test(block.subject))?.sides;

  it('puts each statement that both tell side by side, with the date each gives and what differs', async () => {
    const sides = sidesOf(await gates.ask('/compare herald hill post'), /^1\. Ada Vale/);
    expect(sides?.map(({ name }) => name)).toEqual(['Port Herald: 1 Mar 2025', 'Hill Post: 2 Mar 2025']);
    expect(sides?.map(({ quotes }) => quotes.map(({ id }) => id))).toEqual([
      ['gates-herald/q1'],
      ['gates-post/q1'],
    ]);
    const [quote] = sides?.[1].quotes ?? [];
    expect(quote?.telling?.changes).toEqual([{ was: 'reciprocal', is: 'mutual' }]);
  });

  it('keeps the sides in the order of asking', async () => {
    const sides = sidesOf(await gates.ask('/compare hill post herald'), /^1\. Ada Vale/);
    expect(sides?.map(({ name }) => name.split(':')[0])).toEqual(['Hill Post', 'Port Herald']);
  });

  it('gives the headlines on what both carry, and the words of each that the other does not use', async () => {
    const [herald, post] = sidesOf(await gates.ask('/compare herald hill post'), /^Headlines/) ?? [];
    expect(herald?.articles.map(({ headline }) => headline)).toEqual([
      'Council keeps the “iron gates” open all winter',
    ]);
    expect(herald?.note).toBe(
      'Reports with “said”. In these headlines and not in those of Hill Post: “Council”, “keeps”, “open”, “winter”.',
    );
    // What a headline quotes is not the outlet's own.
    expect(herald?.note).not.toMatch(/iron/);
    expect(post?.note).toMatch(/of Port Herald: “remain”, “unlocked”/);
  });

  it('gives what each tells alone, and counts it', async () => {
    const card = await gates.ask('/compare herald hill post');
    expect(notesOf(card)).toMatch(
      /^Both tell 1 statement and no dated events\. Port Herald alone tells 1 statement and no dated events, Hill Post alone tells 1 statement/,
    );
    expect(card.tally).toEqual({ noun: 'statements of either', matched: 1, inRange: 3 });
    const sides = sidesOf(card, /^What each alone tells/);
    expect(sides?.map(({ quotes }) => quotes.map(({ id }) => id))).toEqual([
      ['gates-herald/q2'],
      ['gates-post/q2'],
    ]);
  });

  it('sets the events apart on whose dates they disagree', async () => {
    const { blocks } = await opened.ask('/compare herald hill post');
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : block.kind === 'event' ? [block.id] : [],
    );
    expect(headings).toEqual(['Dates that disagree', 'council', 'Both also tell of', 'flood']);
  });

  it('says that there is nothing that both carry, and shows what each tells', async () => {
    const card = await opened.ask('/compare herald coast wire');
    expect(card).toMatchObject({ tone: 'answer', tally: { matched: 0 } });
    expect(card.title).toMatch(/nothing that both carry$/);
    expect(sidesOf(card, /^What each alone tells/)?.map(({ quotes }) => quotes.length)).toEqual([2, 3]);
  });

  it('narrows to a topic, and says that neither has anything on it', async () => {
    expect((await opened.ask('/compare herald hill post ferries')).tone).toBe('empty');
    expect((await gates.ask('/compare herald hill post harbour')).title).toMatch(/on Harbour$/);
  });

  it('draws what it shows', async () => {
    const card = await gates.ask('/compare herald hill post');
    const [picture] = blocksOf(card, 'picture');
    expect(picture?.chart.lanes.map(({ label }) => label)).toEqual(['Port Herald', 'Hill Post']);
  });
});

describe('/compare of speakers', () => {
  it('puts what both said into the order of days', async () => {
    const card = await opened.ask('/compare ada vale bo vale');
    expect(idsOf(card)).toEqual(['herald/q2', 'herald/q1', 'wire/q1']);
    expect(card.tally).toMatchObject({ noun: 'statements', matched: 3, detail: '3 quotations' });
    expect(notesOf(card)).toBe('Ada Vale: 2 statements. Bo Vale: 1 statement.');
  });

  it('says how many there are where it shows the newest', async () => {
    const card = await opened.ask('/compare cem dag bo vale');
    expect(notesOf(card)).toMatch(/^Cem Dağ: 7 statements, the newest 6 of them here\./);
    expect(quotesOf(card)).toHaveLength(7);
  });

  it('says that there is nothing where neither is quoted', async () => {
    const card = await opened.ask('/compare ada vale bo vale ferries');
    expect(card).toMatchObject({ tone: 'empty', tally: { matched: 0 } });
    expect(notesOf(card)).toMatch(/no quotation of either on Ferries/);
  });
});

describe('/compare of one speaker', () => {
  it('compares two periods', async () => {
    const card = await opened.ask('/compare bo vale 2025-02 2025-03');
    const [comparison] = blocksOf(card, 'comparison');
    expect(comparison?.sides.map(({ quotes }) => quotes.length)).toEqual([1, 0]);
    expect(comparison?.sides[1].empty).toMatch(/no quotation of Bo Vale, 1 Mar 2025 to 31 Mar 2025/);
  });

  it('has no answer of two periods in which nothing was said', async () => {
    const card = await opened.ask('/compare bo vale 2023-02 2023-03');
    expect(card).toMatchObject({ tone: 'empty', tally: { matched: 0 } });
    expect(notesOf(card)).toMatch(/no quotation of Bo Vale in either period/);
    const asked = await opened.ask('compare bo vale in february 2023 and march 2023');
    expect(asked).toMatchObject({ tone: 'empty', command: 'decline' });
  });

  it('gives what was said first and last, and the wording that changed between', async () => {
    const card = await later.ask('/compare ada vale');
    const [ends, wording] = blocksOf(card, 'comparison');
    expect(ends?.sides.map(({ name }) => name)).toEqual(['First: 1 Feb 2025', 'Last: 9 Sep 2025']);
    expect(ends?.sides.map(({ quotes }) => quotes.map(({ id }) => id))).toEqual([['feb/q1'], ['sep/q1']]);
    expect(wording?.subject).toBe('What changed in the wording');
    expect(wording?.sides.map(({ quotes }) => quotes[0]?.id)).toEqual(['feb/q1', 'jun/q1']);
    expect(wording?.sides[1].quotes[0]?.telling).toEqual({
      relation: 'said again',
      against: '1 Feb 2025',
      flags: [],
      changes: [{ was: 'never', is: 'hardly ever' }],
    });
  });

  it('takes a topic, by its name alone too', async () => {
    expect((await later.ask('/compare ada vale ferries')).title).toBe(
      'Ada Vale on Ferries: first and last said',
    );
    expect((await later.ask('/compare ada vale harbour')).tone).toBe('empty');
  });

  it('says so where all of it is of one day', async () => {
    expect(notesOf(await opened.ask('/compare cem dag'))).toBe(
      'All that the corpus holds of Cem Dağ was said on one date: 5 Mar 2025.',
    );
  });
});

describe('/compare of what cannot be compared', () => {
  it.each([
    ['/compare herald herald', /Port Herald cannot be compared with itself/],
    ['/compare herald ada vale', /Port Herald \(an outlet\) and Ada Vale \(a speaker\) cannot be compared/],
    ['/compare ada vale ada vale', /To compare Ada Vale over time, give two periods/],
    ['/compare "ada vale 2025-01" ada vale', /give two periods/],
    ['/compare herald', /Port Herald \(an outlet\) alone cannot be compared/],
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
  it('shows what TRT World and EIR News make of one sentence', async () => {
    const first = await openDeskOver(DATA_FOLDER);
    const card = await first.ask('/compare trt eir');
    await first.close();
    const telling = quotesOf(card).find(({ id }) => id === 'eir-news-2025-12/q6')?.telling;
    expect(telling?.changes).toContainEqual({ was: 'reciprocal', is: 'mutual' });
    expect(telling?.against).toBe('TRT World');
    expect(idsOf(card)).toContain('moscow-round-table-2025-12');
  });
});
