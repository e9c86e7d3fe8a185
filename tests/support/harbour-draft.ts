import type { ArticleDraft, QuotationDraft } from '../../src/corpus/draft.ts';

/** An invented article, with what trips a search for words: words that repeat, a lost mark, curly signs. */
export const HARBOUR_TEXT = [
  'Harbour to stay open, mayor says',
  '',
  'PORT VALE, 1 March 2025. “The harbour stays open,” Mayor Ada Vale said on Saturday. “We have room for the ferries,” she added, “and for the fish market.”',
  '',
  'She called the plan to close it “absurd” and the noise around it “absurd” too. The mayor told the council that repairs would be paid for by the town. The warm season begins in May.',
  '',
  'The harbour stays open',
].join('\n');

const said = {
  speaker: 'ada-vale',
  attribution: 'explicit' as const,
  spoken: { value: '2025-03-01', precision: 'day' as const, basis: 'stated' as const },
  location: 'body' as const,
  topics: ['harbour'],
};

export const DIRECT = {
  ...said,
  id: 'q1',
  kind: 'direct',
  marks: 'present',
  speakerAsWritten: 'Mayor Ada Vale',
  verb: 'said',
  parts: [{ exact: 'The harbour stays open,' }],
} satisfies QuotationDraft;

export const IN_PARTS = {
  ...said,
  id: 'q2',
  kind: 'direct',
  marks: 'present',
  speakerAsWritten: 'she',
  verb: 'added',
  parts: [{ exact: 'We have room for the ferries,' }, { exact: 'and for the fish market.' }],
} satisfies QuotationDraft;

export const MIXED = {
  ...said,
  id: 'q3',
  kind: 'mixed',
  marks: 'present',
  speakerAsWritten: 'She',
  verb: 'called',
  gist: 'What she thinks of the plan.',
  parts: [{ exact: 'absurd', occurrence: 1 }],
} satisfies QuotationDraft;

export const INDIRECT = {
  ...said,
  id: 'q4',
  kind: 'indirect',
  speakerAsWritten: 'The mayor',
  verb: 'told',
  gist: 'The town will pay for the repairs.',
  passage: { startsWith: 'The mayor told', endsWith: 'by the town.' },
} satisfies QuotationDraft;

/** A sound draft for the article: every place can be found. */
export const HARBOUR_DRAFT: ArticleDraft = {
  id: 'port-herald-2025-03-02',
  url: 'https://herald.example/harbour',
  headline: 'Harbour to stay open, mayor says',
  publisher: 'port-herald',
  datePublished: { value: '2025-03-02', precision: 'day', basis: 'stated' },
  inLanguage: 'en',
  description: 'The mayor rules out closing the harbour.',
  about: ['harbour'],
  anchor: { exact: 'Harbour to stay open, mayor says' },
  quotations: [DIRECT, IN_PARTS, MIXED, INDIRECT],
  events: [
    {
      id: 'harbour-council',
      name: 'Harbour council',
      date: { value: '2025-03-01', precision: 'day', basis: 'stated' },
      summary: 'The mayor spoke to the council.',
      people: ['ada-vale'],
      topics: ['harbour'],
      anchor: { exact: 'PORT VALE, 1 March 2025' },
    },
  ],
};
