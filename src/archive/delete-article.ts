import type { Sql } from '../store/sql.ts';
import { tallyArticle } from './tally.ts';

/** Takes an article away with its quotations, its events, and the words they are found by. */
export async function deleteArticle(sql: Sql, key: number): Promise<void> {
  const of = [key];
  await tallyArticle(sql, key, -1);
  await sql.all('DELETE FROM taking_part WHERE telling IN (SELECT key FROM telling WHERE article = $1)', of);
  await sql.all(
    'DELETE FROM quotation_exact WHERE rowid IN (SELECT key FROM quotation WHERE article = $1)',
    of,
  );
  // What was one statement with them is aligned anew.
  await sql.all(
    `UPDATE quotation SET statement = NULL, component = NULL, relation = NULL WHERE article <> $1
     AND component IN (SELECT component FROM quotation WHERE article = $1)`,
    of,
  );
  await sql.all(
    'DELETE FROM statement_key WHERE quotation IN (SELECT key FROM quotation WHERE article = $1)',
    of,
  );
  await sql.all(
    `DELETE FROM said WHERE (speaker, day_to, quotation) IN
     (SELECT speaker, day_to, key FROM quotation WHERE article = $1 AND speaker IS NOT NULL)`,
    of,
  );
  for (const item of ['telling', 'quotation'] as const) {
    const keys = `SELECT key FROM ${item} WHERE article = $1`;
    await sql.all(`DELETE FROM ${item}_words WHERE rowid IN (${keys})`, of);
    await sql.all(`DELETE FROM subject WHERE item = '${item}' AND key IN (${keys})`, of);
    await sql.all(`DELETE FROM ${item} WHERE article = $1`, of);
  }
  await sql.all('DELETE FROM article_words WHERE rowid = $1', of);
  await sql.all(`DELETE FROM subject WHERE item = 'article' AND key = $1`, of);
  await sql.all('DELETE FROM article WHERE key = $1', of);
}
