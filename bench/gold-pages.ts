import { readFileSync } from 'node:fs';
import { readGold } from '../eval/extract/gold.ts';
import type { References } from '../src/corpus/corpus.ts';
import { readReferences } from '../src/corpus/read-references.ts';
import type { Source } from '../src/ingest/source.ts';

/** An annotated page as it comes in, and the surnames of those who speak in it. */
export interface GoldPage {
  readonly source: Source;
  readonly surnames: readonly string[];
}

/** The annotated pages of `tests/gold/`, as `npm run eval` reads them. */
export function goldPages(): GoldPage[] {
  return readGold('tests/gold/articles').map(({ gold: { file, url, quotes }, content }) => ({
    source: {
      content,
      form: file.endsWith('.html') ? 'html' : 'text',
      file,
      ...(url === undefined ? {} : { url }),
    },
    surnames: [...new Set(quotes.flatMap(({ speaker }) => speaker?.split(' ').slice(1).slice(-1) ?? []))],
  }));
}

/** The reference files, as a running bot has them. */
export function goldReferences(): References {
  const read = (file: string): unknown => JSON.parse(readFileSync(`data/${file}`, 'utf8'));
  return readReferences({
    outlets: read('outlets.json'),
    people: read('people.json'),
    topics: read('topics.json'),
  }).references;
}
