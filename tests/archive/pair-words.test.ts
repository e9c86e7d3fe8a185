import { afterAll, describe, expect, it } from 'vitest';
import { pairMarksOf } from '../../src/archive/fulltext.ts';
import { pairWords } from '../../src/archive/pair-words.ts';
import { bringUp } from '../../src/cli/bring-up.ts';
import { openStore } from '../../src/store/open-store.ts';
import { corpusFolder, openDeskOver } from '../support/corpus-folder.ts';
import { startPostgres } from '../support/postgres.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

describe.skipIf(postgres === undefined)('words that an older version has stored on PostgreSQL', () => {
  it('get their pairs, once', async () => {
    const store = await openStore((await postgres?.database()) ?? '');
    const words = async () => {
      const rows = await store.all<{ words: string }>('SELECT words::text AS words FROM quotation_exact');
      return rows.map((row) => row.words);
    };
    await bringUp(store);
    await store.all(`INSERT INTO quotation_exact (rowid, words) VALUES (1, $1)`, [
      `'out':1 'of':2 'the':3,5 'wood':4 'to' 'to the'`,
    ]);
    await pairWords(store);
    expect(await words()).toEqual([`'of':2 'out':1 'the':3,5 'to' 'to the' 'wood':4`]);
    await store.all('COMMENT ON TABLE quotation_exact IS NULL');
    await pairWords(store);
    expect(await words()).toEqual([`'of':2 'of the' 'out':1 'out of' 'the':3,5 'to' 'wood':4`]);
    await store.close();
  });
});

describe('words that an older version has stored on SQLite', () => {
  it('get their pairs, once', async () => {
    const folder = corpusFolder({
      id: 'wood',
      day: '2025-03-02',
      says: [{ words: 'Out of the wood to the sea.' }],
    });
    const opened = await openDeskOver(folder.path);
    const { store } = opened;
    const keysWith = async (word: string): Promise<number[]> => {
      const rows = await store.all<{ rowid: number }>(
        'SELECT rowid FROM quotation_exact WHERE quotation_exact MATCH $1',
        [`"${word}"`],
      );
      return rows.map(({ rowid }) => rowid);
    };
    const [pair = ''] = pairMarksOf(['of', 'the']);
    const own = await keysWith('wood');
    expect(await keysWith(pair)).toEqual(own);
    // As they were written before there were pairs.
    await store.all(`INSERT INTO quotation_exact (quotation_exact) VALUES ('delete-all')`);
    await store.all('INSERT INTO quotation_exact (rowid, words) VALUES ($1, $2)', [
      own[0] ?? 0,
      'out of the wood',
    ]);
    expect(await keysWith(pair)).toEqual([]);
    await pairWords(store);
    expect(await keysWith(pair)).toEqual(own);
    expect(await keysWith('sea')).toEqual(own);
    await store.all('DELETE FROM quotation_exact WHERE rowid = $1', own);
    await pairWords(store);
    expect(await keysWith('sea')).toEqual([]);
    await opened.close();
    folder.dispose();
  });
});
