import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/archive/archive.ts';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import type { Database } from '../contract.ts';

/** What every engine has to do alike. */
export function archiveContract(database: Database): void {
  const ALL = { limit: 50, offset: 0 };
  let folder: CorpusFolder;
  let opened: OpenedDesk;

  beforeAll(async () => {
    folder = corpusFolder(
      {
        id: 'early',
        day: '2025-03-02',
        says: [
          { words: 'A whole sentence stands here.' },
          { words: 'a piece', kind: 'mixed', speaker: 'cem-dag' },
          { words: 'What was reported stands in other words.', kind: 'indirect' },
          { words: 'This was said in the month.', day: '2025-02', topics: ['ferries'] },
          { words: 'Nobody knows who said this.', speaker: null },
        ],
        tells: [
          { event: 'council', day: '2025-03-01', people: ['ada-vale'] },
          { event: 'storm', day: '2024' },
        ],
      },
      {
        id: 'late',
        day: '2025-03',
        publisher: 'hill-post',
        agency: 'coast-wire',
        about: ['ferries'],
        says: [{ words: 'The wire has it so.', speaker: 'bo-vale', day: '2025-03-20', occasion: 'council' }],
        tells: [{ event: 'council', day: '2025-03-02', topics: ['ferries'] }],
      },
    );
    opened = await openDeskOver(folder.path, await database());
  });

  afterAll(async () => {
    await opened.close();
    folder.dispose();
  });

  const quotations = async (filter: Filter): Promise<string[]> =>
    (await opened.archive.quotations(filter, ALL)).items.map(({ id }) => id);
  const articles = async (filter: Filter): Promise<string[]> =>
    (await opened.archive.articles(filter, ALL)).items.map(({ article }) => article.id);
  const events = async (filter: Filter): Promise<string[]> =>
    (await opened.archive.events(filter, ALL)).items.map(({ id }) => id);

  describe('the archive', () => {
    it('gives quotations newest first; of one day, whole sentences before pieces before reported speech', async () => {
      expect(await quotations({})).toEqual([
        'late/q1',
        'early/q1',
        'early/q5',
        'early/q2',
        'early/q3',
        'early/q4',
      ]);
    });

    it('gives events oldest first, with all that is told of each, the earlier date first', async () => {
      expect(await events({})).toEqual(['storm', 'council']);
      const { items } = await opened.archive.events({}, ALL);
      expect(items[1]?.tellings.map(({ event }) => event.date.value)).toEqual(['2025-03-01', '2025-03-02']);
    });

    it.each<[string, Filter, string[]]>([
      ['a speaker', { speaker: 'cem-dag' }, ['early/q2']],
      ['an outlet', { outlet: 'port-herald', kinds: ['mixed'] }, ['early/q2']],
      ['an agency', { outlet: 'coast-wire' }, ['late/q1']],
      ['a topic', { topic: 'ferries' }, ['early/q4']],
      ['an occasion', { occasion: 'council' }, ['late/q1']],
      ['kinds', { kinds: ['indirect', 'mixed'] }, ['early/q2', 'early/q3']],
      ['words', { words: 'piece' }, ['early/q2']],
      ['the first day', { since: '2025-03-20' }, ['late/q1']],
      ['the last day', { until: '2025-02-28' }, ['early/q4']],
      ['several at once', { speaker: 'ada-vale', kinds: ['direct'], since: '2025-03-01' }, ['early/q1']],
    ])('narrows quotations by %s', async (_, filter, ids) => {
      expect(await quotations(filter)).toEqual(ids);
    });

    it.each<[string, Filter, string[]]>([
      ['a speaker who is quoted', { speaker: 'bo-vale' }, ['late']],
      ['an outlet', { outlet: 'port-herald' }, ['early']],
      ['a topic, its own or that of a quotation', { topic: 'ferries' }, ['early', 'late']],
      ['words of the headline', { words: 'early' }, ['early']],
    ])('narrows articles by %s', async (_, filter, ids) => {
      expect(await articles(filter)).toEqual(ids);
    });

    it('narrows events by who took part', async () => {
      expect(await events({ speaker: 'ada-vale' })).toEqual(['council']);
      expect(await events({ speaker: 'bo-vale' })).toEqual([]);
    });

    it('finds a month in any range that touches it', async () => {
      expect(await quotations({ since: '2025-02-10', until: '2025-02-11' })).toEqual(['early/q4']);
      expect(await articles({ since: '2025-03-30' })).toEqual(['late']);
    });

    it('counts what matched, and what there is in the same days and of the same kinds', async () => {
      const narrow = { speaker: 'ada-vale', kinds: ['direct'], since: '2025-03-01' } as const;
      const { matched, inRange } = await opened.archive.quotations(narrow, { limit: 0, offset: 0 });
      expect({ matched, inRange }).toEqual({ matched: 1, inRange: 3 });
    });

    it.each([
      'early',
      'EARLY',
      ' early ',
      'https://port-herald.example/early',
      'port-herald.example/early',
      'http://www.Port-Herald.example/early/?from=feed#top',
    ])('finds an article by “%s”', async (reference) => {
      expect((await opened.archive.article(reference))?.article.id).toBe('early');
    });

    it('finds no article by an address that differs in its path', async () => {
      expect(await opened.archive.article('https://port-herald.example/Early')).toBeUndefined();
    });

    it('gives the quotations of an article in the order of its text', async () => {
      expect((await opened.archive.quotationsOf('early')).map(({ id }) => id)).toEqual(
        ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => `early/${id}`),
      );
    });

    it('gives the events of an article with what others tell of them', async () => {
      const found = await opened.archive.eventsOf('late');
      expect(found.map(({ id, tellings }) => [id, tellings.length])).toEqual([['council', 2]]);
    });

    it('spells names out, and keeps the speaker as written where nobody is named', async () => {
      const [first] = (await opened.archive.quotations({ speaker: 'bo-vale' }, ALL)).items;
      expect(first).toMatchObject({
        speaker: 'Bo Vale',
        occasion: 'The council',
        source: { outlet: 'Hill Post', agency: 'Coast Wire', topics: ['Ferries'] },
      });
      const unnamed = (await opened.archive.quotationsOf('early')).find(({ id }) => id === 'early/q5');
      expect(unnamed?.speaker).toBe('the speaker');
    });

    it('finds the events that two outlets share, by publisher or agency', async () => {
      const shared = async (a: string, b: string, filter: Filter = {}): Promise<string[]> =>
        (await opened.archive.sharedEvents(a, b, filter)).items.map(({ id }) => id);
      expect(await shared('port-herald', 'hill-post')).toEqual(['council']);
      expect(await shared('coast-wire', 'port-herald')).toEqual(['council']);
      expect(await shared('port-herald', 'hill-post', { topic: 'ferries' })).toEqual(['council']);
      expect(await shared('port-herald', 'hill-post', { topic: 'nobody' })).toEqual([]);
    });

    it('counts coverage by outlet, with zeros for those that are silent', async () => {
      expect(await opened.archive.coverage({ topic: 'ferries', kinds: ['direct'] })).toMatchObject([
        { id: 'port-herald', name: 'Port Herald', articles: 1, quotations: 1 },
        { id: 'hill-post', name: 'Hill Post', articles: 1, quotations: 0 },
      ]);
    });

    it('counts what it holds; reported speech is nobody’s quotation', () => {
      expect(opened.archive.span()).toMatchObject({
        articles: 2,
        quotations: 5,
        outlets: 2,
        from: { value: '2025-03' },
        to: { value: '2025-03-02' },
      });
    });
  });
}
