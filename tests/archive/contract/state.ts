import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { align } from '../../../src/archive/align.ts';
import { loadFolder } from '../../../src/archive/load.ts';
import { mergePeople, renamePerson } from '../../../src/archive/people.ts';
import { createKept, USUALLY_KEPT } from '../../../src/command/kept.ts';
import { answer } from '../../../src/command/run.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/sql.ts';
import { ENGLISH } from '../../../src/text/english.ts';
import {
  type CorpusFolder,
  corpusFolder,
  NOW,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import { type News, REFERENCES } from '../../support/invented-news.ts';
import { EDITED, HARBOUR, take } from '../../support/pages.ts';
import type { Database } from '../contract.ts';

const QUAYS: News = {
  id: 'quays',
  day: '2025-03-02',
  says: [{ words: 'The quays stay open.' }],
  tells: [{ event: 'council', day: '2025-03-01' }],
};
const FERRIES: News = { id: 'ferries-run', day: '2025-04-05', says: [{ words: 'The ferries run on time.' }] };

/** How it is told that what answers are made from has changed, on every engine alike. */
export function stateContract(database: Database): void {
  let folder: CorpusFolder;
  let opened: OpenedDesk;
  /** Another process, where the database can have one. */
  let other: Store;

  beforeEach(async () => {
    folder = corpusFolder(QUAYS, FERRIES);
    const url = await database();
    opened = await openDeskOver(folder.path, url);
    other = url.includes(':memory:') ? opened.store : await openStore(url);
  });

  afterEach(async () => {
    if (other !== opened.store) await other.close();
    await opened.close();
    folder.dispose();
  });

  const state = () => opened.archive.state();
  const load = async (): Promise<void> => {
    await loadFolder(other, folder.path, NOW);
    await align(other, ENGLISH);
  };

  const CHANGES: Readonly<Record<string, () => Promise<unknown>>> = {
    'an article is added': () => {
      folder.publish({ ...QUAYS, id: 'more-quays' });
      return load();
    },
    'an article is withdrawn': () => {
      folder.remove('corpus/ferries-run.json');
      return load();
    },
    'an article is another one': () => {
      folder.publish({ ...FERRIES, says: [{ words: 'The ferries are late.' }] });
      return load();
    },
    'somebody in people.json is called otherwise': () => {
      const [first, ...others] = REFERENCES['people.json'];
      folder.write('people.json', [{ ...first, name: 'Ada Hill' }, ...others]);
      return load();
    },
    'a page is kept': () => take(other, HARBOUR),
    'a quotation is put to another statement': () =>
      other.all(`UPDATE quotation SET statement = 'quays/q1' WHERE id = 'ferries-run/q1'`),
    'an event is taken away': () => other.all('DELETE FROM telling'),
  };

  describe('the state of the corpus', () => {
    for (const [what, change] of Object.entries(CHANGES)) {
      it(`is another one as soon as ${what}`, async () => {
        const before = await state();
        await change();
        expect(await state()).not.toBe(before);
      });
    }

    it('is another one when a kept page is edited, its text is, or whom it names is called otherwise', async () => {
      const seen = new Set<string>();
      const changes = [
        () => take(other, HARBOUR),
        () => take(other, EDITED),
        () => renamePerson(other, 'olga-grinko', 'Olga Hrinko', NOW),
        () => mergePeople(other, 'olga-grinko', 'bo-vale', NOW),
        () => other.all('UPDATE source_text SET text = text'),
        () => other.all('UPDATE article_version SET changes = changes'),
      ];
      for (const change of changes) {
        await change();
        seen.add(await state());
      }
      expect(seen.size).toBe(changes.length);
    });

    it('is the same however often it is asked, and whatever else is written', async () => {
      const before = await state();
      await opened.ask('/quotes ada-vale');
      await other.all(
        `INSERT INTO seen_request (key, seen_at, taken_by) VALUES ('discord:1', '2025-01-01', 0)`,
      );
      await other.all(`INSERT INTO kept_question (digest, question, kept_at) VALUES ('a', 'b', 'c')`);
      expect(await state()).toBe(before);
    });

    it('is the same where a change was not committed', async () => {
      const before = await state();
      const undone = other.transaction(async (sql) => {
        await sql.all('DELETE FROM telling');
        await sql.all('UPDATE quotation SET relation = NULL');
        throw new Error('no room');
      });
      await expect(undone).rejects.toThrow('no room');
      expect(await state()).toBe(before);
    });

    it('is another one where names were read again', async () => {
      const before = await state();
      await opened.archive.refresh();
      expect(await state()).not.toBe(before);
    });

    it('is that of no other database', async () => {
      const second = await openDeskOver(folder.path, await database());
      expect(await second.archive.state()).not.toBe(await state());
      await second.close();
    });
  });

  describe('an answer that was kept', () => {
    const asked = () => {
      const desk = { ...opened.desk, kept: createKept(opened.archive.state, USUALLY_KEPT) };
      return async (text: string) =>
        (await answer(desk, { asking: { text }, now: NOW, timeZone: 'UTC', where: 'channel' })).card;
    };

    it('is given again while nothing changes, and is the one that would be given', async () => {
      const ask = asked();
      const card = await ask('/quotes ada-vale');
      expect(await ask('/quotes ada-vale')).toBe(card);
      expect(card).toEqual({ ...(await opened.ask('/quotes ada-vale')) });
    });

    it('is not given again once another process has withdrawn what it quotes', async () => {
      const ask = asked();
      expect(JSON.stringify(await ask('/quotes ada-vale'))).toContain('The ferries run on time.');
      folder.remove('corpus/ferries-run.json');
      await load();
      expect(JSON.stringify(await ask('/quotes ada-vale'))).not.toContain('The ferries run on time.');
    });

    it('is not given again once another process has corrected what it quotes', async () => {
      const ask = asked();
      await ask('/source ferries-run');
      folder.publish({ ...FERRIES, says: [{ words: 'The ferries are late.' }] });
      await load();
      expect(JSON.stringify(await ask('/source ferries-run'))).toContain('The ferries are late.');
    });
  });
}
