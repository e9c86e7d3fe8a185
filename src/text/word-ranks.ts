import { commonWords } from './word-list.ts';

let ranks: ReadonlyMap<string, number> | undefined;

/**
 * How common a word in lower case is, counted from 1; none for a word that films do not speak (SUBTLEXus, Brysbaert &
 * New 2009). The list is read at its first use.
 */
export function rankOf(word: string): number | undefined {
  ranks ??= readRanks();
  return ranks.get(word);
}

function readRanks(): Map<string, number> {
  const found = new Map<string, number>();
  let rank = 0;
  for (const written of commonWords()) {
    rank += 1;
    const word = written.toLowerCase();
    if (!found.has(word)) found.set(word, rank);
  }
  return found;
}
