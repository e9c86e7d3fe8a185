import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive, ArticleEntry } from '../../../src/archive/archive.ts';
import type { QuoteBlock } from '../../../src/card/blocks.ts';
import { toCsl } from '../../../src/cite/csl.ts';
import { rowsOf } from '../../../src/cite/rows.ts';
import { citeEvidence } from '../../../src/command/cite/cite-evidence.ts';
import { lookUpIn } from '../../../src/command/cite/look-up.ts';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;
let block: QuoteBlock;

beforeAll(async () => {
  folder = corpusFolder({
    id: 'news-1',
    day: '2025-03-01',
    agency: 'coast-wire',
    url: 'https://port-herald.example/paper?id=1',
    says: [{ words: 'The harbour stays open.' }],
  });
  opened = await openDeskOver(folder.path);
  const [first] = (await opened.ask('/quotes')).blocks;
  if (first?.kind !== 'quote') throw new Error('there is no quotation');
  block = first;
});

afterAll(async () => {
  await opened.close();
  folder.dispose();
});

/** The archive, with something else about its articles. */
function archiveWith(change: (entry: ArticleEntry) => ArticleEntry): Archive {
  const { archive } = opened;
  return {
    ...archive,
    article: async (reference) => {
      const entry = await archive.article(reference);
      return entry === undefined ? undefined : change(entry);
    },
    quotationsOf: (id) => archive.quotationsOf(id),
    eventsOf: (id) => archive.eventsOf(id),
  };
}

describe('citeEvidence', () => {
  it('gives a quotation with its article, through whom it came, and its place', async () => {
    const [item] = await citeEvidence([{ kind: 'quotation', block }], lookUpIn(opened.archive));
    expect(item).toMatchObject({
      id: 'news-1/q1',
      parts: ['The harbour stays open.'],
      via: 'Coast Wire',
      article: { id: 'news-1', headline: 'News of news-1', url: 'https://port-herald.example/paper?id=1' },
      selectors: [{ exact: 'The harbour stays open.' }],
    });
  });

  it('gives no place to words that the page no longer has', async () => {
    const earlier: QuoteBlock = { ...block, parts: ['The harbour closes.'] };
    const items = await citeEvidence(
      [earlier, block].map((each) => ({ kind: 'quotation', block: each })),
      lookUpIn(opened.archive),
    );
    expect(items).toMatchObject([
      { parts: ['The harbour closes.'], selectors: [] },
      { parts: ['The harbour stays open.'], selectors: [expect.anything()] },
    ]);
  });

  it('takes no other page of the same address, which differs in its query', async () => {
    const evidence = ['1', '2'].map((id) => ({
      kind: 'article' as const,
      reference: `https://port-herald.example/paper?id=${id}#:~:text=harbour`,
    }));
    expect(await citeEvidence(evidence, lookUpIn(opened.archive))).toHaveLength(1);
  });

  it('gives no address that only stands in for one', async () => {
    const look = lookUpIn(archiveWith((entry) => ({ ...entry, hasNoAddress: true })));
    const [item] = await citeEvidence([{ kind: 'quotation', block }], look);
    expect(item).not.toHaveProperty('url');
    expect(item?.article).not.toHaveProperty('url');
  });

  it('says of an address that a saved page gives itself that nobody has confirmed it', async () => {
    const look = lookUpIn(
      archiveWith((entry) => ({ ...entry, article: { ...entry.article, urlBasis: 'claimed' } })),
    );
    const items = await citeEvidence([{ kind: 'quotation', block }], look);
    expect(items[0]?.article.isUnconfirmed).toBe(true);
    const list = {
      asked: 'Quotations',
      command: '/quotes',
      accessed: { iso: '2025-12-15', text: '15 Dec 2025' },
      items,
      leftOut: 0,
    };
    expect(rowsOf(list)).toMatchObject([{ urlBasis: 'claimed' }]);
    expect(toCsl(list)[0]?.annote).toContain('not confirmed');
  });

  it('leaves no sign in an address that would end it', async () => {
    const url = `${block.source.url}{x}<y>"z"\\`;
    const [item] = await citeEvidence(
      [{ kind: 'quotation', block: { ...block, source: { ...block.source, url } } }],
      lookUpIn(opened.archive),
    );
    expect(item?.url).toMatch(/%7Bx%7D%3Cy%3E%22z%22%5C$/);
  });
});
