import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER, readFirstCorpus } from '../support/first-corpus.ts';
import { actionsOf, blocksOf, idsOf, notesOf, pagesOf, quotesOf } from './blocks-of.ts';
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

describe('/quotes', () => {
  it('shows the words, who said them, when, where, and the source', async () => {
    const [quote] = quotesOf(await opened.ask('/quotes ada vale'));
    expect(quote).toMatchObject({
      id: 'news-7/q1',
      form: 'direct',
      parts: ['Sentence 7 about the harbour, said in full.'],
      speaker: 'Ada Vale',
      verb: 'said',
      spoken: { iso: '2025-03-07', text: '7 Mar 2025' },
      occasion: 'The meeting-7',
      source: { outlet: 'Port Herald', published: { text: '7 Mar 2025' } },
    });
    expect(quote?.source.url).toMatch(/^https:\/\/port-herald\.example\/news-7#:~:text=/);
  });

  it('gives the newest first, five to a page, and the rest on the next', async () => {
    const [first, second, ...others] = await pagesOf(opened, '/quotes ada vale');
    expect(first && idsOf(first)).toEqual([7, 6, 5, 4, 3].map((day) => `news-${day}/q1`));
    expect(second && idsOf(second)).toEqual([2, 1].map((day) => `news-${day}/q1`));
    expect(others).toEqual([]);
    expect(second?.page).toEqual({ number: 2, of: 2, items: 7, order: 'newest first' });
  });

  it('counts what matched of what there is in the same days', async () => {
    const card = await opened.ask('/quotes ada vale since:2025-03-03 until:2025-03-05');
    expect(card.tally).toEqual({ noun: 'quotations', matched: 3, inRange: 6 });
    expect(card.asked.words).toBe('Quotations by Ada Vale from 3 Mar 2025 to 5 Mar 2025, newest first');
  });

  it('says that there is no page behind the last', async () => {
    const card = await opened.ask('/quotes ada vale page:3');
    expect(card).toMatchObject({ tone: 'problem', command: 'quotes' });
    expect(notesOf(card)).toBe('There is no page 3: the list has 2 pages.');
  });

  it('shows reported speech only where it is asked for, and says how much is not shown', async () => {
    const [first, last] = await pagesOf(opened, '/quotes ada vale');
    expect(quotesOf(last ?? (await opened.ask('/help'))).map(({ form }) => form)).not.toContain('indirect');
    expect(first && notesOf(first)).toBe('');
    expect(last && notesOf(last)).toBe(
      'Reported without quoting, and not shown: 7. Ask with kind:indirect or kind:all.',
    );
  });

  it.each([
    ['indirect', 7, ['indirect']],
    ['mixed', 7, ['mixed']],
    ['direct', 7, ['direct']],
    ['quoted', 14, ['direct', 'mixed']],
    ['all', 21, ['direct', 'mixed', 'indirect']],
  ])('holds to kind:%s', async (kind, matched, forms) => {
    const pages = await pagesOf(opened, `/quotes kind:${kind}`);
    expect(pages[0]?.tally).toMatchObject({ matched, inRange: matched });
    expect(new Set(pages.flatMap(quotesOf).map(({ form }) => form))).toEqual(new Set(forms));
  });

  it('puts nothing between quotation marks that was only reported', async () => {
    for (const quote of quotesOf(await opened.ask('/quotes kind:indirect'))) {
      expect(quote.parts).toEqual([]);
      expect(quote.gist).not.toBe('');
    }
    expect.hasAssertions();
  });

  it('says what is held where nothing matches, and offers to ask for less', async () => {
    const card = await opened.ask('/quotes bo vale harbour since:2025-03');
    expect(card).toMatchObject({ tone: 'empty', tally: { matched: 0, inRange: 14 } });
    expect(card.page).toBeUndefined();
    expect(notesOf(card)).toBe(
      'The corpus holds no quotations by Bo Vale on Harbour since 1 Mar 2025. That does not mean that there are none elsewhere. The corpus runs from 1 Mar 2025 to 7 Mar 2025. It has statements of Ada Vale, Cem Dağ.',
    );
    expect(actionsOf(card)).toEqual([
      { label: 'At any time', text: '/quotes speaker:bo-vale topic:harbour' },
      { label: 'On any topic', text: '/quotes speaker:bo-vale since:2025-03-01' },
      { label: 'By anybody', text: '/quotes topic:harbour since:2025-03-01' },
    ]);
  });

  it('asks a page of words to search for as it was asked first', async () => {
    const pages = await pagesOf(opened, '/quotes about the harbour to said');
    expect(pages[0]?.tone).toBe('empty');
    const held = await pagesOf(opened, '/quotes the harbour "said in full"');
    expect(held.flatMap(idsOf)).toHaveLength(7);
  });
});

describe('/quotes lavrov over all its pages', () => {
  let first: OpenedDesk;
  const said = readFirstCorpus().files.flatMap(({ article }) =>
    article.quotations
      .filter(({ speaker, kind }) => speaker === 'sergey-lavrov' && kind !== 'indirect')
      .map((quotation) => ({ id: `${article.id}/${quotation.id}`, quotation })),
  );

  beforeAll(async () => {
    first = await openDeskOver(DATA_FOLDER);
  });

  afterAll(() => first.close());

  it('holds every quotation of his once', async () => {
    const shown = (await pagesOf(first, '/quotes lavrov')).flatMap(quotesOf).map(({ id }) => id);
    expect([...shown].sort()).toEqual(said.map(({ id }) => id).sort());
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('shows each of them whole, character for character', async () => {
    const shown = (await pagesOf(first, '/quotes lavrov')).flatMap(quotesOf);
    const parts = new Map(shown.map((quote) => [quote.id, quote.parts]));
    for (const { id, quotation } of said) {
      const exact = quotation.kind === 'indirect' ? [] : quotation.parts.map((part) => part.exact);
      expect(parts.get(id)).toEqual(exact);
    }
    expect(said.length).toBeGreaterThan(20);
  });

  it('gives the newest first', async () => {
    const days = (await pagesOf(first, '/quotes lavrov')).flatMap(quotesOf).map(({ spoken }) => spoken.iso);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('offers the context of each, and nothing else to press', async () => {
    const card = await first.ask('/quotes lavrov');
    expect(blocksOf(card, 'suggestions')).toEqual([]);
    expect(actionsOf(card).map(({ text }) => text)).toEqual(idsOf(card).map((id) => `/source article:${id}`));
  });
});
