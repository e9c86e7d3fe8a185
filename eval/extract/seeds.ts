import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleSchema } from '../../src/corpus/article.ts';
import type { References } from '../../src/corpus/corpus.ts';
import type { GoldArticle } from './gold.ts';

/** Where the source texts of the first corpus lie, beside the project; they are not part of it. */
const SEEDS = new URL('../../../shared/seeds/', import.meta.url).pathname;

/**
 * The articles of `data/corpus/` whose source text is at hand, as gold. A passage of theirs holds its attribution
 * too, so that a clause is compared with it by overlap alone.
 */
export function readSeeds(references: References, folder = SEEDS): GoldArticle[] {
  if (!existsSync(folder)) return [];
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        return [createHash('sha256').update(text).digest('hex'), { name, text }] as const;
      }),
  );
  return readdirSync('data/corpus').flatMap((file) => {
    const article = articleSchema.parse(JSON.parse(readFileSync(join('data/corpus', file), 'utf8')));
    const source = texts.get(article.textSha256);
    if (source === undefined) return [];
    const quotes = article.quotations.map((quotation) => {
      const places = quotation.kind === 'indirect' ? [quotation.passage] : quotation.parts;
      const parts = places.map(({ start, end }) => source.text.slice(start, end));
      const [first] = places;
      const before = source.text.slice(0, first?.start ?? 0).split(parts[0] ?? '').length;
      return {
        kind: quotation.kind,
        speaker: quotation.speaker === null ? null : (references.people.get(quotation.speaker)?.name ?? null),
        parts,
        occurrence: before,
      };
    });
    const gold = {
      file: source.name,
      headline: article.headline,
      publisher: references.outlets.get(article.publisher)?.name ?? article.publisher,
      datePublished: article.datePublished.value,
      basis: article.datePublished.basis,
      quotes,
      notQuotes: [],
      boilerplate: [],
      body: ['', ''] as [string, string],
      questions: [],
    };
    return [{ gold, content: source.text }];
  });
}
