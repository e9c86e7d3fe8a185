import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { blocksOf, idsOf, notesOf, pagesOf } from './blocks-of.ts';
import { SEVEN } from './invented.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;

beforeAll(async () => {
  folder = corpusFolder(...SEVEN, {
    id: 'late-news',
    day: '2025-03-20',
    publisher: 'coast-wire',
    tells: [
      { event: 'meeting-1', day: '2025-03-01' },
      { event: 'meeting-1', day: '2025-03' },
    ],
  });
  opened = await openDeskOver(folder.path);
});

afterAll(async () => {
  await opened.close();
  folder.dispose();
});

describe('/timeline', () => {
  it('gives events oldest first, eight to a page', async () => {
    const pages = await pagesOf(opened, '/timeline');
    const days = [1, 2, 3, 4, 5, 6, 7];
    expect(pages.flatMap(idsOf)).toEqual([
      ...days.map((day) => `tide-${day}`),
      ...days.map((day) => `meeting-${day}`),
    ]);
    expect(pages.map((page) => idsOf(page).length)).toEqual([8, 6]);
    expect(pages[1]?.page).toEqual({ number: 2, of: 2, items: 14, order: 'oldest first' });
  });

  it('shows what happened, and every date that is told of it with all who tell it', async () => {
    const [event] = blocksOf(await opened.ask('/timeline ada vale until:2025-03-01'), 'event');
    expect(event?.summary).toBe('The meeting-1. What meeting-1 was.');
    expect(
      event?.tellings.map(({ when, sources }) => [when.text, sources.map(({ outlet }) => outlet)]),
    ).toEqual([
      ['Mar 2025', ['Coast Wire']],
      ['1 Mar 2025', ['Coast Wire', 'Port Herald']],
    ]);
  });

  it('comes with a picture that has a lane for each outlet on the page', async () => {
    const [first] = await pagesOf(opened, '/timeline');
    const pictures = first === undefined ? [] : blocksOf(first, 'picture');
    expect(pictures.map(({ chart }) => chart.lanes.map(({ label }) => label))).toEqual([
      ['Port Herald', 'Hill Post', 'Coast Wire'],
    ]);
  });

  it('has no picture of two events', async () => {
    expect(blocksOf(await opened.ask('/timeline ferries since:2025-02-06'), 'picture')).toEqual([]);
  });

  it.each([
    ['/timeline ferries since:2025-02-06', ['tide-6', 'tide-7']],
    ['/timeline ada vale since:2025-03-06 until:2025-03-06', ['meeting-6']],
  ])('narrows to what is asked: %s', async (question, ids) => {
    expect(idsOf(await opened.ask(question))).toEqual(ids);
  });

  it('says in words whose events and which days it shows', async () => {
    const card = await opened.ask('/timeline ada vale since:2025-03-06');
    expect(card.title).toBe('Timeline of Ada Vale since 6 Mar 2025');
    expect(card.asked.words).toBe('Events with Ada Vale since 6 Mar 2025, oldest first');
    expect(card.tally).toEqual({ noun: 'events', matched: 2, inRange: 3 });
  });

  it('says what is held where nothing matches', async () => {
    const card = await opened.ask('/timeline bo vale');
    expect(card).toMatchObject({ tone: 'empty', tally: { noun: 'events', matched: 0, inRange: 14 } });
    expect(notesOf(card)).toMatch(/The corpus holds no events with Bo Vale\./);
  });
});

describe('/timeline of the first corpus', () => {
  it('runs from 2022 to December 2025, with both days of the Moscow round table', async () => {
    const first = await openDeskOver(DATA_FOLDER);
    const events = (await pagesOf(first, '/timeline')).flatMap((page) => blocksOf(page, 'event'));
    await first.close();
    expect(events[0]?.tellings[0]?.when.iso).toMatch(/^2022/);
    expect(events.at(-1)?.tellings[0]?.when.iso).toMatch(/^2025-12/);
    const roundTable = events.find(({ id }) => id === 'moscow-round-table-2025-12');
    expect([...new Set(roundTable?.tellings.map(({ when }) => when.iso))]).toEqual([
      '2025-12-10',
      '2025-12-11',
    ]);
    // Each date stands with the reason of its own source, and no other's.
    for (const { sources } of roundTable?.tellings ?? []) expect(sources).toHaveLength(1);
    const starts = events.map(({ tellings }) => tellings[0]?.when.iso.slice(0, 4));
    expect(starts).toEqual([...starts].sort());
  });
});
