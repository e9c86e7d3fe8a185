import type { Migration } from './migration.ts';

/**
 * On SQLite, too, two common words that follow one on the other are a word of their own, where quotations are checked:
 * see `src/archive/pair-words.ts`, which writes that index anew. An older program would add quotations without them, which
 * would not be found: it has to stay away.
 */
export const PAIRS_ON_SQLITE: Migration = {
  id: 14,
  name: 'pairs of common words on SQLite',
  statements: [],
};
