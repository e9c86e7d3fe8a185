import type { Cited, CitedItem } from './cited.ts';
import { heading, leftOutLine } from './heading.ts';
import { citation, cited } from './sentence.ts';

/** One citation in Markdown, its headline linked. */
export function markdownCitation(item: CitedItem, accessed: Cited['accessed']): string {
  return citation(item, accessed, {
    text: escapeMarkdown,
    source: (headline, url) => `[“${escapeMarkdown(headline)}”](<${url}>)`,
  });
}

/** A list of sources in Markdown: an item of the list for each citation. */
export function toMarkdown(all: Cited): string {
  const lines = [
    `## ${escapeMarkdown(heading(all))}`,
    ...cited(all.items).map((item) => `- ${markdownCitation(item, all.accessed).replaceAll('\n', '\n  ')}`),
    ...leftOutLine(all).map(escapeMarkdown),
  ];
  return `${lines.join('\n\n')}\n`;
}

/**
 * Plain text as Markdown that shows exactly that text: everything that could be markup, HTML, an entity or an
 * address of its own is escaped, and a line break stays one without ending the paragraph.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text
    .replace(/[\\`*_[\]<>#|~&$@^]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\\\n');
}

/** Most texts have none of it. */
const MARKUP = /[\\`*_[\]<>#|~&$@^:\n\r\u2028\u2029]|\bwww\.|^\s*(?:[-+=]|\d+[.)])/i;
