import { sharedKeysOf } from '../src/archive/candidates.ts';
import { insertArticle } from '../src/archive/insert-article.ts';
import { loadFolder } from '../src/archive/load.ts';
import { tellingOf } from '../src/archive/telling.ts';
import { insertVersion } from '../src/archive/version-rows.ts';
import type { Article } from '../src/corpus/article.ts';
import type { References } from '../src/corpus/corpus.ts';
import { days } from '../src/corpus/dated.ts';
import type { Relation } from '../src/statements/relation.ts';
import { RULES } from '../src/statements/rules.ts';
import { read } from '../src/statements/telling.ts';
import type { Sql, Store } from '../src/store/sql.ts';
import { ENGLISH } from '../src/text/english.ts';
import { type Invented, inventedArticles } from './invented-articles.ts';
import { inventedReferences } from './invented-references.ts';

const SEED = 1;
const AT_A_TIME = 2000;
const REMEMBERED = 2000;
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
  await store.all('INSERT INTO alignment (rules) VALUES ($1)', [RULES]);
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
    for (const invented of some) {
      const { article, text } = invented;
      await insertVersion(
        sql,
        { article, text, cleaned: article.textSha256, at: NOW.toISOString(), changes: [] },
        { input: article.textSha256, origin: article.url },
      );
      await insertArticle(sql, article, 'ingested', references, NOW, article.textSha256);
      for (const index of article.quotations.keys()) await align(sql, invented, index, references);
    }
  });
}

/** Once a statement: its tellings are alike word for word. */
const keysOfStatement = new Map<string, readonly string[]>();

async function align(
  sql: Sql,
  { article, statements }: Invented,
  index: number,
  references: References,
): Promise<void> {
  const [id, statement = ''] = [`${article.id}/q${index + 1}`, statements[index]];
  const relation: Relation = { kind: id === statement ? 'fullest' : 'identical', flags: [] };
  const [row] = await sql.all<{ key: number }>(
    'UPDATE quotation SET statement = $1, component = $1, relation = $2 WHERE id = $3 RETURNING key',
    [statement, JSON.stringify(relation), id],
  );
  if (row === undefined) throw new Error(`${id} was not written`);
  const keys = keysOfStatement.get(statement) ?? keysOf(id, article, index, references);
  keysOfStatement.set(statement, keys);
  if (keysOfStatement.size > REMEMBERED) keysOfStatement.clear();
  for (const word of keys)
    await sql.all(
      `INSERT INTO statement_key (word, quotation, speaker, day_from, day_to, said_from)
       SELECT $1, key, speaker, day_from, day_to, day_from FROM quotation WHERE key = $2`,
      [word, row.key],
    );
}

function keysOf(
  id: string,
  { id: article, quotations, datePublished }: Article,
  index: number,
  references: References,
): readonly string[] {
  const row = { id, article, published: days(datePublished).from, record: JSON.stringify(quotations[index]) };
  return sharedKeysOf(read(tellingOf(row, references), ENGLISH));
}
