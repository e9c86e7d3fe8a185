import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { FORMATS } from '../../src/cite/formats.ts';
import { answer } from '../../src/command/run.ts';
import {
  type CorpusFolder,
  corpusFolder,
  NOW,
  type OpenedDesk,
  openDeskOver,
} from '../support/corpus-folder.ts';
import { DATA_FOLDER, readFirstCorpus } from '../support/first-corpus.ts';
import { actionsOf, blocksOf, notesOf, pagesOf, quotesOf } from './blocks-of.ts';
import { SEVEN } from './invented.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;

beforeAll(async () => {
  folder = corpusFolder(...SEVEN, {
    id: 'hostile-1',
    day: '2025-03',
    headline: '=HYPERLINK("https://evil.example") {x} <b>',
    url: 'https://port-herald.example/paper?id=1',
    says: [{ words: 'A line\nand, "another" one' }],
  });
  opened = await openDeskOver(folder.path);
});

afterAll(async () => {
  await opened.close();
  folder.dispose();
});

async function fileOf(question: string, desk = opened) {
  const [file] = blocksOf(await desk.ask(question), 'file');
  if (file === undefined) throw new Error(`${question} gives no file`);
  return file;
}

async function itemsOf(question: string, desk = opened): Promise<Record<string, unknown>[]> {
  return JSON.parse((await fileOf(`/cite of:${question} format:json`, desk)).text).items;
}

describe('/cite', () => {
  it('gives every page of a list, each quotation with its words, source and place', async () => {
    const pages = await pagesOf(opened, '/quotes kind:all');
    const shown = pages.flatMap(quotesOf);
    expect(pages.length).toBeGreaterThan(2);
    const items = await itemsOf('/quotes kind:all');
    expect(items.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    expect(items.map(({ words }) => words ?? [])).toEqual(shown.map(({ parts }) => parts));
    expect(items.map(({ url }) => url)).toEqual(shown.map(({ source }) => source.url));
    for (const { selectors } of items) expect(selectors).toHaveLength(1);
  });

  it('gives the words of the first corpus exactly, and a source for each article', async () => {
    const first = await openDeskOver(DATA_FOLDER);
    const items = await itemsOf('/quotes kind:all', first);
    const words = new Map(items.map((item) => [item.id, item.words]));
    const quotations = readFirstCorpus().files.flatMap(({ article }) =>
      article.quotations.map((quotation) => ({ id: `${article.id}/${quotation.id}`, quotation })),
    );
    const given = quotations.filter(({ id }) => words.has(id));
    expect(given.length).toBeGreaterThan(20);
    for (const { id, quotation } of given) {
      const parts = quotation.kind === 'indirect' ? undefined : quotation.parts.map(({ exact }) => exact);
      expect(words.get(id)).toEqual(parts);
    }
    await first.close();
  });

  it.each(Object.keys(FORMATS))('writes %s, under a name of its own', async (format) => {
    const card = await opened.ask(`/cite /quotes format:${format}`);
    const [file] = blocksOf(card, 'file');
    expect(card.tone).toBe('answer');
    expect(file?.name).toMatch(/^quotes-2025-12-15\.[a-z.]+$/);
    expect(file?.text).toContain('2025');
    expect(file?.text).not.toMatch(/undefined|NaN|\[object/);
    expect(opened.faults).toEqual([]);
  });

  it('takes the day of access from the clock of the asker', async () => {
    const asking = { text: '/cite news-3 format:json' };
    const late = { asking, now: new Date('2025-12-31T23:30:00Z'), where: 'direct' } as const;
    const { card } = await answer(opened.desk, { ...late, timeZone: 'Europe/Istanbul' });
    const [file] = blocksOf(card, 'file');
    expect(JSON.parse(file?.text ?? '').accessed).toBe('2026-01-01');
    expect(NOW.toISOString()).toMatch(/^2025-12-15/);
  });

  it('tells each source of an event with its own date', async () => {
    const [first] = await itemsOf('/timeline');
    expect(first).toMatchObject({
      id: 'tide-1',
      kind: 'event',
      told: 'The tide-1. What tide-1 was.',
      toldBy: 'us',
      date: '2025-02-01',
      datePrecision: 'day',
      article: 'news-1',
      selectors: [expect.objectContaining({ exact: 'On 2025-02-01 there was tide-1.' })],
    });
  });

  it('keeps a month a month', async () => {
    const [item] = await itemsOf('hostile-1/q1');
    expect(item).toMatchObject({ published: '2025-03', publishedPrecision: 'month', date: '2025-03' });
    expect((await fileOf('/cite hostile-1 format:biblatex')).text).toContain('date = {2025-03},');
  });

  it('cites one quotation where one is named, and not those beside it', async () => {
    expect((await itemsOf('news-3/q2')).map(({ id }) => id)).toEqual(['news-3/q2']);
  });

  it.each([
    [
      '/cite /quotes ada-vale since:2025-03-06 format:csv',
      '/cite of:/quotes ada-vale since:2025-03-06 format:csv',
    ],
    ['/cite csv /quotes "format:csv"', '/cite of:/quotes "format:csv" format:csv'],
    [
      '/cite https://port-herald.example/news-3 ris',
      '/cite of:https://port-herald.example/news-3 format:ris',
    ],
    ['/cite of:"what did ada vale say" format:text', '/cite of:what did ada vale say format:text'],
    ['/cite /search text', '/cite of:/search text'],
    ['/cite /quotes page:2', '/cite of:/quotes'],
  ])('reads %s', async (typed, canonical) => {
    const card = await opened.ask(typed);
    expect(card.asked.text).toBe(canonical);
    expect(await opened.ask(canonical)).toEqual(card);
  });

  it.each([
    '/digest add 8:00',
    '/watch list',
    '/ingest https://a.example',
    '/cite /quotes',
    '/help',
    '/nothing',
  ])('refuses what gives no sources: %s', async (nested) => {
    const card = await opened.ask(`/cite of:${nested}`);
    expect(card.tone).toBe('problem');
    expect(notesOf(card)).toMatch(/gives no sources to cite\. These do: \/latest, \/quotes/);
  });

  it('says so where there is nothing to cite', async () => {
    const card = await opened.ask('/cite /quotes moonlight');
    expect(card).toMatchObject({ tone: 'empty', title: 'Nothing to cite' });
  });

  it('shows no citation in the card that a platform would have to cut or change', async () => {
    expect(notesOf(await opened.ask('/cite hostile-1/q1 format:text'))).toBe('1 citation in the file.');
    expect(notesOf(await opened.ask('/cite news-3/q1 format:text'))).toMatch(/^“Nobody asked the harbour/);
  });

  it('offers every other format', async () => {
    const card = await opened.ask('/cite news-3 format:ris');
    expect(actionsOf(card)).toHaveLength(Object.keys(FORMATS).length - 1);
    for (const { text } of actionsOf(card)) expect((await opened.ask(text)).tone).toBe('answer');
  });
});

describe('the Cite button', () => {
  it('is on a card with evidence, and answers the one who presses', async () => {
    const card = await opened.ask('/quotes ada-vale since:2025-03-06');
    expect(card.cite).toEqual({
      label: 'Cite',
      text: '/cite of:/quotes speaker:ada-vale since:2025-03-06',
      beside: true,
    });
  });

  it.each(commands.filter(({ byNameOnly }) => byNameOnly !== true).flatMap(({ examples }) => examples))(
    'asks what can be answered after %s',
    async (example) => {
      const first = await openDeskOver(DATA_FOLDER);
      const { cite } = await first.ask(example);
      const tone = cite === undefined ? 'answer' : (await first.ask(cite.text)).tone;
      await first.close();
      expect(tone).toBe('answer');
    },
  );

  it.each(['/help', '/quotes moonlight', '/cite news-3', '/source nothing-at-all', '/digest list'])(
    'is not on a card without: %s',
    async (question) => {
      expect((await opened.ask(question)).cite).toBeUndefined();
    },
  );
});
