import { align } from '../archive/align.ts';
import { type Kept, keep } from '../archive/keep.ts';
import { readReferences } from '../archive/references.ts';
import { articleOfInput } from '../archive/version-rows.ts';
import type { References } from '../corpus/corpus.ts';
import { sha256 } from '../corpus/seal.ts';
import { extract } from '../ingest/extract.ts';
import type { Source } from '../ingest/source.ts';
import { type Given, toArticle } from '../ingest/to-article.ts';
import type { Sql } from '../store/sql.ts';
import { ENGLISH } from '../text/english.ts';

/** Reads pages and keeps them. */
export interface Ingester {
  take(source: Source, given: Given, now: Date): Promise<Kept>;
}

/** One at a time: who is found on one page is known on the next. */
export function createIngester(sql: Sql): Ingester {
  let known: References | undefined;
  return {
    async take(source, given, now) {
      const page = given.url === undefined ? source : { ...source, url: given.url };
      // What was kept before is not read again: a folder can be ingested anew at little cost.
      const input = sha256(JSON.stringify([page.content, page.form, page.url, given.publisher, given.date]));
      const before = await articleOfInput(sql, input);
      if (before !== undefined) return { outcome: 'duplicate', id: before };
      known ??= await readReferences(sql);
      const read = toArticle(extract(page, { references: known }), given, known);
      if (read.kind === 'rejected') return { outcome: 'rejected', reason: read.reason };
      const origin = page.file ?? page.url ?? '';
      const kept = await keep(sql, { ...read, input, origin }, now);
      if (kept.outcome === 'added' || kept.outcome === 'updated') await align(sql, ENGLISH);
      if (read.people.length + read.outlets.length > 0) known = undefined;
      return kept;
    },
  };
}
