import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../src/corpus/seal.ts';

/** The source texts of the first corpus. They are not ours to publish, so they stand outside the repository. */
export const SEEDS_FOLDER = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

export function hasSeeds(): boolean {
  return existsSync(join(SEEDS_FOLDER, 'index.json'));
}

/** The source texts by the SHA-256 of their UTF-8: none where the folder is not there. */
export function seedTexts(): ReadonlyMap<string, string> {
  const names = hasSeeds() ? readdirSync(SEEDS_FOLDER).filter((name) => name.endsWith('.txt')) : [];
  const texts = names.map((name) => readFileSync(join(SEEDS_FOLDER, name), 'utf8'));
  return new Map(texts.map((text) => [sha256(text), text]));
}
