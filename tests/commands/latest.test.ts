import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { actionsOf, blocksOf, idsOf, notesOf, pagesOf } from './blocks-of.ts';
import { SEVEN } from './invented.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;

beforeAll(async () => {
  folder = corpusFolder(...SEVEN);
  opened = await openDeskOver(folder.path);
});

afterAll(async () => {
  await opened.close();
  folder.dispose();
});

describe('/latest', () => {
  it('shows an article’s headline, summary, topics, source and number of quotations', async () => {
    const [article] = blocksOf(await opened.ask('/latest'), 'article');
    expect(article).toMatchObject({
      id: 'news-7',
      headline: 'News of news-7',
      summary: 'A summary of news-7.',
      topics: ['Harbour'],
      quotations: 2,
      source: { outlet: 'Port Herald', published: { text: '7 Mar 2025' } },
    });
  });

  it('gives the newest first, five to a page', async () => {
    const pages = await pagesOf(opened, '/latest');
    expect(pages.map(idsOf)).toEqual([[7, 6, 5, 4, 3].map((day) => `news-${day}`), ['news-2', 'news-1']]);
    expect(pages[1]?.page).toEqual({ number: 2, of: 2, items: 7, order: 'newest first' });
  });

  it('gives as many to a page as are asked for, on every page', async () => {
    const pages = await pagesOf(opened, '/latest limit:3');
    expect(pages.map((page) => idsOf(page).length)).toEqual([3, 3, 1]);
  });

  it.each([
    ['/latest hill post', ['news-6', 'news-4', 'news-2']],
    ['/latest since:2025-03-06', ['news-7', 'news-6']],
    ['/latest until:2025-03-01', ['news-1']],
    ['/latest cem dag limit:1', ['news-7']],
  ])('narrows to what is asked: %s', async (question, ids) => {
    expect(idsOf(await opened.ask(question))).toEqual(ids);
  });

  it('calls articles that quote somebody neither theirs nor by them', async () => {
    const card = await opened.ask('/latest cem dag');
    expect(card.title).toBe('Latest articles quoting Cem Dağ');
    expect(card.asked.words).toBe('Articles quoting Cem Dağ, newest first');
  });

  it('says that there is no page behind the last', async () => {
    expect(notesOf(await opened.ask('/latest page:9'))).toBe('There is no page 9: the list has 2 pages.');
  });

  it('says what is held where nothing matches', async () => {
    const card = await opened.ask('/latest ferries since:2026');
    expect(card).toMatchObject({
      tone: 'empty',
      title: 'No articles found',
      tally: { matched: 0, inRange: 0 },
    });
    expect(notesOf(card)).toMatch(
      /no articles on Ferries since 1 Jan 2026\. .* from 1 Mar 2025 to 7 Mar 2025\./,
    );
    expect(actionsOf(card).map(({ text }) => text)).toEqual([
      '/latest topic:ferries',
      '/latest since:2026-01-01',
    ]);
  });

  it('says that the corpus is empty where it is', async () => {
    const bare = corpusFolder();
    const desk = await openDeskOver(bare.path);
    const card = await desk.ask('/latest');
    await desk.close();
    bare.dispose();
    expect(card.tone).toBe('empty');
    expect(notesOf(card)).toBe(
      'The corpus holds no articles. That does not mean that there are none elsewhere. The corpus is empty. It has statements of nobody yet.',
    );
  });

  it('shows the five articles of the first corpus, newest first', async () => {
    const first = await openDeskOver(DATA_FOLDER);
    const card = await first.ask('/latest');
    await first.close();
    expect(idsOf(card)).toHaveLength(5);
    const dates = blocksOf(card, 'article').map(({ source }) => source.published.iso);
    expect(dates.map((date) => date.slice(0, 7))).toEqual([
      '2025-12',
      '2025-12',
      '2025-12',
      '2025-08',
      '2025-01',
    ]);
    expect(card.tally).toEqual({ noun: 'articles', matched: 5, inRange: 5 });
  });
});
