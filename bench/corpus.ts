import { sharedKeysOf } from '../src/archive/candidates.ts';
import { insertArticle } from '../src/archive/insert-article.ts';
import { loadFolder } from '../src/archive/load.ts';
import { TELLINGS, type TellingRow, tellingOf } from '../src/archive/telling.ts';
import { insertVersion } from '../src/archive/version-rows.ts';
import type { References } from '../src/corpus/corpus.ts';
import type { Relation } from '../src/statements/relation.ts';
import { read } from '../src/statements/telling.ts';
import type { Sql, Store } from '../src/store/sql.ts';
import { ENGLISH } from '../src/text/english.ts';
import { type Invented, inventedArticles } from './invented-articles.ts';
import { inventedReferences } from './invented-references.ts';

const SEED = 1;
const AT_A_TIME = 2000;
const NOW = new Date('2025-12-14T00:00Z');

/**
 * Fills an empty database with an invented corpus of any size, always the same, as if every article had been ingested,
 * through the archive's own insert functions. Quotations are put to their statements as aligning would have left them.
 * @param folder the corpus folder, with the names that the articles have and no article
 */
export async function fillCorpus(store: Store, articles: number, folder: string): Promise<void> {
  if (store.engine === 'sqlite') await store.all('PRAGMA cache_size = -262144');
  const references = inventedReferences();
  await loadFolder(store, folder, NOW);
  let some: Invented[] = [];
  for (const one of inventedArticles(articles, SEED, references)) {
    some.push(one);
    if (some.length < AT_A_TIME) continue;
    await write(store, some, references);
    some = [];
  }
  await write(store, some, references);
}

async function write(store: Store, some: readonly Invented[], references: References): Promise<void> {
  await store.transaction(async (sql) => {
    for (const { article, text, statements } of some) {
      await insertVersion(
        sql,
        { article, text, cleaned: article.textSha256, at: NOW.toISOString(), changes: [] },
        { input: article.textSha256, origin: article.url },
      );
      await insertArticle(sql, article, 'ingested', references, NOW, article.textSha256);
      for (const [index, statement] of statements.entries())
        await align(sql, `${article.id}/q${index + 1}`, statement, references);
    }
  });
}

async function align(sql: Sql, id: string, statement: string, references: References): Promise<void> {
  const relation: Relation = { kind: id === statement ? 'fullest' : 'identical', flags: [] };
  await sql.all('UPDATE quotation SET statement = $1, component = $1, relation = $2 WHERE id = $3', [
    statement,
    JSON.stringify(relation),
    id,
  ]);
  const [row] = await sql.all<TellingRow>(`${TELLINGS} WHERE quotation.id = $1`, [id]);
  if (row === undefined) throw new Error(`${id} was not written`);
  for (const word of sharedKeysOf(read(tellingOf(row, references), ENGLISH)))
    await sql.all('INSERT INTO statement_key (word, quotation) VALUES ($1, $2)', [word, row.key]);
}
