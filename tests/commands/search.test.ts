import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { actionsOf, idsOf, notesOf, pagesOf } from './blocks-of.ts';
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

describe('/search', () => {
  it('shows quotations, articles and events, six to a page, the newest first', async () => {
    const pages = await pagesOf(opened, '/search harbour');
    const ids = pages.flatMap(idsOf);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.slice(0, 4).sort()).toEqual(['news-7', 'news-7/q1', 'news-7/q2', 'news-7/q3']);
    expect(ids[4]).toBe('meeting-7');
    expect(pages.slice(0, -1).every((page) => idsOf(page).length === 6)).toBe(true);
    expect(pages[0]?.tally?.matched).toBe(ids.length);
  });

  it.each([
    '/search piece',
    '/search PIECES',
    '/search "piece 3"',
    '/search harbour -sentence',
    '/search full said',
  ])('says how many matched, and keeps the words on every page: %s', async (question) => {
    const pages = await pagesOf(opened, question);
    expect(pages[0]?.tone).toBe('answer');
    expect(new Set(pages.map(({ asked }) => asked.text)).size).toBe(1);
    expect(pages.flatMap(idsOf)).toHaveLength(pages[0]?.tally?.matched ?? 0);
  });

  it('says what is held where nothing matches, and offers what can be asked', async () => {
    const card = await opened.ask('/search moonlight');
    expect(card).toMatchObject({ tone: 'empty', tally: { noun: 'items', matched: 0, inRange: 42 } });
    expect(notesOf(card)).toMatch(/no items with the words moonlight\. .* 1 Mar 2025 to 7 Mar 2025/);
    for (const { text } of actionsOf(card)) expect((await opened.ask(text)).tone).toBe('answer');
  });

  it('offers a name that is spelt like the words', async () => {
    expect(actionsOf(await opened.ask('/search hrbour'))[0]).toEqual({
      label: 'Did you mean Harbour?',
      text: '/quotes topic:harbour',
    });
  });

  it.each(['/search -fog', '/search "" -', '/search ***'])(
    'refuses what has no word to look for: %s',
    async (question) => {
      const card = await opened.ask(question);
      expect(card.tone).toBe('problem');
      expect(opened.faults).toEqual([]);
    },
  );

  it('finds the same in the first corpus, however a word is written', async () => {
    const first = await openDeskOver(DATA_FOLDER);
    const [one, other] = [await first.ask('/search Erdoğan'), await first.ask('/search ERDOGAN')];
    const [guarantee, guaranteed] = [
      await first.ask('/search guarantee'),
      await first.ask('/search guaranteed'),
    ];
    await first.close();
    expect(idsOf(one)).toEqual(idsOf(other));
    expect(idsOf(guarantee)).toEqual(idsOf(guaranteed));
    expect(idsOf(guarantee)).toHaveLength(6);
  });
});
