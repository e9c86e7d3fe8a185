import { bareAddress } from '../corpus/address.ts';
import type { ArticleFile, References, Reject } from '../corpus/corpus.ts';
import { type FolderReading, readFolder, type Texts } from '../corpus/read-folder.ts';
import { REFERENCE_FILES } from '../corpus/read-references.ts';
import type { Sql } from '../store/sql.ts';
import { deleteArticle } from './delete-article.ts';
import { joinToFiles } from './found.ts';
import { insertArticle } from './insert-article.ts';
import { displace, serveAll } from './serve.ts';

/** What a load did, in article files; `rejects` counts records, those of earlier loads too. */
export interface LoadReport {
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly rejects: number;
}

/**
 * Brings the archive up to date with a corpus folder, in one transaction: until it is done, answers come from
 * what was there before. Loading the same folder again changes nothing and reads only the files' hashes.
 * @param now when what is new counts as arrived
 * @param texts source texts by their hash: where there are any, every article is checked against its own
 */
export async function loadFolder(
  sql: Sql,
  folder: string,
  now: Date,
  texts: Texts = new Map(),
): Promise<LoadReport> {
  const rows = await sql.all<{ path: string; sha256: string }>('SELECT path, sha256 FROM corpus_file');
  const reading = await readFolder(folder, new Map(rows.map(({ path, sha256 }) => [path, sha256])), texts);
  const articleFiles = reading.hashes.size - Object.keys(REFERENCE_FILES).length;
  if (reading.changed.length > 0 || reading.removed.length > 0 || reading.referencesChanged) {
    await sql.transaction((work) => write(work, reading, now));
  }
  const [count] = await sql.all<{ rejects: number }>('SELECT count(*) AS rejects FROM reject');
  return {
    changed: reading.changed.length,
    removed: reading.removed.length,
    unchanged: articleFiles - reading.changed.length,
    rejects: count?.rejects ?? 0,
  };
}

/** Every record that is not served, and why. */
export function readRejects(sql: Sql): Promise<Reject[]> {
  return sql.all<Reject>('SELECT file, path, reason FROM reject ORDER BY file, path');
}

async function write(sql: Sql, reading: FolderReading, now: Date): Promise<void> {
  if (reading.referencesChanged) await writeReferences(sql, reading);
  for (const file of reading.removed) {
    await deleteArticleOf(sql, file);
    await sql.all('DELETE FROM reject WHERE file = $1', [file]);
    await sql.all('DELETE FROM corpus_file WHERE path = $1', [file]);
  }
  // All old versions go first: an article may have moved from one file to another.
  const served: ArticleFile[] = [];
  const others: ArticleFile[] = [];
  for (const file of reading.changed) {
    const wasServed = file.unreadable !== true && (await deleteArticleOf(sql, file.file));
    (wasServed ? served : others).push(file);
  }
  // Of two that hold one article, the one that was served before stays.
  for (const file of [...served, ...others]) await writeFile(sql, file, reading.references, now);
  // Ingested articles live beside the folder: what it no longer holds comes back, and its names are theirs.
  if (reading.referencesChanged) await joinToFiles(sql);
  await serveAll(sql, reading.referencesChanged ? 'all' : 'missing', now);
}

async function writeReferences(sql: Sql, reading: FolderReading): Promise<void> {
  await sql.all('DELETE FROM reference');
  for (const [kind, records] of Object.entries(reading.references)) {
    for (const [id, record] of records) {
      await sql.all('INSERT INTO reference (kind, id, record) VALUES ($1, $2, $3)', [
        kind,
        id,
        JSON.stringify(record),
      ]);
    }
  }
  for (const file of Object.values(REFERENCE_FILES)) {
    await sql.all('DELETE FROM reject WHERE file = $1', [file]);
    await rememberFile(sql, file, reading.hashes.get(file) ?? '');
  }
  for (const reject of reading.referenceRejects) await writeReject(sql, reject);
}

async function writeFile(sql: Sql, file: ArticleFile, references: References, now: Date): Promise<void> {
  await sql.all('DELETE FROM reject WHERE file = $1', [file.file]);
  for (const reject of file.rejects) await writeReject(sql, reject);
  if (file.article !== undefined) await displace(sql, file.article);
  const clash = file.article === undefined ? undefined : await clashOf(sql, file.article);
  if (clash !== undefined) await writeReject(sql, { file: file.file, ...clash });
  else if (file.article !== undefined) await insertArticle(sql, file.article, file.file, references, now);
  // A file that lost to another is looked at again whenever the folder is: the other may go away.
  await rememberFile(sql, file.file, clash === undefined ? file.sha256 : '');
}

/** Two articles cannot have one id or one address: the one that was there stays. */
async function clashOf(
  sql: Sql,
  article: { readonly id: string; readonly url: string },
): Promise<Omit<Reject, 'file'> | undefined> {
  const [other] = await sql.all<{ id: string; file: string }>(
    'SELECT id, file FROM article WHERE id = $1 OR address = $2',
    [article.id, bareAddress(article.url)],
  );
  if (other === undefined) return undefined;
  const path = other.id === article.id ? 'id' : 'url';
  return { path, reason: `"${article[path]}" is already held from ${other.file}; remove one of the two` };
}

/** Whether there was one to delete. */
async function deleteArticleOf(sql: Sql, file: string): Promise<boolean> {
  const [article] = await sql.all<{ key: number }>('SELECT key FROM article WHERE file = $1', [file]);
  if (article !== undefined) await deleteArticle(sql, article.key);
  return article !== undefined;
}

async function writeReject(sql: Sql, { file, path, reason }: Reject): Promise<void> {
  await sql.all('INSERT INTO reject (file, path, reason) VALUES ($1, $2, $3)', [file, path, reason]);
}

async function rememberFile(sql: Sql, path: string, digest: string): Promise<void> {
  await sql.all(
    'INSERT INTO corpus_file (path, sha256) VALUES ($1, $2) ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256',
    [path, digest],
  );
}
