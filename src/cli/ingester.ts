import { resolve } from 'node:path';
import { align, alignWritten } from '../archive/align.ts';
import { type Kept, keep } from '../archive/keep.ts';
import { readReferences } from '../archive/references.ts';
import { setAside, settleAside } from '../archive/set-aside.ts';
import { articleOfInput } from '../archive/version-rows.ts';
import type { References } from '../corpus/corpus.ts';
import { sha256 } from '../corpus/seal.ts';
import type { ReadPage } from '../ingest/apart/read-apart.ts';
import type { Source } from '../ingest/source.ts';
import type { Given } from '../ingest/to-article.ts';
import { createLock } from '../store/lock.ts';
import type { Sql } from '../store/sql.ts';
import { ENGLISH } from '../text/english.ts';

/** What became of a page, and what is known of it only because it says so itself. */
export type Taken = Kept & { readonly claimed?: readonly string[] };

/** Reads pages and keeps them. */
export interface Ingester {
  /** Keeps a page. One that cannot be kept is set aside with the reason. */
  take(source: Source, given: Given, now: Date): Promise<Taken>;
  /** Sets something aside that could not even be read. */
  fail(origin: string, given: Given, reason: string, now: Date): Promise<void>;
  /** Forgets that something was set aside. */
  settle(origin: string): Promise<void>;
}

/** Reads in this process, for as long as it takes: what the operator gives is no stranger's. */
const readHere: ReadPage = async (...asked) => {
  // Who only answers never reads a page: what that takes is a third of the program, and is loaded here.
  const { makeArticle } = await import('../ingest/make-article.ts');
  return makeArticle(...asked);
};

/** One at a time: who is found on one page is known on the next. */
export function createIngester(sql: Sql, readPage: ReadPage = readHere): Ingester {
  const inTurn = createLock();
  let known: References | undefined;
  const read = async (source: Source, given: Given, now: Date): Promise<Taken> => {
    const page = given.url === undefined ? source : { ...source, url: given.url };
    // What was kept before is not read again: a folder can be ingested anew at little cost.
    const input = sha256(JSON.stringify([page.content, page.form, page.url, given.publisher, given.date]));
    const before = await articleOfInput(sql, input);
    if (before !== undefined) return { outcome: 'duplicate', id: before };
    known ??= await readReferences(sql);
    const article = await readPage(page, given, known);
    if (article.kind === 'rejected') {
      const { reason, isFinal } = article;
      return { outcome: 'rejected', reason, ...(isFinal === undefined ? {} : { isFinal }) };
    }
    const origin = page.file ?? page.url ?? '';
    const kept = await keep(sql, { ...article, input, origin }, now, (work) => alignWritten(work, ENGLISH));
    // What is left: a telling of a statement that an edit took apart, or what another process has just loaded.
    if (kept.outcome === 'added' || kept.outcome === 'updated') await align(sql, ENGLISH);
    if (article.people.length + article.outlets.length > 0) known = undefined;
    return article.claimed.length === 0 ? kept : { ...kept, claimed: article.claimed };
  };
  return {
    async take(source, given, now) {
      const kept = await inTurn(() => read(source, given, now));
      const origin = originOf(source.file ?? source.url ?? '');
      if (kept.outcome === 'rejected') await setAside(sql, { origin, given, reason: kept.reason }, now);
      else await settleAside(sql, origin);
      return kept;
    },
    fail: (origin, given, reason, now) => setAside(sql, { origin: originOf(origin), given, reason }, now),
    settle: (origin) => settleAside(sql, originOf(origin)),
  };
}

/** An address, or a path that means the same from every folder. */
export function originOf(input: string): string {
  return isAddress(input) ? input : resolve(input);
}

export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}
