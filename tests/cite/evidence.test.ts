import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/cite/evidence.ts';
import { sampleArticle, sampleQuote, sampleSource } from '../support/sample-card.ts';

describe('evidenceOf', () => {
  it('finds quotations, those within comparisons too, and who else tells them', () => {
    const also = [{ ...sampleSource, url: 'https://other.example/a' }];
    const side = {
      name: 'A',
      articles: [{ headline: 'H', source: sampleSource }],
      quotes: [sampleQuote],
      empty: '',
    };
    const found = evidenceOf([
      { ...sampleQuote, also },
      { kind: 'comparison', subject: 'S', sides: [side, { ...side, articles: [], quotes: [] }] },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['quotation', 'article', 'article', 'quotation']);
  });

  it('finds an event once for each source that tells of it', () => {
    const when = { iso: '2025-03', text: 'Mar 2025' };
    const found = evidenceOf([
      {
        kind: 'event',
        id: 'meeting',
        summary: 'The meeting.',
        tellings: [
          { when, sources: [sampleSource, { ...sampleSource, url: 'https://other.example/a' }] },
          { when, sources: [{ ...sampleSource, url: 'https://other.example/b' }] },
        ],
      },
    ]);
    expect(found.map((each) => (each.kind === 'event' ? each.url : ''))).toEqual([
      sampleSource.url,
      'https://other.example/a',
      'https://other.example/b',
    ]);
  });

  it('finds articles by themselves, in coverage and behind facts', () => {
    const found = evidenceOf([
      sampleArticle,
      { kind: 'coverage', reported: [{ outlet: 'O', detail: '', url: 'https://o.example' }], silent: ['P'] },
      {
        kind: 'facts',
        rows: [
          { label: 'a', value: 'b' },
          { label: 'c', value: 'd', url: 'https://c.example' },
        ],
      },
    ]);
    expect(found).toEqual(
      [sampleArticle.id, 'https://o.example', 'https://c.example'].map((reference) => ({
        kind: 'article',
        reference,
      })),
    );
  });

  it('finds nothing in what is only ours', () => {
    expect(
      evidenceOf([
        { kind: 'heading', text: 'a' },
        { kind: 'note', text: 'b' },
      ]),
    ).toEqual([]);
  });
});
