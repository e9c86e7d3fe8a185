import { isKnownAddress } from '../corpus/address.ts';
import type { Article } from '../corpus/article.ts';
import type { Reject } from '../corpus/corpus.ts';
import type { Outlet, Person } from '../corpus/reference.ts';
import { sealOf } from '../corpus/seal.ts';
import type { Sql } from '../store/sql.ts';
import { type Change, follow } from './changes.ts';
import { writeFound } from './found.ts';
import { heldFrom, readKnown, serve } from './serve.ts';
import { insertVersion, readVersions, type Version, versionOf } from './version-rows.ts';

/** A page to be kept, as `toArticle` made it. */
export interface Keepable {
  readonly article: Article;
  readonly people: readonly Person[];
  readonly outlets: readonly Outlet[];
  readonly text: string;
  readonly cleaned: string;
  /** SHA-256 of the page as it came in with what was said of it: the same again needs no reading. */
  readonly input: string;
  /** The file or address that it came from. */
  readonly origin: string;
}

/** What became of a page. `rejects` are quotations and events that were left out of it. */
export type Kept =
  | {
      readonly outcome: 'added' | 'updated';
      readonly id: string;
      readonly changes: readonly Change[];
      readonly rejects: readonly Reject[];
    }
  | { readonly outcome: 'duplicate'; readonly id: string }
  | {
      readonly outcome: 'rejected';
      readonly reason: string;
      /** Whatever else were said of the page. */
      readonly isFinal?: true;
    };

/** Undoes what was written of a page that cannot be served. */
class Refused extends Error {}

/**
 * Keeps a page, wholly or not at all: a new article, a new version of one that is kept, or nothing where it is the
 * same. An older version stays, and what the newer changed in its quotations is written down.
 * @param then what else is done with it in the same transaction, where anything was written
 */
export async function keep(
  sql: Sql,
  page: Keepable,
  now: Date,
  then: (work: Sql) => Promise<void> = async () => undefined,
): Promise<Kept> {
  try {
    return await sql.transaction(async (work) => {
      const kept = await write(work, page, now);
      if (kept.outcome === 'added' || kept.outcome === 'updated') await then(work);
      return kept;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { outcome: 'rejected', reason: error.message };
  }
}

async function write(sql: Sql, page: Keepable, now: Date): Promise<Kept> {
  const file = await sameInFolder(sql, page.article);
  if (file !== undefined) return { outcome: 'duplicate', id: file };
  const before = await versionOf(sql, page.article);
  if (before !== undefined && isSame(before, page)) return { outcome: 'duplicate', id: before.article.id };

  const { url, urlBasis } =
    before !== undefined && !isKnownAddress(page.article.url) ? before.article : page.article;
  const id = before?.article.id ?? (await freeId(sql, page.article.id));
  const held = await heldFrom(sql, { id, url });
  if (held !== undefined) return { outcome: 'rejected', reason: held.reason };
  const ids = await writeFound(sql, page.people, page.outlets, id);
  const named = withIds(page.article, id, { url, urlBasis }, ids);
  const versions = before === undefined ? [] : await readVersions(sql, id);
  const { quotations, changes } =
    before === undefined
      ? { quotations: named.quotations, changes: [] }
      : follow(
          { quotations: before.article.quotations, text: before.text },
          { quotations: named.quotations, text: page.text },
          versions.flatMap(({ article }) => article.quotations.map((quotation) => quotation.id)),
        );
  const { text, cleaned, input, origin } = page;
  const article = { ...named, quotations };
  await insertVersion(sql, { article, text, cleaned, at: now.toISOString(), changes }, { input, origin });
  const { rejects, isServed } = await serve(sql, id, await readKnown(sql), now);
  if (!isServed) throw new Refused(rejects.map(({ path, reason }) => `${path}: ${reason}`).join('; '));
  return { outcome: before === undefined ? 'added' : 'updated', id, changes, rejects };
}

/** The same text of the same outlet; or, at the same address, the same article in another frame. */
function isSame(before: Version, { article, cleaned }: Keepable): boolean {
  const gainsAddress = isKnownAddress(article.url) && !isKnownAddress(before.article.url);
  const isConfirmed =
    isKnownAddress(article.url) && article.urlBasis === undefined && before.article.urlBasis !== undefined;
  if (gainsAddress || isConfirmed) return false;
  return before.article.textSha256 === article.textSha256 || before.cleaned === cleaned;
}

/** An article of the corpus folder that was made from this very text. */
async function sameInFolder(sql: Sql, { textSha256, publisher }: Article): Promise<string | undefined> {
  const [row] = await sql.all<{ id: string }>(
    'SELECT id FROM article WHERE source IS NULL AND publisher = $1 AND made_from = $2',
    [publisher, textSha256],
  );
  return row?.id;
}

/** An id that no article has, of whichever address. */
async function freeId(sql: Sql, wanted: string): Promise<string> {
  let id = wanted;
  for (let number = 2; await isTaken(sql, id); number += 1) id = `${wanted}-${number}`;
  return id;
}

async function isTaken(sql: Sql, id: string): Promise<boolean> {
  const rows = await sql.all(
    'SELECT id FROM article WHERE id = $1 UNION SELECT article FROM article_version WHERE article = $1',
    [id],
  );
  return rows.length > 0;
}

/** The article under its own id and address, and everybody under the ids they are kept under; sealed anew. */
function withIds(
  { urlBasis: _own, ...article }: Article,
  id: string,
  { url, urlBasis }: Pick<Article, 'url'> & { readonly urlBasis: Article['urlBasis'] },
  ids: ReadonlyMap<string, string>,
): Article {
  const keptAs = (person: string): string => ids.get(person) ?? person;
  const printed = { textSha256: article.textSha256, url, publisher: article.publisher };
  return {
    ...article,
    id,
    url,
    ...(urlBasis === undefined ? {} : { urlBasis }),
    quotations: article.quotations.map((quotation) => {
      const named = {
        ...quotation,
        speaker: quotation.speaker === null ? null : keptAs(quotation.speaker),
      };
      return { ...named, seal: sealOf(printed, named) };
    }),
    events: article.events.map((event) => ({ ...event, people: event.people.map(keptAs) })),
  };
}
