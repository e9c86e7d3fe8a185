import type { ArticleBlock, QuoteBlock, SourceLink } from '../../src/card/blocks.ts';
import type { Card } from '../../src/card/card.ts';

/** A small, ordinary card of invented news for tests of one thing at a time. */
export const sampleSource: SourceLink = {
  outlet: 'Port Herald',
  via: 'Coast Wire',
  published: { iso: '2025-03-02', text: '2 Mar 2025' },
  url: 'https://herald.example/harbour#:~:text=said%20Ms%20Vale.-,The%20harbour%20stays%20open',
};

export const sampleQuote: QuoteBlock = {
  kind: 'quote',
  id: 'port-herald-2025-03-02/q1',
  form: 'direct',
  parts: ['The harbour stays open.'],
  speaker: 'Ada Vale',
  verb: 'said',
  spoken: { iso: '2025-03-01', text: '1 Mar 2025' },
  occasion: 'Harbour council',
  source: sampleSource,
};

export const sampleArticle: ArticleBlock = {
  kind: 'article',
  id: 'port-herald-2025-03-02',
  headline: 'Harbour to stay open, mayor says',
  summary: 'The mayor ruled out closing the harbour.',
  source: sampleSource,
  topics: ['Harbour'],
  quotations: 3,
};

export const sampleCard: Card = {
  command: 'quotes',
  title: 'Ada Vale: quotations',
  tone: 'answer',
  blocks: [sampleQuote],
  tally: { noun: 'quotations', matched: 1, inRange: 4 },
  asked: { words: 'Quotations of Ada Vale, newest first', text: '/quotes speaker:ada-vale' },
  corpus: { articles: 2, quotations: 4, people: 2, outlets: 1, from: '1 Feb 2025', to: '2 Mar 2025' },
  part: 1,
};

/** A telling of the sample's statement in other words, which another outlet has too. */
export const toldQuote: QuoteBlock = {
  ...sampleQuote,
  parts: ['The *harbour* stays open mutually, they say.'],
  emphasis: [[{ start: 25, end: 33 }]],
  telling: {
    relation: 'reworded',
    against: 'Coast Wire',
    flags: ['qualifier dropped: “for now”'],
    changes: [{ was: 'reciprocally', is: 'mutually' }],
  },
  also: [{ ...sampleSource, outlet: 'Hill Post', relation: 'trimmed', flags: ['negation changed'] }],
  toldBy: 2,
  context: { label: 'Show context', text: '/source article:herald/q1' },
  tellings: { label: 'All tellings', text: '/statement reference:herald/q1' },
};
