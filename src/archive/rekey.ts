import type { ArticleHead } from '../corpus/article.ts';
import type { Engine, Sql } from '../store/sql.ts';
import type { Item } from './conditions.ts';
import { keyAfter } from './places.ts';
import { rebuildWords } from './rebuild-words.ts';

/** What a transaction begins with that gives articles other keys: their quotations follow later in it. */
const DEFER: Readonly<Record<Engine, string>> = {
  sqlite: 'PRAGMA defer_foreign_keys = ON',
  postgres: 'SET CONSTRAINTS ALL DEFERRED',
};

/** Every column with the key of an item, its own first. */
const KEYS: Readonly<Record<Item, readonly (readonly [table: string, column: string, where: string])[]>> = {
  article: [
    ['article', 'key', ''],
    ['quotation', 'article', ''],
    ['telling', 'article', ''],
    ['subject', 'key', `item = 'article' AND `],
  ],
  quotation: [
    ['quotation', 'key', ''],
    ['subject', 'key', `item = 'quotation' AND `],
    ['statement_key', 'quotation', ''],
  ],
  telling: [
    ['telling', 'key', ''],
    ['subject', 'key', `item = 'telling' AND `],
    ['taking_part', 'telling', ''],
  ],
};

/** The full-text indexes, emptied. One without the texts that it is of cannot delete row by row alone. */
const EMPTY: Readonly<Record<Engine, (table: string) => string>> = {
  sqlite: (table) => `INSERT INTO ${table} (${table}) VALUES ('delete-all')`,
  postgres: (table) => `DELETE FROM ${table}`,
};

/**
 * Gives what an older version has stored its keys in the order of dates, and its marks, in one transaction. What is
 * aligned stays so. Does nothing where all has them: it looks for articles that do not say what they were made from.
 * @returns how many articles it was
 */
export async function rekey(sql: Sql): Promise<number> {
  if ((await oldArticles(sql, 1)).length === 0) return 0;
  return sql.transaction(async (work) => {
    await work.all(DEFER[work.engine]);
    const old = await oldArticles(work);
    for (const item of ['telling', 'quotation', 'article'] as const) await rekeyItem(work, item);
    for (const { id, record } of old) {
      const { textSha256 } = JSON.parse(record) as ArticleHead;
      await work.all('UPDATE article SET made_from = $1 WHERE id = $2', [textSha256, id]);
    }
    for (const table of ['article_words', 'quotation_words', 'quotation_exact', 'telling_words']) {
      await work.all(EMPTY[work.engine](table));
    }
    await rebuildWords(work);
    // Filled again behind this.
    await work.all('DELETE FROM said');
    return old.length;
  });
}

function oldArticles(sql: Sql, most = 2 ** 31): Promise<{ id: string; record: string }[]> {
  return sql.all('SELECT id, record FROM article WHERE made_from IS NULL LIMIT $1', [most]);
}

/** Those that sort alike keep the order in which they came in. */
async function rekeyItem(sql: Sql, item: Item): Promise<void> {
  const rows = await sql.all<{ key: number; sort: string }>(`SELECT key, sort FROM ${item} ORDER BY key`);
  // Out of the way first: a year before 1900 has new keys as low as the old ones.
  for (const [table, column, where] of KEYS[item]) {
    await sql.all(`UPDATE ${table} SET ${column} = -${column} WHERE ${where}${column} > 0`);
  }
  const last = new Map<number, number>();
  for (const { key, sort } of rows) {
    const first = keyAfter(sort, null);
    const given = last.get(first) ?? null;
    const next = keyAfter(sort, given);
    last.set(first, next);
    for (const [table, column, where] of KEYS[item]) {
      await sql.all(`UPDATE ${table} SET ${column} = $1 WHERE ${where}${column} = $2`, [next, -key]);
    }
  }
}
