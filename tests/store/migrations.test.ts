import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrations.ts';
import type { Sql, Store } from '../../src/store/sql.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

let store: Store;

beforeEach(() => {
  store = openSqlite(':memory:');
});

afterEach(() => store.close());

async function schema(): Promise<string[]> {
  const rows = await store.all<{ sql: string }>(
    `SELECT name || ' ' || coalesce(sql, '') AS sql FROM sqlite_master ORDER BY name`,
  );
  return rows.map(({ sql }) => sql);
}

describe('migrate', () => {
  it('gives an empty database every table that the archive asks', async () => {
    await migrate(store);
    for (const table of [
      'corpus_file',
      'reject',
      'reference',
      'article',
      'quotation',
      'telling',
      'subject',
    ]) {
      expect(await store.all(`SELECT * FROM ${table}`)).toEqual([]);
    }
  });

  it('writes down each step that it took', async () => {
    await migrate(store);
    const steps = await store.all<{ id: number }>('SELECT id FROM migration ORDER BY id');
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.map(({ id }) => id)).toEqual(steps.map((_, index) => index + 1));
  });

  it('changes nothing the second time, and keeps what is stored', async () => {
    await migrate(store);
    await store.all('INSERT INTO corpus_file (path, sha256) VALUES ($1, $2)', ['corpus/a.json', 'abc']);
    const before = await schema();
    await migrate(store);
    expect(await schema()).toEqual(before);
    expect(await store.all('SELECT path FROM corpus_file')).toEqual([{ path: 'corpus/a.json' }]);
  });

  it('may be asked for twice at once', async () => {
    await expect(Promise.all([migrate(store), migrate(store)])).resolves.toBeDefined();
  });

  it('leaves nothing behind where a step fails', async () => {
    const failing: Sql = {
      engine: 'sqlite',
      all: (text, values) => store.all(text, values),
      transaction: (work) =>
        store.transaction((sql) =>
          work({
            ...sql,
            all: (text, values) =>
              text.includes('quotation_words') ? Promise.reject(new Error('no room')) : sql.all(text, values),
          }),
        ),
    };
    await expect(migrate(failing)).rejects.toThrow('no room');
    expect(await schema()).toEqual([]);
    await migrate(store);
    expect(await store.all('SELECT * FROM article')).toEqual([]);
  });
});
