import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRejects } from '../../../src/archive/load.ts';
import { examineServed } from '../../../src/cli/examine-served.ts';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import { articleOf, type News } from '../../support/invented-news.ts';
import type { Database } from '../contract.ts';

/** What every engine has to do alike. */
export function loadContract(database: Database): void {
  const HARBOUR: News = {
    id: 'harbour',
    day: '2025-03-02',
    says: [
      { words: 'The harbour stays open.' },
      { words: 'We have room for the ferries.', speaker: 'cem-dag' },
      { words: 'It was a long winter for us all.', kind: 'indirect' },
    ],
    tells: [{ event: 'harbour-council', day: '2025-03-01', people: ['ada-vale'] }],
  };
  const FERRIES: News = {
    id: 'ferries',
    publisher: 'hill-post',
    day: '2025-04-05',
    about: ['ferries'],
    says: [{ words: 'The ferries run on time.', speaker: 'bo-vale', topics: ['ferries'] }],
  };
  const ALL = { limit: 50, offset: 0 };

  let folder: CorpusFolder;
  let opened: OpenedDesk;

  beforeEach(async () => {
    folder = corpusFolder(HARBOUR, FERRIES);
    opened = await openDeskOver(folder.path, await database());
  });

  afterEach(async () => {
    await opened.close();
    folder.dispose();
  });

  async function held(): Promise<string[]> {
    return (await opened.archive.articles({}, ALL)).items.map(({ article }) => article.id).sort();
  }

  /** Every row of every table that holds something of an article. */
  async function rows(): Promise<number[]> {
    const counts: number[] = [];
    for (const table of [
      'article',
      'quotation',
      'telling',
      'subject',
      'taking_part',
      'article_words',
      'quotation_words',
      'telling_words',
    ]) {
      const [count] = await opened.store.all<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
      counts.push(count?.n ?? 0);
    }
    return counts;
  }

  const rejects = () => readRejects(opened.store);

  describe('loading a corpus folder', () => {
    it('serves its articles, quotations and events', async () => {
      expect(await held()).toEqual(['ferries', 'harbour']);
      expect(opened.archive.span()).toMatchObject({ articles: 2, quotations: 3, people: 3, outlets: 2 });
      expect((await opened.archive.events({}, ALL)).items.map(({ id }) => id)).toEqual(['harbour-council']);
      expect(await rejects()).toEqual([]);
    });

    it('changes nothing the second time', async () => {
      const before = await rows();
      expect(await opened.load()).toEqual({ changed: 0, removed: 0, unchanged: 2, rejects: 0 });
      expect(await rows()).toEqual(before);
    });

    it('reads a changed file again, and counts the others as unchanged', async () => {
      folder.publish({ ...FERRIES, headline: 'Ferries on time' });
      expect(await opened.load()).toEqual({ changed: 1, removed: 0, unchanged: 1, rejects: 0 });
      expect((await opened.archive.article('ferries'))?.article.headline).toBe('Ferries on time');
    });

    it('leaves nothing of an old version behind', async () => {
      const before = await rows();
      folder.publish({ ...HARBOUR, headline: 'Another headline' });
      await opened.load();
      folder.publish(HARBOUR);
      await opened.load();
      expect(await rows()).toEqual(before);
    });

    it('takes an article away whose file is gone, with all its words', async () => {
      folder.remove('corpus/harbour.json');
      expect(await opened.load()).toMatchObject({ changed: 0, removed: 1 });
      expect(await held()).toEqual(['ferries']);
      expect((await opened.archive.search('harbour', ALL)).matched).toBe(0);
      expect((await opened.archive.search('ferries', ALL)).matched).toBe(2);
      expect(opened.archive.span()).toMatchObject({ articles: 1, quotations: 1, people: 1, outlets: 1 });
    });

    it('keeps an article whose file was renamed', async () => {
      folder.move('corpus/harbour.json', 'corpus/a-new-name.json');
      expect(await opened.load()).toMatchObject({ changed: 1, removed: 1, rejects: 0 });
      expect(await held()).toEqual(['ferries', 'harbour']);
    });

    it('follows two articles that change files with each other', async () => {
      folder.move('corpus/harbour.json', 'corpus/spare.json');
      folder.move('corpus/ferries.json', 'corpus/harbour.json');
      folder.move('corpus/spare.json', 'corpus/ferries.json');
      await opened.load();
      expect(await held()).toEqual(['ferries', 'harbour']);
      expect(await rejects()).toEqual([]);
    });

    it('takes in a file that is new', async () => {
      folder.publish({ id: 'mooring', day: '2025-05-01' });
      expect(await opened.load()).toMatchObject({ changed: 1, removed: 0 });
      expect(await held()).toEqual(['ferries', 'harbour', 'mooring']);
    });

    it('reads JSON files of the folder itself only, and none that are hidden', async () => {
      folder.write('corpus/notes.txt', 'not a record');
      folder.write('corpus/.draft.json', '{');
      expect(await opened.load()).toMatchObject({ changed: 0, rejects: 0 });
    });
  });

  describe('a quotation that somebody has changed in the database', () => {
    it('is withheld, also where no text of its article is kept, and doctor names it', async () => {
      const served = async (): Promise<boolean[]> =>
        (await examineServed(opened.store)).map(({ well }) => well);
      expect(await served()).toEqual([true]);
      await opened.store.all(`UPDATE quotation SET record = replace(record, 'stays open', 'is closed')`);
      const { items } = await opened.archive.quotations({ speaker: 'ada-vale' }, ALL);
      expect(JSON.stringify(items)).not.toContain('is closed');
      expect(await opened.archive.resembling('The harbour is closed.')).toEqual([]);
      expect(await served()).toEqual([false, false]);
    });
  });

  describe('a record that is not sound', () => {
    it('is rejected alone where it is a quotation, with file, place and reason', async () => {
      const { article } = articleOf(HARBOUR);
      const [first, ...others] = article.quotations;
      const parts =
        first?.kind === 'direct'
          ? first.parts.map((part) => ({ ...part, exact: 'The harbour stays shut.' }))
          : [];
      folder.write('corpus/harbour.json', { ...article, quotations: [{ ...first, parts }, ...others] });
      expect(await opened.load()).toMatchObject({ changed: 1, rejects: 1 });
      expect(await rejects()).toEqual([
        {
          file: 'corpus/harbour.json',
          path: 'quotations[0]',
          reason: expect.stringMatching(/not those that were sealed; check .* and seal the record again/),
        },
      ]);
      const served = await opened.archive.quotationsOf('harbour');
      expect(served.map(({ id }) => id)).toEqual(['harbour/q2', 'harbour/q3']);
    });

    it('is rejected whole where it is an article, and the other articles stay', async () => {
      folder.write('corpus/harbour.json', { ...articleOf(HARBOUR).article, publisher: 'nobody' });
      await opened.load();
      expect(await rejects()).toEqual([
        {
          file: 'corpus/harbour.json',
          path: 'publisher',
          reason: '"nobody" is not in outlets.json; add it there or correct the id',
        },
      ]);
      expect(await held()).toEqual(['ferries']);
    });

    it('is served again, and no longer listed, once it is mended', async () => {
      folder.write('corpus/harbour.json', { ...articleOf(HARBOUR).article, url: 'nowhere' });
      await opened.load();
      folder.publish(HARBOUR);
      expect(await opened.load()).toMatchObject({ rejects: 0 });
      expect(await held()).toEqual(['ferries', 'harbour']);
    });

    it('keeps what was served before where the file is not JSON, as while it is being saved', async () => {
      folder.write('corpus/harbour.json', '{"id": "harb');
      await opened.load();
      expect(await held()).toEqual(['ferries', 'harbour']);
      expect(await rejects()).toEqual([
        {
          file: 'corpus/harbour.json',
          path: '',
          reason: expect.stringMatching(/not JSON.*stays until it is mended/),
        },
      ]);
    });

    it('is checked against its text where that is given', async () => {
      const { article, text } = articleOf(HARBOUR);
      const anchor = { ...article.anchor, start: 3, end: 3 + article.anchor.exact.length };
      folder.write('corpus/harbour.json', { ...article, anchor });
      expect(await opened.load()).toMatchObject({ rejects: 0 });
      expect(await opened.load(new Map([[article.textSha256, text]]))).toMatchObject({ rejects: 1 });
      expect(await rejects()).toMatchObject([{ path: 'anchor' }]);
    });
  });
}
