import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { blocksOf, notesOf, quotesOf } from './blocks-of.ts';
import { SEVEN } from './invented.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;

beforeAll(async () => {
  folder = corpusFolder(...SEVEN, {
    id: 'wire',
    day: '2025-01-01',
    publisher: 'coast-wire',
    about: ['ferries'],
    says: [
      { words: 'Short.', topics: ['ferries'] },
      { words: 'This is the longest sentence that anybody said that day.', topics: ['ferries'] },
    ],
  });
  opened = await openDeskOver(folder.path);
});

afterAll(async () => {
  await opened.close();
  folder.dispose();
});

describe('/brief', () => {
  it('has its parts in order', async () => {
    const card = await opened.ask('/brief');
    expect(blocksOf(card, 'heading').map(({ text }) => text)).toEqual([
      'What happened',
      'Key quotations',
      'Timeline',
      'Who reports it, and who does not',
      'Sources',
    ]);
    expect(card.tally).toEqual({ noun: 'articles', matched: 8, inRange: 8 });
  });

  it('begins with the newest articles', async () => {
    expect(blocksOf(await opened.ask('/brief'), 'article').map(({ id }) => id)).toEqual([
      'news-7',
      'news-6',
      'news-5',
    ]);
  });

  it('takes the longest whole sentence of each of the newest articles', async () => {
    expect(quotesOf(await opened.ask('/brief')).map(({ id }) => id)).toEqual(
      [7, 6, 5, 4].map((day) => `news-${day}/q1`),
    );
    expect(quotesOf(await opened.ask('/brief ferries')).map(({ id }) => id)).toEqual(['wire/q2']);
  });

  it('has no heading over quotations or events where there are none', async () => {
    const card = await opened.ask('/brief ferries since:2025-03');
    expect(card.tone).toBe('empty');
    const headings = blocksOf(await opened.ask('/brief ada vale since:2025-03-07'), 'heading');
    expect(headings.map(({ text }) => text)).toContain('Key quotations');
  });

  it('ends the timeline with the last events, and counts the earlier ones', async () => {
    const card = await opened.ask('/brief');
    expect(blocksOf(card, 'event').map(({ id }) => id)).toEqual(
      [3, 4, 5, 6, 7].map((day) => `meeting-${day}`),
    );
    expect(notesOf(card)).toMatch(/9 earlier events: \/timeline\./);
  });

  it('says who reports it and who does not', async () => {
    const [coverage] = blocksOf(await opened.ask('/brief ferries'), 'coverage');
    expect(coverage?.reported.map(({ outlet, detail }) => `${outlet}: ${detail}`)).toEqual([
      'Coast Wire: 1 article, 2 quotations',
    ]);
    expect(coverage?.silent).toEqual(['Hill Post', 'Port Herald']);
  });

  it('names every source with its address', async () => {
    const [facts] = blocksOf(await opened.ask('/brief'), 'facts');
    expect(facts?.rows).toHaveLength(8);
    for (const row of facts?.rows ?? []) expect(row.url).toMatch(/^https:\/\/.*#:~:text=/);
  });

  it('says what is held where nothing matches', async () => {
    const card = await opened.ask('/brief since:2026');
    expect(card).toMatchObject({ tone: 'empty', tally: { matched: 0 } });
    expect(notesOf(card)).toMatch(/no articles since 1 Jan 2026\./);
  });

  it('covers the first corpus with sources for everything', async () => {
    const first = await openDeskOver(DATA_FOLDER);
    const card = await first.ask('/brief security guarantees');
    await first.close();
    expect(card.tone).toBe('answer');
    expect(blocksOf(card, 'facts')[0]?.rows).toHaveLength(5);
    expect(
      quotesOf(card).every(({ source, parts }) => source.url.includes('#:~:text=') && parts.length > 0),
    ).toBe(true);
  });
});
