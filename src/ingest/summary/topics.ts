import type { References } from '../../corpus/corpus.ts';
import { foldName } from '../../text/fold.ts';
import { perReferences } from '../per-references.ts';

/** An article is about what it speaks of at least so often. */
const TIMES = 2;

/** The topics whose terms stand in the text at least twice, or in its first lines, the most frequent first. */
export function topicsOf(lines: readonly string[], references: References): string[] {
  const words = ` ${foldName(lines.join('\n').slice(0, 200_000))} `;
  const first = ` ${foldName(lines.slice(0, 2).join('\n').slice(0, 2000))} `;
  const { byFirstWord, all } = termsOf(references);
  const terms = new Set<Term>();
  for (let at = 0, end = words.indexOf(' ', 1); end > 0; at = end, end = words.indexOf(' ', at + 1))
    for (const term of byFirstWord.get(words.slice(at + 1, end)) ?? []) terms.add(term);
  const counts = new Map<string, number>();
  for (const term of terms) {
    const count = occurrences(words, term.words);
    counts.set(term.topic, (counts.get(term.topic) ?? 0) + count);
  }
  for (const term of terms)
    if (first.includes(term.words)) counts.set(term.topic, Math.max(counts.get(term.topic) ?? 0, TIMES));
  const counted = all.map((id) => ({ id, count: counts.get(id) ?? 0 }));
  return counted
    .filter(({ count }) => count >= TIMES)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

interface Term {
  readonly topic: string;
  /** As they are compared, with a space on either side. */
  readonly words: string;
}

/** The terms of all topics by their first word, so that a text is gone through once. */
const termsOf = perReferences(({ topics }) => {
  const byFirstWord = new Map<string, Term[]>();
  for (const { id, terms } of topics.values()) {
    for (const words of new Set(terms.map(foldName))) {
      const first = words.split(' ', 1)[0] ?? '';
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { topic: id, words: ` ${words} ` }]);
    }
  }
  return { byFirstWord, all: [...topics.values()].map(({ id }) => id) };
});

function occurrences(text: string, term: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length - 1)) count += 1;
  return count;
}
