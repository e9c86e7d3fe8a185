import { afterAll, describe, expect, it } from 'vitest';
import { pairWords } from '../../src/archive/pair-words.ts';
import { bringUp } from '../../src/cli/bring-up.ts';
import { openStore } from '../../src/store/open-store.ts';
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
