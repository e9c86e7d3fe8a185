import type { References } from '../../corpus/corpus.ts';
import { foldName } from '../../text/fold.ts';
import { perReferences } from '../per-references.ts';

/** An article is about what it speaks of at least so often. */
const TIMES = 2;

/** The topics whose terms stand in the text at least twice, or in its first lines, the most frequent first. */
export function topicsOf(lines: readonly string[], references: References): string[] {
  const words = ` ${foldName(lines.join('\n').slice(0, 200_000))} `;
  const first = ` ${foldName(lines.slice(0, 2).join('\n').slice(0, 2000))} `;
  const all = new Set(words.split(' '));
  const counted = termsOf(references).map(({ id, terms }) => {
    const sought = terms.filter((term) => all.has(term.split(' ', 1)[0] ?? ''));
    const count = sought.reduce((sum, term) => sum + occurrences(words, ` ${term} `), 0);
    const isFirst = terms.some((term) => first.includes(` ${term} `));
    return { id, count: isFirst ? Math.max(count, TIMES) : count };
  });
  return counted
    .filter(({ count }) => count >= TIMES)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** The topics with their terms as they are compared. */
const termsOf = perReferences(({ topics }) =>
  [...topics.values()].map(({ id, terms }) => ({ id, terms: [...new Set(terms.map(foldName))] })),
);

function occurrences(text: string, term: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length - 1)) count += 1;
  return count;
}
