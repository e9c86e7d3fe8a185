import { commonWords } from '../text/word-list.ts';
import type { Lexicon } from './lexicon.ts';

/** Beyond these a word is as rare as can be. */
const MOST = 30_000;

let ranks: ReadonlyMap<string, number> | undefined;

/** English, by the list of its words: read at its first use, some milliseconds once in a process. */
export const english: Lexicon = {
  rankOf: (word) => {
    ranks ??= readRanks();
    return ranks.get(word);
  },
  sensesOf: () => [],
};

function readRanks(): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  let rank = 0;
  for (const word of commonWords(MOST)) {
    rank += 1;
    const lower = word.toLowerCase();
    if (!read.has(lower)) read.set(lower, rank);
  }
  return read;
}
