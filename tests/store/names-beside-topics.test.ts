import { afterAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Sql } from '../../src/store/sql.ts';
import { startPostgres } from '../support/postgres.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

const BEFORE = 12;

async function store(sql: Sql, key: number): Promise<void> {
  await sql.all(
    `INSERT INTO article (key, id, file, address, publisher, day_from, day_to, sort, quotations, record)
     VALUES ($1, $2, 'a', $2, 'gazette', 'a', 'b', 'c', 1, '{}')`,
    [key, `a${key}`],
  );
  await sql.all(
    `INSERT INTO quotation (key, id, article, publisher, speaker, kind, day_from, day_to, sort, record)
     VALUES ($1, $2, $1, 'gazette', 'ada-vale', 'direct', 'a', 'b', 'c', '{}')`,
    [key, `a${key}/q1`],
  );
  for (const item of ['article', 'quotation']) {
    await sql.all(`INSERT INTO subject (item, key, topic) VALUES ($1, $2, 'harbour')`, [item, key]);
  }
}

describe.skipIf(postgres === undefined)('the topics of quotations on PostgreSQL', () => {
  it('have names beside them, whether they were stored before or after', async () => {
    const sql = await openStore((await postgres?.database()) ?? '');
    await migrate(sql, BEFORE);
    await store(sql, 1);
    await migrate(sql);
    await store(sql, 2);
    const named = { said_by: 'ada-vale', printed_by: 'gazette', wired_by: null, said_as: 'direct' };
    const unnamed = { said_by: null, printed_by: null, wired_by: null, said_as: null };
    expect(
      await sql.all(
        'SELECT item, key, said_by, printed_by, wired_by, said_as FROM subject ORDER BY key, item',
      ),
    ).toEqual([
      { item: 'article', key: 1, ...unnamed },
      { item: 'quotation', key: 1, ...named },
      { item: 'article', key: 2, ...unnamed },
      { item: 'quotation', key: 2, ...named },
    ]);
    await sql.close();
  });
});
