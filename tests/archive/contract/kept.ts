import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkKept } from '../../../src/archive/check-kept.ts';
import { readRejects } from '../../../src/archive/load.ts';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import { ADDRESS, EDITED, HARBOUR, type InventedPage, take } from '../../support/pages.ts';
import type { Database } from '../contract.ts';

const ID = 'port-herald-2025-03-02-harbour-to-stay-open-mayor-says';
const LATER = new Date('2025-12-16T10:30:00Z');
const ALL = { limit: 50, offset: 0 };

/** How ingested pages are kept, on every engine alike. */
export function keptContract(database: Database): void {
  let folder: CorpusFolder;
  let opened: OpenedDesk;

  beforeEach(async () => {
    folder = corpusFolder({ id: 'old-news', day: '2025-01-02', says: [{ words: 'Nothing is new.' }] });
    opened = await openDeskOver(folder.path, await database());
  });

  afterEach(async () => {
    await opened.close();
    folder.dispose();
  });

  const keep = async (page: InventedPage, now?: Date) => {
    const kept = await take(opened.store, page, {}, now);
    await opened.archive.refresh();
    return kept;
  };
  const said = async (): Promise<string[]> =>
    (await opened.archive.quotationsOf(ID)).flatMap(({ quotation }) =>
      quotation.kind === 'indirect' ? [] : quotation.parts.map(({ exact }) => exact),
    );
  const count = async (table: string): Promise<number> =>
    (await opened.store.all<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n ?? 0;

  describe('a page', () => {
    it('is added beside the corpus folder, with its quotations and who said them', async () => {
      expect(await keep(HARBOUR)).toMatchObject({ outcome: 'added', id: ID, rejects: [] });
      expect(await said()).toContain('The harbour stays open, and nobody will be turned away,');
      const speakers = (await opened.archive.quotationsOf(ID)).map(({ speaker }) => speaker);
      expect(speakers).toEqual(expect.arrayContaining(['Ada Vale', 'Olga Grinko']));
      expect(opened.archive.names().byId('speaker', 'olga-grinko')?.name).toBe('Olga Grinko');
      expect((await opened.archive.search('spring', ALL)).matched).toBe(1);
      expect(await opened.archive.article('old-news')).toBeDefined();
    });

    it('is a duplicate the second time, and where only what stands around it is another', async () => {
      await keep(HARBOUR);
      expect(await keep(HARBOUR)).toMatchObject({ outcome: 'duplicate', id: ID });
      expect(await keep({ ...HARBOUR, frame: '<nav><a href="/">Home</a></nav>' })).toMatchObject({
        outcome: 'duplicate',
        id: ID,
      });
      expect(await count('article_version')).toBe(1);
    });

    it('has an address that is only claimed until somebody states it, and not again after that', async () => {
      const basis = async () => (await opened.archive.article(ID))?.article.urlBasis;
      await keep(HARBOUR);
      expect(await basis()).toBe('claimed');
      const stated = await take(opened.store, HARBOUR, { url: ADDRESS });
      await opened.archive.refresh();
      expect(stated).toMatchObject({ outcome: 'updated', id: ID, changes: [] });
      expect(await basis()).toBeUndefined();
      expect(await keep(HARBOUR)).toMatchObject({ outcome: 'duplicate' });
      expect(await basis()).toBeUndefined();
    });

    it('is another article where another outlet prints the same text', async () => {
      await keep(HARBOUR);
      const copy = await keep({ ...HARBOUR, site: 'Hill Post', url: 'https://hill-post.example/harbour' });
      expect(copy).toMatchObject({ outcome: 'added', id: expect.stringContaining('hill-post-2025-03-02') });
    });

    it('gets an id of its own where another address would have the same', async () => {
      await keep(HARBOUR);
      const other = { ...EDITED, url: 'https://port-herald.example/harbour-2' };
      expect(await keep(other)).toMatchObject({ outcome: 'added', id: `${ID}-2` });
    });

    it('leaves nothing behind where it is rejected', async () => {
      const elsewhere = { ...HARBOUR, url: 'https://elsewhere.example/harbour' };
      expect(await keep(elsewhere)).toMatchObject({
        outcome: 'rejected',
        reason: expect.stringContaining('elsewhere.example is not an address of the outlet'),
      });
      for (const table of ['article_version', 'source_text', 'found']) expect(await count(table)).toBe(0);
    });
  });

  describe('an edited page', () => {
    it('is a new version, in which quotations keep their ids, and the old one stays readable', async () => {
      await keep(HARBOUR);
      const before = await opened.archive.quotationsOf(ID);
      const kept = await keep(EDITED, LATER);
      expect(kept).toMatchObject({ outcome: 'updated', id: ID });
      expect(await said()).toEqual([
        'The harbour stays open, and nobody at all will be turned away,',
        'It was a hard winter for the ferries and their crews,',
      ]);
      const [first, second] = await opened.archive.versions(ID);
      expect(first).toMatchObject({ at: '2025-12-15T09:00:00.000Z', changes: [] });
      const mayor = before.find(({ speaker }) => speaker === 'Ada Vale');
      expect(second?.changes.map(({ kind }) => kind).sort()).toEqual(['changed', 'gone', 'new']);
      const changed = second?.changes.find(({ kind }) => kind === 'changed');
      expect([changed?.before?.id, changed?.after?.id]).toEqual([mayor?.id, mayor?.id]);
      expect(changed?.before?.quotation).toEqual(mayor?.quotation);
    });

    it('comes into the corpus only with what is new in it', async () => {
      await keep(HARBOUR);
      const before = await count('arrival');
      await keep(EDITED, LATER);
      // The mayor's other words and the ferry owner's.
      expect((await count('arrival')) - before).toBe(2);
    });

    it('shows in /source what was changed and what is gone, old and new whole', async () => {
      await keep(HARBOUR);
      await keep(EDITED, LATER);
      const card = JSON.stringify(await opened.ask(`/source ${ID}`));
      expect(card).toContain('First seen 15 Dec 2025, 09:00 UTC, changed 16 Dec 2025, 10:30 UTC.');
      expect(card).toContain('nobody will be turned away,');
      expect(card).toContain('nobody at all will be turned away,');
      expect(card).toContain('We will see who is right in the spring,');
      expect(opened.faults).toEqual([]);
    });
  });

  describe('a kept text that has changed', () => {
    it('withholds the quotations that it no longer has, and doctor names them', async () => {
      await keep(HARBOUR);
      expect((await checkKept(opened.store)).faults).toEqual([]);
      await opened.store.all(`UPDATE source_text SET text = replace(text, 'spring', 'autumn')`);
      expect(await said()).toEqual(['The harbour stays open, and nobody will be turned away,']);
      expect((await checkKept(opened.store)).faults).toHaveLength(1);
      expect(JSON.stringify(await opened.ask(`/source ${ID}`))).toContain('1 quotation withheld');
      await opened.store.all('UPDATE article SET source = $1 WHERE id = $2', ['gone', ID]);
      expect(await said()).toEqual([]);
    });
  });

  describe('the corpus folder', () => {
    it('leaves ingested articles alone, however often it is loaded', async () => {
      await keep(HARBOUR);
      folder.publish({ id: 'more-news', day: '2025-02-02' });
      await opened.load();
      folder.remove('corpus/old-news.json');
      expect(await opened.load()).toMatchObject({ removed: 1, rejects: 0 });
      expect(await said()).toHaveLength(2);
    });

    it('goes first with a file of the same address; without the file, the ingested one comes back', async () => {
      await keep(HARBOUR);
      folder.publish({ id: 'by-hand', day: '2025-03-02', url: ADDRESS });
      await opened.load();
      expect((await opened.archive.article(ADDRESS))?.article.id).toBe('by-hand');
      expect(await readRejects(opened.store)).toEqual([
        {
          file: `ingested/${ID}`,
          path: 'url',
          reason: `"${ADDRESS}" is held from corpus/by-hand.json, which goes first`,
        },
      ]);
      expect(await keep(EDITED)).toMatchObject({ outcome: 'rejected' });
      folder.remove('corpus/by-hand.json');
      await opened.load();
      expect((await opened.archive.article(ADDRESS))?.article.id).toBe(ID);
      expect(await readRejects(opened.store)).toEqual([]);
    });
  });
}
