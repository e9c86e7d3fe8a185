import { describe, expect, it } from 'vitest';
import type { QuotationEntry } from '../../src/archive/archive.ts';
import { inOrder } from '../../src/digest/choose.ts';
import type { Statement } from '../../src/digest/utterance.ts';
import { articleOf } from '../support/invented-news.ts';

let count = 0;

function statement(
  speaker: string,
  kind: 'direct' | 'mixed' | 'indirect',
  outlets: readonly string[],
  day = '2025-12-14',
): Statement {
  count += 1;
  const entries = outlets.map((publisher, index): QuotationEntry => {
    const id = `news-${count}-${index}`;
    const { article } = articleOf({
      id,
      day,
      publisher,
      says: [{ words: `Words ${count} are said here.`, kind, speaker }],
    });
    const { quotations, events: _, ...head } = article;
    const [quotation] = quotations;
    if (quotation === undefined) throw new Error('the article has no quotation');
    return {
      id: `${id}/q1`,
      statement: `${id}/q1`,
      quotation,
      speaker,
      told: 1,
      source: { article: head, outlet: publisher, topics: [], quotations: 1 },
    };
  });
  const [fullest, ...others] = entries;
  if (fullest === undefined) throw new Error('no outlet tells it');
  return { utterance: `u${count}`, fullest, others };
}

describe('the statements to show', () => {
  it('are whole sentences first, then pieces, then reported speech', () => {
    const [reported, piece, whole] = (['indirect', 'mixed', 'direct'] as const).map((kind) =>
      statement('ada-vale', kind, ['port-herald']),
    ) as [Statement, Statement, Statement];
    expect(inOrder([reported, piece, whole], 8)).toEqual([whole, piece, reported]);
  });

  it('are first those that more outlets tell, then the newest', () => {
    const old = statement('ada-vale', 'direct', ['port-herald'], '2025-12-01');
    const recent = statement('ada-vale', 'direct', ['port-herald'], '2025-12-14');
    const shared = statement('ada-vale', 'direct', ['port-herald', 'hill-post'], '2025-11-01');
    expect(inOrder([old, recent, shared], 8)).toEqual([shared, recent, old]);
  });

  it('leave room for others than the one who says most', () => {
    const much = Array.from({ length: 8 }, () => statement('ada-vale', 'direct', ['port-herald']));
    const little = statement('bo-vale', 'indirect', ['port-herald']);
    const chosen = inOrder([...much, little], 4).slice(0, 4);
    expect(chosen.map(({ fullest }) => fullest.speaker)).toEqual([
      'ada-vale',
      'ada-vale',
      'ada-vale',
      'bo-vale',
    ]);
  });
});
