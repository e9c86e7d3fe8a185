import { beforeEach, describe, expect, it } from 'vitest';
import { createMemory, digestOf } from '../../src/service/memory.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Sql } from '../../src/store/sql.ts';

const LONG = `/search words:${'harbour '.repeat(30)}`;

describe('what the platforms need to remember', () => {
  let sql: Sql;
  let state: 'well' | 'failing' | 'silent';
  let warnings: string[];
  let memory: ReturnType<typeof createMemory>;

  beforeEach(async () => {
    const store = await openStore('sqlite::memory:');
    await migrate(store);
    state = 'well';
    warnings = [];
    sql = {
      ...store,
      all: (text, values) => {
        if (state === 'failing') return Promise.reject(new Error('the disk is full'));
        return state === 'silent' ? new Promise(() => undefined) : store.all(text, values);
      },
    };
    memory = createMemory({ sql, now: () => new Date(0), warn: (says) => warnings.push(says) });
  });

  it('stands in the database', async () => {
    await memory.keep(LONG);
    expect(await sql.all('SELECT question FROM kept_question')).toEqual([{ question: LONG }]);
    expect(warnings).toEqual([]);
  });

  it('is held in memory while the database fails, and written when it takes it again', async () => {
    state = 'failing';
    await memory.keep(LONG);
    expect(await memory.recall(digestOf(LONG))).toBe(LONG);
    expect(await memory.recall(digestOf('another'))).toBeUndefined();
    state = 'well';
    await memory.keep('/search ferries');
    expect(await sql.all('SELECT question FROM kept_question ORDER BY question')).toEqual(
      [{ question: LONG }, { question: '/search ferries' }].sort((a, b) =>
        a.question < b.question ? -1 : 1,
      ),
    );
  });

  it('tells requests that are repeated, also while the database fails', async () => {
    expect(await memory.isFirst('before')).toBe(true);
    state = 'failing';
    expect(await Promise.all([memory.isFirst('during'), memory.isFirst('during')])).toEqual([true, false]);
    state = 'well';
    expect(await memory.isFirst('during')).toBe(false);
    expect(await memory.isFirst('before')).toBe(false);
    expect(await memory.isFirst('after')).toBe(true);
  });

  it('warns once when the database fails, and once when it is back', async () => {
    state = 'failing';
    await memory.keep(LONG);
    await memory.isFirst('a');
    await memory.recall('b');
    state = 'well';
    await memory.isFirst('c');
    await memory.isFirst('d');
    expect(warnings).toEqual([
      'the database does not take what the platforms need to remember; it is held in memory until it does',
      'the database takes what the platforms need to remember again',
    ]);
  });

  it('does not wait for a database that says nothing', async () => {
    state = 'silent';
    const since = performance.now();
    expect(await memory.isFirst('a')).toBe(true);
    expect(performance.now() - since).toBeLessThan(2000);
    expect(warnings).toHaveLength(1);
  });

  describe('of a request that another process took up', () => {
    const running = new Set([1, 2]);
    const of = (number: number): ReturnType<typeof createMemory> =>
      createMemory({
        sql,
        now: () => new Date(0),
        warn: () => undefined,
        presence: { number, isThere: async (other) => running.has(other) },
      });

    it('takes it up again where that process has ended before it was finished', async () => {
      running.add(1);
      expect(await of(1).isFirst('k')).toBe(true);
      expect(await of(2).isFirst('k')).toBe(false);
      running.delete(1);
      expect(await Promise.all([of(2).isFirst('k'), of(3).isFirst('k')])).toContain(true);
      expect(await of(2).isFirst('k')).toBe(false);
    });

    it('leaves it where it was finished, whoever has ended', async () => {
      running.add(1);
      const one = of(1);
      await one.isFirst('k');
      one.finished('k');
      await one.flush();
      running.delete(1);
      expect(await of(2).isFirst('k')).toBe(false);
    });
  });
});
