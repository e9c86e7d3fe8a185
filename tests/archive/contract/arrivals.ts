import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import type { News } from '../../support/invented-news.ts';
import type { Database } from '../contract.ts';

const FIRST: News = {
  id: 'first',
  day: '2025-03-02',
  says: [{ words: 'The harbour stays open.' }],
  tells: [{ event: 'council', day: '2025-03-01' }],
};
const ALL = { limit: 50, offset: 0 };

/** What came into the corpus when, on every engine. */
export function arrivalContract(database: Database): void {
  describe('arrivals', () => {
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

    const newest = async (): Promise<number> => {
      const [row] = await opened.store.all<{ n: number }>('SELECT max(key) AS n FROM arrival');
      return row?.n ?? 0;
    };
    const since = async (
      after: number,
    ): Promise<{ articles: string[]; words: string[]; events: string[] }> => {
      const arrived = { arrived: { after, through: await newest() } };
      const { archive } = opened;
      return {
        articles: (await archive.articles(arrived, ALL)).items.map(({ article }) => article.id),
        words: (await archive.quotations(arrived, ALL)).items.flatMap(({ quotation }) =>
          quotation.kind === 'indirect' ? [] : quotation.parts.map(({ exact }) => exact),
        ),
        events: (await archive.events(arrived, ALL)).items.map(({ id }) => id),
      };
    };

    it('are everything that was read first', async () => {
      expect(await since(0)).toEqual({
        articles: ['first'],
        words: ['The harbour stays open.'],
        events: ['council'],
      });
    });

    it('are of what came after, whatever its date', async () => {
      const before = await newest();
      folder.publish({ id: 'older', day: '2024-01-01', says: [{ words: 'It was open before.' }] });
      await opened.load();
      expect(await since(before)).toEqual({
        articles: ['older'],
        words: ['It was open before.'],
        events: [],
      });
    });

    it('do not come again when a file is read again, moved, or taken away and brought back', async () => {
      const before = await newest();
      folder.publish({ ...FIRST, headline: 'Another headline' });
      await opened.load();
      folder.move('corpus/first.json', 'corpus/moved.json');
      await opened.load();
      folder.remove('corpus/moved.json');
      await opened.load();
      folder.publish(FIRST);
      await opened.load();
      expect(await since(before)).toEqual({ articles: [], words: [], events: [] });
    });

    it('are of a quotation that an edited article has more than before, and of no other', async () => {
      const before = await newest();
      folder.publish({ ...FIRST, says: [{ words: 'A new first remark.' }, ...(FIRST.says ?? [])] });
      await opened.load();
      expect(await since(before)).toEqual({ articles: [], words: ['A new first remark.'], events: [] });
    });

    it('are of a quotation whose words were changed', async () => {
      const before = await newest();
      folder.publish({ ...FIRST, says: [{ words: 'The harbour stays shut.' }] });
      await opened.load();
      expect((await since(before)).words).toEqual(['The harbour stays shut.']);
    });
  });
}
