import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFolder, readRejects } from '../../../src/archive/load.ts';
import {
  type CorpusFolder,
  corpusFolder,
  NOW,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import { articleOf, type News, REFERENCES } from '../../support/invented-news.ts';
import type { Database } from '../contract.ts';

/** What every engine has to do alike. */
export function reloadContract(database: Database): void {
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

  const rejects = () => readRejects(opened.store);

  describe('two files that hold one article', () => {
    const TWIN = 'corpus/z-twin.json';

    it('with the same id: the second is rejected', async () => {
      folder.write(TWIN, articleOf({ ...HARBOUR, url: 'https://port-herald.example/other' }).article);
      await opened.load();
      expect(await rejects()).toEqual([
        {
          file: TWIN,
          path: 'id',
          reason: '"harbour" is already held from corpus/harbour.json; remove one of the two',
        },
      ]);
      expect(await held()).toEqual(['ferries', 'harbour']);
    });

    it.each([
      'https://www.port-herald.example/harbour',
      'http://port-herald.example/harbour/?utm_source=feed',
      'https://PORT-HERALD.example/harbour#top',
    ])('with the same address, written %s: the second is rejected', async (url) => {
      folder.write(TWIN, articleOf({ ...HARBOUR, id: 'twin', url }).article);
      await opened.load();
      expect(await rejects()).toEqual([
        {
          file: TWIN,
          path: 'url',
          reason: `"${new URL(url).href}" is already held from corpus/harbour.json; remove one of the two`,
        },
      ]);
    });

    it('serve the second once the first is gone', async () => {
      folder.write(
        TWIN,
        articleOf({ ...HARBOUR, id: 'twin', url: 'https://port-herald.example/harbour' }).article,
      );
      await opened.load();
      expect(await held()).toEqual(['ferries', 'harbour']);
      folder.remove('corpus/harbour.json');
      expect(await opened.load()).toMatchObject({ rejects: 0 });
      expect(await held()).toEqual(['ferries', 'twin']);
    });

    it('go on serving the one that was there, whatever its file is called', async () => {
      folder.write(
        'corpus/a-twin.json',
        articleOf({ ...HARBOUR, id: 'twin', url: 'https://port-herald.example/harbour' }).article,
      );
      await opened.load();
      expect(await held()).toEqual(['ferries', 'harbour']);
      folder.write('people.json', [...REFERENCES['people.json']].reverse());
      await opened.load();
      expect(await held()).toEqual(['ferries', 'harbour']);
    });
  });

  describe('the reference files', () => {
    it('are read again when one changes: names follow', async () => {
      expect(opened.archive.names().called('Skipper', ['speaker'])).toEqual([]);
      const people = REFERENCES['people.json'].map((person) =>
        person.id === 'ada-vale' ? { ...person, name: 'Ada Vale-Dağ', aliases: ['Skipper'] } : person,
      );
      folder.write('people.json', people);
      await opened.load();
      expect(opened.archive.names().called('skipper', ['speaker'])).toMatchObject([{ id: 'ada-vale' }]);
      const { items } = await opened.archive.quotations({ speaker: 'ada-vale', kinds: ['direct'] }, ALL);
      expect(items.map(({ speaker }) => speaker)).toEqual(['Ada Vale-Dağ']);
    });

    it('have every article read again when one changes', async () => {
      folder.write('topics.json', [...REFERENCES['topics.json']].reverse());
      expect(await opened.load()).toMatchObject({ changed: 2, unchanged: 0 });
    });

    it('reject what refers to a person who is no longer there, and take it back with the person', async () => {
      const people = REFERENCES['people.json'];
      folder.write(
        'people.json',
        people.filter(({ id }) => id !== 'cem-dag'),
      );
      await opened.load();
      expect(await rejects()).toMatchObject([{ file: 'corpus/harbour.json', path: 'quotations[1].speaker' }]);
      folder.write('people.json', people);
      expect(await opened.load()).toMatchObject({ rejects: 0 });
    });

    it('list a record of their own that is not sound, and use the others', async () => {
      folder.write('people.json', [...REFERENCES['people.json'], { id: 'Nobody' }]);
      await opened.load();
      expect((await rejects()).map(({ file, path }) => `${file} ${path}`)).toContain('people.json [4].id');
      expect(await held()).toEqual(['ferries', 'harbour']);
    });

    it('that cannot be read leave everything as it was', async () => {
      folder.write('people.json', '[');
      await expect(opened.load()).rejects.toThrow(/people\.json" is not JSON/);
      expect(await held()).toEqual(['ferries', 'harbour']);
    });
  });

  describe('answers during a load', () => {
    it('come from before or after it, whole', async () => {
      const busy = corpusFolder(
        ...Array.from({ length: 40 }, (_, index) => ({ ...HARBOUR, id: `news-${index}` })),
      );
      const desk = await openDeskOver(busy.path, await database());
      busy.write('people.json', [...REFERENCES['people.json']].reverse());
      let done = false;
      const loading = loadFolder(desk.store, busy.path, NOW).finally(() => {
        done = true;
      });
      const counts = new Set<number>();
      let asked = 0;
      while (!done) {
        counts.add((await desk.archive.articles({}, ALL)).matched);
        asked += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
      await loading;
      await desk.close();
      busy.dispose();
      expect([...counts]).toEqual([40]);
      expect(asked).toBeGreaterThan(1);
    });
  });
}
