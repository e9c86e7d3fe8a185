import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER, readFirstCorpus } from '../support/first-corpus.ts';
import { actionsOf, blocksOf, notesOf, quotesOf } from './blocks-of.ts';
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

describe('/source', () => {
  it('shows an article with what is known of it and all its quotations, reported speech apart', async () => {
    const card = await opened.ask('/source news-3');
    expect(card.title).toBe('Port Herald, 3 Mar 2025');
    expect(blocksOf(card, 'article').map(({ id }) => id)).toEqual(['news-3']);
    expect(quotesOf(card).map(({ form }) => form)).toEqual(['direct', 'mixed', 'indirect']);
    expect(blocksOf(card, 'heading').map(({ text }) => text)).toEqual(['Quotations', 'Reported, not quoted']);
    expect(notesOf(card)).toBe('Tells of 2 dated events.');
    const rows = blocksOf(card, 'facts').flatMap((block) =>
      block.rows.map(({ label, value }) => `${label}: ${value}`),
    );
    expect(rows).toEqual(
      expect.arrayContaining(['Outlet: Port Herald', 'Published: 3 Mar 2025', 'Language: en', 'Id: news-3']),
    );
    expect(card.tally).toEqual({ noun: 'articles', matched: 1, inRange: 7 });
  });

  it.each([
    'news-3',
    'NEWS-3',
    'https://port-herald.example/news-3',
    'http://www.port-herald.example/news-3/?from=feed#top',
    'port-herald.example/news-3',
  ])('finds an article by %s', async (reference) => {
    const card = await opened.ask(`/source ${reference}`);
    expect(blocksOf(card, 'article').map(({ id }) => id)).toEqual(['news-3']);
  });

  it('shows one quotation with what is quoted before and after it', async () => {
    const card = await opened.ask('/source news-3/q2');
    expect(quotesOf(card).map(({ id }) => id)).toEqual(['news-3/q1', 'news-3/q2', 'news-3/q3']);
  });

  it.each(['news-99', 'https://port-herald.example/nothing', 'news-3/q99'])(
    'says where to look for what it does not hold: %s',
    async (reference) => {
      const card = await opened.ask(`/source ${reference}`);
      expect(card.tone).toBe('problem');
      for (const { text } of actionsOf(card)) expect((await opened.ask(text)).tone).toBe('answer');
      expect(actionsOf(card).length).toBeGreaterThan(0);
    },
  );

  it('shows every quotation of every article of the first corpus', async () => {
    const first = await openDeskOver(DATA_FOLDER);
    for (const { article } of readFirstCorpus().files) {
      const shown = quotesOf(await first.ask(`/source ${article.id}`)).map(({ id }) => id);
      expect(shown.sort()).toEqual(article.quotations.map(({ id }) => `${article.id}/${id}`).sort());
    }
    await first.close();
    expect.hasAssertions();
  });
});
