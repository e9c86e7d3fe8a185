import { describe, expect, it } from 'vitest';
import { readGold } from '../../eval/extract/gold.ts';
import { emptyScore, type Score, scoreArticle } from '../../eval/extract/score.ts';
import { readReferences } from '../../src/corpus/read-references.ts';

const { references } = readReferences({ outlets: [], people: [], topics: [] });
const score = emptyScore();
for (const article of readGold('tests/gold/articles')) scoreArticle(article, references, score);

const f1 = (kind: keyof Score['kinds']): number => {
  const { right, found, gold } = score.kinds[kind];
  return (2 * right) / (found + gold);
};

/** Floors under the figures of docs/accuracy.md, so that a change that makes them worse is noticed. */
describe('the annotated articles', () => {
  it.each([
    ['direct', 0.95],
    ['mixed', 0.85],
    ['indirect', 0.8],
  ] as const)('are read with %s quotations above their floor', (kind, floor) => {
    expect(f1(kind)).toBeGreaterThan(floor);
  });

  it('name hardly a wrong speaker', () => {
    expect(score.named.right / score.named.of).toBeGreaterThan(0.97);
  });

  it('give no wrong date', () => {
    const wrong = score.misses.filter((miss) => miss.endsWith(': a wrong date'));
    // It has "5/09/2027 Sunday", which is a Sunday of May and of September.
    expect(wrong).toEqual(['v4-sarrano-yeniufuk.txt: a wrong date']);
  });
});
