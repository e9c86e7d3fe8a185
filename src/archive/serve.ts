import { bareAddress } from '../corpus/address.ts';
import type { Article } from '../corpus/article.ts';
import { checkArticle } from '../corpus/check-article.ts';
import type { References, Reject } from '../corpus/corpus.ts';
import type { Quotation } from '../corpus/quotation.ts';
import { sealOf } from '../corpus/seal.ts';
import type { Sql } from '../store/sql.ts';
import { quotationIdentity } from './arrive.ts';
import { deleteArticle } from './delete-article.ts';
import { insertArticle } from './insert-article.ts';
import { mergedOf, readFound, readReferences } from './references.ts';
import { ingestedIds, latestVersion } from './version-rows.ts';

const FILE = 'ingested';

/** What stands in place of a file's name with what is said of an ingested article. */
function ingestedFile(id: string): string {
  return `${FILE}/${id}`;
}

export function isIngestedFile(file: string): boolean {
  return file.startsWith(`${FILE}/`);
}

/** What serving goes by: who is known, and who has been merged into whom. */
export interface Known {
  readonly references: References;
  readonly people: ReadonlyMap<string, string>;
  readonly outlets: ReadonlyMap<string, string>;
}

export async function readKnown(sql: Sql): Promise<Known> {
  return {
    references: await readReferences(sql),
    people: mergedOf(await readFound(sql, 'people')),
    outlets: mergedOf(await readFound(sql, 'outlets')),
  };
}

/**
 * Puts the newest version of an ingested article where questions are answered from, in place of the one that is
 * there. What is not sound, or is held from a file of the corpus folder, is left out and listed as rejected.
 * @returns what was left out; `isServed` says whether the article itself is there
 */
export async function serve(
  sql: Sql,
  id: string,
  known: Known,
  now: Date,
): Promise<{ readonly rejects: readonly Reject[]; readonly isServed: boolean }> {
  const file = ingestedFile(id);
  const served = await servedOf(sql, id);
  if (served !== undefined) await deleteArticle(sql, served.key);
  await sql.all('DELETE FROM reject WHERE file = $1', [file]);
  const version = await latestVersion(sql, id);
  if (version === undefined) return { rejects: [], isServed: false };
  const article = withMerged(version.article, known);
  const held = await heldFrom(sql, article);
  const { article: sound, rejects } =
    held === undefined ? checkArticle(article, file, known.references, version.text) : { rejects: [held] };
  for (const { path, reason } of rejects) {
    await sql.all('INSERT INTO reject (file, path, reason) VALUES ($1, $2, $3)', [file, path, reason]);
  }
  if (sound === undefined) return { rejects, isServed: false };
  await keepArrivals(sql, sound, served?.quotations ?? []);
  await insertArticle(sql, sound, FILE, known.references, now, sound.textSha256);
  return { rejects, isServed: true };
}

/** Serves ingested articles again: all of them, or those that are not there. */
export async function serveAll(sql: Sql, which: 'all' | 'missing', now: Date): Promise<void> {
  const ids = which === 'all' ? await ingestedIds(sql) : await missingIds(sql);
  if (ids.length === 0) return;
  const known = await readKnown(sql);
  for (const id of ids) await serve(sql, id, known, now);
}

async function missingIds(sql: Sql): Promise<string[]> {
  const rows = await sql.all<{ article: string }>(
    `SELECT DISTINCT article FROM article_version
     WHERE article NOT IN (SELECT id FROM article WHERE file = $1) ORDER BY article`,
    [FILE],
  );
  return rows.map(({ article }) => article);
}

/** Makes room for an article of the corpus folder, which goes before an ingested one of its id or address. */
export async function displace(
  sql: Sql,
  { id, url }: { readonly id: string; readonly url: string },
): Promise<void> {
  const rows = await sql.all<{ key: number }>(
    'SELECT key FROM article WHERE file = $1 AND (id = $2 OR address = $3)',
    [FILE, id, bareAddress(url)],
  );
  for (const { key } of rows) await deleteArticle(sql, key);
}

/** Why an article cannot be served beside the corpus folder: that has its id or its address. */
export async function heldFrom(
  sql: Sql,
  { id, url }: { readonly id: string; readonly url: string },
): Promise<Reject | undefined> {
  const [other] = await sql.all<{ id: string; file: string }>(
    'SELECT id, file FROM article WHERE file <> $1 AND (id = $2 OR address = $3)',
    [FILE, id, bareAddress(url)],
  );
  if (other === undefined) return undefined;
  const [path, value] = other.id === id ? ['id', id] : ['url', url];
  return { file: ingestedFile(id), path, reason: `"${value}" is held from ${other.file}, which goes first` };
}

async function servedOf(
  sql: Sql,
  id: string,
): Promise<{ readonly key: number; readonly quotations: readonly Quotation[] } | undefined> {
  const [row] = await sql.all<{ key: number }>('SELECT key FROM article WHERE id = $1 AND file = $2', [
    id,
    FILE,
  ]);
  if (row === undefined) return undefined;
  const rows = await sql.all<{ record: string }>('SELECT record FROM quotation WHERE article = $1', [
    row.key,
  ]);
  return { key: row.key, quotations: rows.map(({ record }) => JSON.parse(record) as Quotation) };
}

/** The record with everybody under the id that they have now, sealed anew where that is another. */
function withMerged(article: Article, { people, outlets }: Known): Article {
  const nowOf = (id: string): string => people.get(id) ?? id;
  const publisher = outlets.get(article.publisher) ?? article.publisher;
  const agency = article.agency === undefined ? undefined : (outlets.get(article.agency) ?? article.agency);
  const printed = { textSha256: article.textSha256, url: article.url, publisher };
  return {
    ...article,
    publisher,
    ...(agency === undefined ? {} : { agency }),
    quotations: article.quotations.map((quotation) => {
      const speaker = quotation.speaker === null ? null : nowOf(quotation.speaker);
      if (speaker === quotation.speaker && publisher === article.publisher) return quotation;
      const named = { ...quotation, speaker };
      return { ...named, seal: sealOf(printed, named) };
    }),
    events: article.events.map((event) => ({ ...event, people: [...new Set(event.people.map(nowOf))] })),
  };
}

/** What was said by somebody who has another id now is not new: it keeps the number under which it came in. */
async function keepArrivals(sql: Sql, article: Article, before: readonly Quotation[]): Promise<void> {
  for (const quotation of article.quotations) {
    const old = before.find(({ id }) => id === quotation.id);
    if (old === undefined || old.speaker === quotation.speaker) continue;
    const identity = quotationIdentity(article.id, quotation);
    const earlier = quotationIdentity(article.id, { ...quotation, speaker: old.speaker });
    const known = await sql.all(`SELECT key FROM arrival WHERE item = 'quotation' AND id = $1`, [identity]);
    if (known.length > 0) continue;
    await sql.all(`UPDATE arrival SET id = $1 WHERE item = 'quotation' AND id = $2`, [identity, earlier]);
  }
}
