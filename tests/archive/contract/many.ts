import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countByOutlet } from '../../../src/archive/count-by-outlet.ts';
import { countOf, countRows } from '../../../src/archive/counts.ts';
import { deleteArticle } from '../../../src/archive/delete-article.ts';
import { pairTallyOf } from '../../../src/archive/pair-tally.ts';
import { bringUp } from '../../../src/cli/bring-up.ts';
import { COUNTS_BY_DAY } from '../../../src/store/counts-by-day.ts';
import { KEYS_BY_DATE } from '../../../src/store/keys-by-date.ts';
import { QUICKER_COUNTS } from '../../../src/store/quicker-counts.ts';
import { GATES } from '../../commands/invented.ts';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import type { Database } from '../contract.ts';

/** What keeps reading a large archive cheap, on every engine alike. */
export function manyContract(database: Database): void {
  let folder: CorpusFolder;
  let opened: OpenedDesk;

  beforeAll(async () => {
    folder = corpusFolder(...GATES);
    opened = await openDeskOver(folder.path, await database());
  });

  afterAll(async () => {
    await opened.close();
    folder.dispose();
  });

  /** Counts by outlet as the migration makes them from what is stored. */
  async function countedAfresh(): Promise<unknown[]> {
    const own = await tallies();
    for (const table of ['tally', 'pair_tally']) await opened.store.all(`DELETE FROM ${table}`);
    const texts = [KEYS_BY_DATE, COUNTS_BY_DAY, QUICKER_COUNTS]
      .flatMap(({ statements }) => statements)
      .filter((text) => typeof text === 'string');
    for (const text of texts.filter((one) => /^INSERT INTO (?:pair_)?tally/.test(one)))
      await opened.store.all(text);
    expect(own.length).toBeGreaterThan(0);
    return tallies();
  }

  const tallies = async () => [
    ...(await opened.store.all<object>(
      'SELECT * FROM tally WHERE articles > 0 OR quotations > 0 ORDER BY mark, publisher',
    )),
    ...(await opened.store.all<object>(
      'SELECT * FROM pair_tally WHERE articles > 0 ORDER BY speaker, topic, publisher',
    )),
  ];

  describe('counting', () => {
    it('ends where it may, and says that there is more', async () => {
      const all = { kinds: ['direct', 'mixed', 'indirect'] } as const;
      const { rows, different } = await countOf(opened.store, 'quotation', all, 2);
      expect([rows, different]).toEqual([
        { n: 2, isMore: true },
        { n: 2, isMore: true },
      ]);
      expect(await countRows(opened.store, 'article', {}, 1)).toEqual({ n: 1, isMore: true });
    });

    it('is exact where it comes to the end', async () => {
      const found = await opened.archive.articles({}, { limit: 50, offset: 0 });
      expect(await countRows(opened.store, 'article', {}, found.items.length)).toEqual({
        n: found.items.length,
        isMore: false,
      });
    });

    it('knows by outlet what there is since a day, as the lists have it', async () => {
      const { archive } = opened;
      const slice = { limit: 50, offset: 0 };
      const days = (await archive.articles({}, slice)).items.map(({ article }) =>
        article.datePublished.value.slice(0, 10),
      );
      for (const since of [...new Set(days), '1999-01-01', '2999-01-01']) {
        const counts = await archive.coverage({ since });
        const sum = (what: 'articles' | 'quotations'): number =>
          counts.reduce((total, one) => total + one[what], 0);
        const kinds = ['direct', 'mixed'] as const;
        expect(sum('articles')).toBe((await archive.articles({ since }, slice)).matched);
        expect(sum('quotations')).toBe((await archive.quotations({ since, kinds }, slice)).matched);
      }
    });

    it('of one speaker or topic is as the lists have it', async () => {
      const { archive, store } = opened;
      const slice = { limit: 50, offset: 0 };
      for (const kinds of [['direct', 'mixed'], ['indirect'], ['direct'], undefined] as const) {
        for (const one of [{ speaker: 'ada-vale' }, { topic: 'harbour' }, { speaker: 'nobody' }]) {
          const filter = { ...one, ...(kinds === undefined ? {} : { kinds }) };
          const { items } = await archive.quotations(filter, slice);
          expect(await countRows(store, 'quotation', filter)).toEqual({ n: items.length, isMore: false });
        }
      }
    });

    it('keeps of a speaker on a topic what counting row by row gives', async () => {
      for (const [speaker, topic] of [
        ['ada-vale', 'harbour'],
        ['ada-vale', 'ferries'],
        ['nobody', 'harbour'],
      ] as const) {
        const held = await countByOutlet(opened.store, { speaker, topic });
        const kept = await pairTallyOf(opened.store, speaker, topic);
        expect(
          new Map(
            kept.map(({ publisher, articles, quoted }) => [publisher, { articles, quotations: quoted }]),
          ),
        ).toEqual(held);
      }
    });

    it('by outlet ends where it may, and leaves none out that has something', async () => {
      const filter = { speaker: 'ada-vale', topic: 'harbour' };
      const exact = await countByOutlet(opened.store, filter);
      const some = await countByOutlet(opened.store, filter, 1);
      expect([...exact.values()].every(({ isMore }) => isMore === undefined)).toBe(true);
      expect(new Set(some.keys())).toEqual(new Set(exact.keys()));
      for (const [outlet, { articles, quotations, isMore }] of some) {
        const held = exact.get(outlet) ?? { articles: 0, quotations: 0 };
        expect(articles).toBeLessThanOrEqual(held.articles);
        expect(quotations).toBeLessThanOrEqual(held.quotations);
        if (isMore === undefined) expect({ articles, quotations }).toEqual(held);
      }
    });

    it('keeps by outlet what counting all of it would give, also when an article goes', async () => {
      expect(await tallies()).toEqual(await countedAfresh());
      await opened.store.transaction(async (sql) => {
        const [row] = await sql.all<{ key: number }>('SELECT max(key) AS key FROM article');
        await deleteArticle(sql, row?.key ?? 0);
      });
      expect(await tallies()).toEqual(await countedAfresh());
    });
  });

  describe('a slice from the end', () => {
    it.each([1, 2, 5])('has the last %i of the list, in its order', async (limit) => {
      const { archive } = opened;
      const all = { limit: 50, offset: 0 };
      const last = { limit, offset: 0, from: 'end' } as const;
      const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
      expect(ids((await archive.quotations({}, last)).items)).toEqual(
        ids((await archive.quotations({}, all)).items).slice(-limit),
      );
      expect(ids((await archive.statements({}, last)).items)).toEqual(
        ids((await archive.statements({}, all)).items).slice(-limit),
      );
      expect(ids((await archive.events({}, last)).items)).toEqual(
        ids((await archive.events({}, all)).items).slice(-limit),
      );
    });
  });

  describe('a database that an older version has filled', () => {
    it('gives the same answers, with keys in the order of dates', async () => {
      const { archive, store } = opened;
      const slice = { limit: 50, offset: 0 };
      const answers = async () => [
        await archive.statements({}, slice),
        await archive.search('the', slice),
        await archive.quotations({ speaker: 'ada-vale' }, slice),
        await archive.articles({ topic: 'harbour' }, slice),
      ];
      const before = await answers();
      await store.transaction(async (sql) => {
        await sql.all(
          sql.engine === 'sqlite' ? 'PRAGMA defer_foreign_keys = ON' : 'SET CONSTRAINTS ALL DEFERRED',
        );
        const rows = await sql.all<{ key: number }>('SELECT key FROM article ORDER BY id');
        for (const [index, { key }] of rows.entries()) {
          await sql.all('UPDATE quotation SET article = $1 WHERE article = $2', [index + 1, key]);
          await sql.all('UPDATE telling SET article = $1 WHERE article = $2', [index + 1, key]);
          await sql.all(`UPDATE subject SET key = $1 WHERE item = 'article' AND key = $2`, [index + 1, key]);
          await sql.all('UPDATE article SET key = $1, made_from = NULL WHERE key = $2', [index + 1, key]);
        }
      });
      await bringUp(store);
      const [row] = await store.all<{ least: number }>('SELECT min(key) AS least FROM article');
      expect(row?.least).toBeGreaterThan(2 ** 32);
      expect(await answers()).toEqual(before);
    });
  });
}
