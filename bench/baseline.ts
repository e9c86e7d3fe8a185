import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Work that this project cannot make faster or slower: parsing the corpus files, which are already read.
 * Figures are given as ratios to it, since those carry over from one machine to another.
 */
export function parseCorpus(folder: string): () => void {
  const bodies = readdirSync(join(folder, 'corpus'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, 'corpus', name), 'utf8'));
  return () => {
    for (const body of bodies) JSON.parse(body);
  };
}
