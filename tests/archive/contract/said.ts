import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { align, alignWritten } from '../../../src/archive/align.ts';
import { arrive } from '../../../src/archive/arrive.ts';
import { keep } from '../../../src/archive/keep.ts';
import { fillSaid } from '../../../src/archive/said.ts';
import { ENGLISH } from '../../../src/text/english.ts';
import {
  type CorpusFolder,
  corpusFolder,
  NOW,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import { articleOf, type News } from '../../support/invented-news.ts';
import type { Database } from '../contract.ts';

const FIRST: News = {
  id: 'first',
  day: '2025-03-02',
  says: [{ words: 'The harbour stays open to all ferries.' }],
};
const SECOND: News = {
  id: 'second',
  publisher: 'hill-post',
  day: '2025-03-02',
  says: [{ words: 'The harbour stays open to all ferries.' }],
};

/** What a new article is compared with, and how it is put to its statements, on every engine. */
export function saidContract(database: Database): void {
  let folder: CorpusFolder;
  let opened: OpenedDesk;

  beforeEach(async () => {
    folder = corpusFolder(FIRST);
    opened = await openDeskOver(folder.path, await database());
  });
  afterEach(async () => {
    await opened.close();
    folder.dispose();
  });

  const sayings = (): Promise<object[]> =>
    opened.store.all(
      'SELECT speaker, day_to, quotation, said_from, stems FROM said ORDER BY speaker, day_to, quotation',
    );
  const page = (news: News) => {
    const { article, text } = articleOf(news);
    const { id } = news;
    return { article, people: [], outlets: [], text, cleaned: id, input: id, origin: id };
  };
  const unaligned = (): Promise<object[]> =>
    opened.store.all('SELECT id FROM quotation WHERE component IS NULL');

  describe('who said what when', () => {
    it('stands in stems, with the days on which it can have been said', async () => {
      expect(await sayings()).toEqual([
        expect.objectContaining({ day_to: '2025-03-02', stems: ' the harbour stai open to all ferri ' }),
      ]);
    });

    it('goes with its article', async () => {
      folder.remove('corpus/first.json');
      await opened.load();
      expect(await sayings()).toEqual([]);
      expect(await opened.store.all('SELECT word FROM statement_key')).toEqual([]);
    });

    it('is made from the records where an older version has filled the database', async () => {
      const before = await sayings();
      await opened.store.all('DELETE FROM said');
      await opened.store.all(`UPDATE statement_key SET said_from = day_from`);
      await fillSaid(opened.store);
      expect(await sayings()).toEqual(before);
      const words = await opened.store.all('SELECT DISTINCT said_from FROM statement_key');
      expect(words).toEqual(await opened.store.all('SELECT DISTINCT said_from FROM said'));
    });
  });

  describe('an article that is kept', () => {
    it('is put to its statements in the same transaction', async () => {
      await keep(opened.store, page(SECOND), NOW, (work) => alignWritten(work, ENGLISH));
      expect(await unaligned()).toEqual([]);
      expect(await align(opened.store, ENGLISH)).toBe(0);
      const statements = await opened.store.all('SELECT DISTINCT statement FROM quotation');
      expect(statements).toHaveLength(1);
    });

    it('is not kept where that fails', async () => {
      const failing = keep(opened.store, page(SECOND), NOW, () => Promise.reject(new Error('no words')));
      await expect(failing).rejects.toThrow('no words');
      expect(await opened.store.all(`SELECT id FROM article WHERE id = 'second'`)).toEqual([]);
    });

    it('waits for the next start where others are aligned by older rules', async () => {
      await opened.store.all('UPDATE alignment SET rules = 0');
      await keep(opened.store, page(SECOND), NOW, (work) => alignWritten(work, ENGLISH));
      expect(await unaligned()).toHaveLength(1);
      expect(await align(opened.store, ENGLISH)).toBe(2);
    });
  });

  describe('what comes in', () => {
    it('has a number each, and one for what is said twice', async () => {
      const numbers = await arrive(
        opened.store,
        [
          { item: 'quotation', id: 'twice' },
          { item: 'quotation', id: 'other' },
          { item: 'quotation', id: 'twice' },
        ],
        NOW,
      );
      expect(numbers('quotation', 'other')).toBe(numbers('quotation', 'twice') + 1);
      expect(() => numbers('telling', 'twice')).toThrow('no number');
    });
  });
}
