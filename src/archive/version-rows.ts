import { bareAddress } from '../corpus/address.ts';
import type { Article } from '../corpus/article.ts';
import type { Sql } from '../store/sql.ts';
import type { Change } from './changes.ts';

/** A version of an ingested article, with the text it was read from. */
export interface Version {
  readonly article: Article;
  readonly text: string;
  readonly cleaned: string;
  readonly at: string;
  readonly changes: readonly Change[];
}

interface Row {
  readonly record: string;
  readonly text: string | null;
  readonly cleaned: string;
  readonly kept_at: string;
  readonly changes: string;
}

const SELECT = `SELECT version.record, source.text, version.cleaned, version.kept_at, version.changes
  FROM article_version version LEFT JOIN source_text source ON source.sha256 = version.sha256`;
const IS_LATEST = 'version.key = (SELECT max(key) FROM article_version WHERE article = version.article)';

/** All versions of an article, the first one first. */
export async function readVersions(sql: Sql, article: string): Promise<Version[]> {
  const rows = await sql.all<Row>(`${SELECT} WHERE version.article = $1 ORDER BY version.key`, [article]);
  return rows.map(toVersion);
}

export async function latestVersion(sql: Sql, article: string): Promise<Version | undefined> {
  return first(sql, 'version.article = $1', [article]);
}

/** The article whose page this is: of this address, or of this text in this outlet. */
export async function versionOf(
  sql: Sql,
  { url, textSha256, publisher }: Pick<Article, 'url' | 'textSha256' | 'publisher'>,
): Promise<Version | undefined> {
  return (
    (await first(sql, 'version.address = $1', [bareAddress(url)])) ??
    (await first(sql, 'version.sha256 = $1 AND version.publisher = $2', [textSha256, publisher]))
  );
}

/** The article that this very input gave, if that is how it still stands. */
export async function articleOfInput(sql: Sql, input: string): Promise<string | undefined> {
  const [row] = await sql.all<{ article: string }>(
    `SELECT version.article FROM article_version version WHERE version.input = $1 AND ${IS_LATEST} LIMIT 1`,
    [input],
  );
  return row?.article;
}

/** The file or address that the latest version of each of these articles came from. */
export async function originsOf(sql: Sql, articles: readonly string[]): Promise<Map<string, string>> {
  if (articles.length === 0) return new Map();
  const wanted = articles.map((_, index) => `$${index + 1}`).join(', ');
  const rows = await sql.all<{ article: string; origin: string }>(
    `SELECT version.article, version.origin FROM article_version version
     WHERE version.article IN (${wanted}) AND ${IS_LATEST}`,
    articles,
  );
  return new Map(rows.map(({ article, origin }) => [article, origin]));
}

/** Every article that was ingested, served or not. */
export async function ingestedIds(sql: Sql): Promise<string[]> {
  const rows = await sql.all<{ article: string }>(
    'SELECT DISTINCT article FROM article_version ORDER BY article',
  );
  return rows.map(({ article }) => article);
}

export async function insertVersion(
  sql: Sql,
  { article, text, cleaned, at, changes }: Version,
  { input, origin }: { readonly input: string; readonly origin: string },
): Promise<void> {
  const { id, url, publisher, textSha256 } = article;
  await sql.all('INSERT INTO source_text (sha256, text) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING', [
    textSha256,
    text,
  ]);
  await sql.all(
    `INSERT INTO article_version (article, address, publisher, sha256, cleaned, input, origin, kept_at, record, changes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      bareAddress(url),
      publisher,
      textSha256,
      cleaned,
      input,
      origin,
      at,
      JSON.stringify(article),
      JSON.stringify(changes),
    ],
  );
}

async function first(sql: Sql, where: string, values: readonly string[]): Promise<Version | undefined> {
  const [row] = await sql.all<Row>(
    `${SELECT} WHERE ${where} AND ${IS_LATEST} ORDER BY version.key DESC LIMIT 1`,
    values,
  );
  return row === undefined ? undefined : toVersion(row);
}

function toVersion({ record, text, cleaned, kept_at: at, changes }: Row): Version {
  return {
    article: JSON.parse(record) as Article,
    text: text ?? '',
    cleaned,
    at,
    changes: JSON.parse(changes) as Change[],
  };
}
