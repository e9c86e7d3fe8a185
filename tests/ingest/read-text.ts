import { readReferences } from '../../src/corpus/read-references.ts';
import { extract } from '../../src/ingest/extract.ts';
import type { Extracted } from '../../src/ingest/extracted.ts';

const { references } = readReferences({ outlets: [], people: [], topics: [] });

/** A page of these paragraphs, read without anything known before. */
export function readText(...paragraphs: readonly string[]): Extracted {
  return extract({ content: paragraphs.join('\n\n'), form: 'text' }, { references });
}

export function readHtmlPage(html: string): Extracted {
  return extract({ content: html, form: 'html' }, { references });
}

/** The quotations of a page, each as its kind, its speaker and its words. */
export function quotesOf(read: Extracted): [string, string | null, string][] {
  return read.quotes.map(({ kind, speaker, parts }) => [
    kind,
    speaker?.name ?? null,
    parts.map(({ text }) => text).join(' … '),
  ]);
}
