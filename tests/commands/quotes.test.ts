import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER, readFirstCorpus } from '../support/first-corpus.ts';
import { actionsOf, blocksOf, idsOf, notesOf, pagesOf, quotesOf } from './blocks-of.ts';
import { GATES, SEVEN } from './invented.ts';

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
      parts: ['Our lighthouse above the harbour is for sale, said in full.'],
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
    expect(card.tally).toEqual({ noun: 'statements', matched: 3, inRange: 6, detail: '3 quotations' });
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

  it('tells every quotation of his once: as a statement, or as a telling of one', async () => {
    const shown = (await pagesOf(first, '/quotes lavrov')).flatMap(quotesOf);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
    const told = await Promise.all(shown.map(({ id }) => first.archive.statementOf(id)));
    const ids = told.flatMap((statement) => statement?.members.map(({ entry }) => entry.id) ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(said.map(({ id }) => id)));
  });

  it('counts statements, and how many quotations they are', async () => {
    const pages = await pagesOf(first, '/quotes lavrov');
    const { tally } = pages[0] ?? {};
    expect(tally?.matched).toBe(pages.flatMap(quotesOf).length);
    expect(tally?.detail).toBe(`${said.length} quotations`);
    expect(tally?.matched).toBeLessThan(said.length);
  });

  it('shows each of them whole, character for character', async () => {
    const shown = (await pagesOf(first, '/quotes lavrov')).flatMap(quotesOf);
    const exact = new Map(
      said.map(({ id, quotation }) => [
        id,
        quotation.kind === 'indirect' ? [] : quotation.parts.map((part) => part.exact),
      ]),
    );
    for (const { id, parts } of shown) expect(parts).toEqual(exact.get(id));
    expect(shown.length).toBeGreaterThan(15);
  });

  it('gives the newest first', async () => {
    const days = (await pagesOf(first, '/quotes lavrov')).flatMap(quotesOf).map(({ spoken }) => spoken.iso);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('offers the context of each, all tellings of those that several tell, and nothing else', async () => {
    const card = await first.ask('/quotes lavrov');
    expect(blocksOf(card, 'suggestions')).toEqual([]);
    expect(actionsOf(card).map(({ text }) => text)).toEqual(
      quotesOf(card).flatMap(({ id, toldBy = 1 }) => [
        `/source article:${id}`,
        ...(toldBy > 1 ? [`/statement reference:${id}`] : []),
      ]),
    );
  });
});

describe('/quotes of what several outlets tell', () => {
  let gates: OpenedDesk;
  let told: CorpusFolder;

  beforeAll(async () => {
    told = corpusFolder(...GATES);
    gates = await openDeskOver(told.path);
  });

  afterAll(async () => {
    await gates.close();
    told.dispose();
  });

  const gatesOf = async (question: string) =>
    quotesOf(await gates.ask(question)).find(({ id }) => id.startsWith('gates-') && id.endsWith('/q1'));

  it('shows the fullest telling, and links the others with how each stands to it', async () => {
    const card = await gates.ask('/quotes ada vale');
    expect(card.tally).toEqual({ noun: 'statements', matched: 3, inRange: 3, detail: '5 quotations' });
    const quote = await gatesOf('/quotes ada vale');
    expect(quote?.toldBy).toBe(3);
    expect(quote?.also?.map(({ outlet }) => outlet)).toHaveLength(2);
    expect(quote?.also?.every(({ relation }) => relation !== undefined && relation !== 'fullest')).toBe(true);
    expect(quote?.telling).toBeUndefined();
  });

  it.each([
    ['/quotes ada vale outlet:coast-wire', 'gates-wire/q1'],
    ['/quotes ada vale outlet:hill-post', 'gates-post/q1'],
    ['/quotes words:mutual', 'gates-post/q1'],
    ['/quotes kind:mixed', 'gates-wire/q1'],
  ])('shows the telling that was asked for: %s', async (question, id) => {
    expect((await gatesOf(question))?.id).toBe(id);
  });

  it('says of a telling that is not the fullest what differs', async () => {
    const quote = await gatesOf('/quotes words:mutual');
    expect(quote?.telling).toMatchObject({
      against: 'Port Herald',
      changes: [{ was: 'reciprocal', is: 'mutual' }],
    });
    const [part = ''] = quote?.parts ?? [];
    expect(quote?.emphasis?.[0]?.map(({ start, end }) => part.slice(start, end))).toEqual(['mutual']);
  });
});
