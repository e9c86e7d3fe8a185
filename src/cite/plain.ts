import type { Cited, CitedItem } from './cited.ts';
import { heading, leftOutLine } from './heading.ts';
import { citation, cited } from './sentence.ts';

/** One citation as plain text, its address in full. */
export function plainCitation(item: CitedItem, accessed: Cited['accessed']): string {
  return citation(item, accessed, {
    text: (text) => text,
    source: (headline, url) => `“${headline}”, ${url}`,
  });
}

/** A list of sources as plain text: a citation a paragraph. */
export function toPlain(all: Cited): string {
  const paragraphs = [
    heading(all),
    ...cited(all.items).map((item) => plainCitation(item, all.accessed)),
    ...leftOutLine(all),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
