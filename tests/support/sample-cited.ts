import type { Cited, CitedArticle, CitedEvent, CitedQuotation } from '../../src/cite/cited.ts';

/** Invented news, as it is cited. */
const sampleCitedArticle: CitedArticle = {
  id: 'port-herald-2025-03-02',
  headline: 'Harbour to stay open, mayor says',
  outlet: 'Port Herald',
  published: { iso: '2025-03-02', precision: 'day', basis: 'stated', text: '2 Mar 2025' },
  language: 'en',
  url: 'https://herald.example/harbour?page=1&part=2',
};

export const sampleCitedQuotation: CitedQuotation = {
  kind: 'quotation',
  id: 'port-herald-2025-03-02/q1',
  form: 'direct',
  speaker: 'Ada Vale',
  verb: 'said',
  parts: ['The harbour stays open.'],
  spoken: {
    iso: '2025-03',
    precision: 'month',
    basis: 'inferred',
    why: 'No day is given.',
    text: 'Mar 2025 (inferred)',
  },
  article: sampleCitedArticle,
  url: 'https://herald.example/harbour?page=1&part=2#:~:text=The%20harbour%20stays%20open.',
  selectors: [{ exact: 'The harbour stays open.', prefix: 'said: ', suffix: ' The', start: 40, end: 63 }],
};

export const sampleCitedEvent: CitedEvent = {
  kind: 'event',
  id: 'harbour-council',
  summary: 'Harbour council. The council of the harbour met.',
  when: { iso: '2025', precision: 'year', basis: 'stated', text: '2025' },
  article: sampleCitedArticle,
  url: 'https://herald.example/harbour?page=1&part=2#:~:text=met',
  selectors: [],
};

export const sampleCited: Cited = {
  asked: 'Quotations by Ada Vale',
  command: '/quotes speaker:ada-vale',
  accessed: { iso: '2025-12-15', text: '15 Dec 2025' },
  items: [sampleCitedQuotation],
  leftOut: 0,
};

/** The same with another headline, and words under it. */
export function citedWith(headline: string, words: string = 'The harbour stays open.'): Cited {
  const article = { ...sampleCitedArticle, headline };
  return { ...sampleCited, items: [{ ...sampleCitedQuotation, article, parts: [words] }] };
}

/** Headlines that have broken reference managers, spreadsheets and readers of Markdown. */
export const HOSTILE_HEADLINES = [
  'Mayor: {open} or {closed',
  'Closing } brace, and \\input{/etc/passwd}',
  '100% of $5 & #1 under_score ~tilde ^caret',
  '=HYPERLINK("https://evil.example","Open")',
  '+1 for the harbour',
  "-- dashes --- and ``marks'' and <<angles>> ?`!`",
  '@article{evil, title = {Evil}}',
  'TY  - JOUR  - ER  - ',
  '"Quoted", with a comma; and more',
  '[Open](https://evil.example) <script>alert(1)</script> &amp; *bold* _it_ `code`',
  'Лавров: “гарантии” — 安全保障 — ضمانات',
  '1. First # not a heading',
  'www.evil.example and https://evil.example',
  '</i>tags</i> <b>bold</b>',
] as const;
