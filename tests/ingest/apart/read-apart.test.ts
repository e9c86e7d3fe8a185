import { afterEach, describe, expect, it } from 'vitest';
import { readReferences } from '../../../src/corpus/read-references.ts';
import { type ApartReader, createApartReader, type Patience } from '../../../src/ingest/apart/read-apart.ts';
import { makeArticle } from '../../../src/ingest/make-article.ts';
import type { Source } from '../../../src/ingest/source.ts';
import { ADDRESS, HARBOUR, pageOf } from '../../support/pages.ts';

const { references } = readReferences({ outlets: [], people: [], topics: [] });
/** Where there is no build, the thread compiles what it runs. */
const PATIENCE = 60_000;

const pageWith = (content: string): Source => ({ content, form: 'html', url: ADDRESS });
const SHORT = pageWith(pageOf(HARBOUR));
/** Within every bound but that of quotations, and takes two seconds to find that out. */
const SLOW = pageWith(
  pageOf({ paragraphs: ['"Well," said Mr A, who said that said B said, "and" '.repeat(9600)] }),
);

let reader: ApartReader;
afterEach(() => reader.close());
const over = (patience: Partial<Patience> = {}): ApartReader => {
  reader = createApartReader(patience);
  return reader;
};

describe('a page that is read apart', { timeout: PATIENCE }, () => {
  it('comes to the same as one that is read here', async () => {
    const { read } = over();
    const apart = await read(SHORT, { url: ADDRESS }, references);
    expect(apart.kind).toBe('article');
    expect(apart).toEqual(makeArticle(SHORT, { url: ADDRESS }, references));
  });

  it('is given up where it takes too long, and the process goes on meanwhile', async () => {
    const { read } = over({ mostMs: 200 });
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 10);
    const made = await read(SLOW, {}, references);
    clearInterval(beat);
    expect(made).toEqual({
      kind: 'rejected',
      reason: 'the page takes more than 0.2 s to read; save the article alone to a file, and ingest that',
      isFinal: true,
    });
    expect(turns).toBeGreaterThan(5);
  });

  it('is given up where it takes too much memory', async () => {
    const { read } = over({ memory: 40 });
    expect(await read(SLOW, {}, references)).toMatchObject({
      kind: 'rejected',
      reason: expect.stringContaining('more than 40 MB of memory'),
    });
    expect((await read(SHORT, {}, references)).kind).toBe('article');
  });

  it('waits for the one before it', async () => {
    const { read } = over();
    const all = await Promise.all([1, 2, 3].map(() => read(SHORT, {}, references)));
    expect(all.map(({ kind }) => kind)).toEqual(['article', 'article', 'article']);
  });

  it('is read with what is known by then', async () => {
    const { read } = over();
    const outlet = { id: 'herald', name: 'Port Herald', aliases: [], domains: ['port-herald.example'] };
    const known = readReferences({
      outlets: [{ ...outlet, country: 'GB', kind: 'newspaper' }],
      people: [],
      topics: [],
    }).references;
    const publisherBy = async (some: typeof references): Promise<string | undefined> => {
      const made = await read(SHORT, {}, some);
      return made.kind === 'article' ? made.article.publisher : undefined;
    };
    expect(await publisherBy(references)).toBe('port-herald');
    expect(await publisherBy(known)).toBe('herald');
    expect(await publisherBy(known)).toBe('herald');
  });

  it('is left where the bot stops meanwhile', async () => {
    const { read, close } = over();
    const ends: string[] = [];
    for (const page of [SLOW, SHORT])
      void read(page, {}, references).then(
        () => ends.push('read'),
        () => ends.push('failed'),
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(ends).toEqual([]);
  });

  it('is read by another thread once the last has had nothing to do', async () => {
    const { read } = over({ idleMs: 1 });
    await read(SHORT, {}, references);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await read(SHORT, {}, references)).kind).toBe('article');
  });
});
