import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foundPeople, mergePeople, renamePerson, splitPerson } from '../../../src/archive/people.ts';
import {
  type CorpusFolder,
  corpusFolder,
  NOW,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import { REFERENCES } from '../../support/invented-news.ts';
import { HARBOUR, idOf, OPENING, take } from '../../support/pages.ts';
import type { Database } from '../contract.ts';

const OTHER = {
  headline: 'Ferries run on time, director says',
  url: 'https://port-herald.example/ferries',
  paragraphs: [OPENING, '“The ferries run on time,” director Ольга Гринько said.'],
};
const MERGED = ['olga-grinko-2', 'olga-grinko'] as const;

/** Who was found on ingested pages, on every engine alike. */
export function peopleContract(database: Database): void {
  let folder: CorpusFolder;
  let opened: OpenedDesk;

  beforeEach(async () => {
    folder = corpusFolder();
    opened = await openDeskOver(folder.path, await database());
    await take(opened.store, HARBOUR);
  });

  afterEach(async () => {
    await opened.close();
    folder.dispose();
  });

  const found = () => foundPeople(opened.store);
  const saidBy = async (speaker: string): Promise<number> => {
    await opened.archive.refresh();
    return (await opened.archive.quotations({ speaker }, { limit: 50, offset: 0 })).matched;
  };
  const arrivals = () => opened.store.all('SELECT key FROM arrival ORDER BY key');

  describe('somebody who is in no file', () => {
    it('is written down with the name and the role as written, and the first article', async () => {
      expect(await found()).toEqual([
        {
          person: expect.objectContaining({ id: 'olga-grinko', name: 'Olga Grinko', kind: 'person' }),
          article: 'port-herald-2025-03-02-harbour-to-stay-open-mayor-says',
        },
      ]);
      expect(await saidBy('ada-vale')).toBe(1);
    });

    it('is joined under a transliteration, as only one is called so', async () => {
      idOf(await take(opened.store, OTHER));
      expect((await found())[1]).toMatchObject({
        person: { id: MERGED[0], name: 'Ольга Гринько' },
        mergedInto: MERGED[1],
        note: 'joined to olga-grinko by its name, when first seen',
      });
      expect(await saidBy('olga-grinko')).toBe(2);
      expect(opened.archive.names().called('Ольга Гринько', ['speaker'])[0]?.id).toBe('olga-grinko');
    });

    it('is the one of people.json once that has the name, and everything said is theirs', async () => {
      const record = { id: 'grinko', name: 'Ольга Гринько', aliases: [], kind: 'person', roles: [] };
      folder.write('people.json', [...REFERENCES['people.json'], record]);
      await opened.load();
      expect(await saidBy('grinko')).toBe(1);
      expect(await saidBy('olga-grinko')).toBe(0);
    });
  });

  describe('the operator', () => {
    it('splits what was joined, and it stays apart when files are read again', async () => {
      await take(opened.store, OTHER);
      await splitPerson(opened.store, MERGED[0], NOW);
      expect([await saidBy('olga-grinko'), await saidBy(MERGED[0])]).toEqual([1, 1]);
      folder.write('people.json', [...REFERENCES['people.json']].reverse());
      await opened.load();
      expect(await saidBy(MERGED[0])).toBe(1);
    });

    it('merges two and splits them again, and nothing counts as new for it', async () => {
      const before = await arrivals();
      await mergePeople(opened.store, 'olga-grinko', 'ada-vale', NOW);
      expect([await saidBy('ada-vale'), await saidBy('olga-grinko')]).toEqual([2, 0]);
      await splitPerson(opened.store, 'olga-grinko', NOW);
      expect([await saidBy('ada-vale'), await saidBy('olga-grinko')]).toEqual([1, 1]);
      expect(await arrivals()).toEqual(before);
    });

    it('renames somebody, who is still found by the name as written', async () => {
      await renamePerson(opened.store, 'olga-grinko', 'Olha Hrynko', NOW);
      await opened.archive.refresh();
      expect(opened.archive.names().byId('speaker', 'olga-grinko')?.name).toBe('Olha Hrynko');
      expect(opened.archive.names().called('Olga Grinko', ['speaker'])[0]?.id).toBe('olga-grinko');
    });

    it('is told what cannot be done', async () => {
      await expect(mergePeople(opened.store, 'ada-vale', 'bo-vale', NOW)).rejects.toThrow(/in people.json/);
      await expect(mergePeople(opened.store, 'olga-grinko', 'nobody', NOW)).rejects.toThrow(
        /nobody "nobody"/,
      );
      await expect(mergePeople(opened.store, 'olga-grinko', 'olga-grinko', NOW)).rejects.toThrow(/already/);
      await expect(splitPerson(opened.store, 'olga-grinko', NOW)).rejects.toThrow(/not merged/);
      await expect(splitPerson(opened.store, 'nobody', NOW)).rejects.toThrow(/Nobody "nobody"/);
    });
  });
}
