import fc from 'fast-check';
import type { AlsoTold, Block, DateLabel, QuoteBlock, SourceLink, Telling } from '../../src/card/blocks.ts';
import type { Action, Card } from '../../src/card/card.ts';
import { anyChartOf } from './any-chart.ts';
import { anyText as text } from './any-text.ts';

/** The words of a quotation are never empty: the corpus refuses that. */
const words = text.map((value) => (value.trim() === '' ? 'words' : value));
const label: fc.Arbitrary<DateLabel> = fc.record({
  iso: fc.constantFrom('2025', '2025-12', '2025-12-11'),
  text,
});
const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://example.org/#:~:text=a%2Db,c',
    `https://example.org/${'x'.repeat(600)}`,
    `https://example.org/${'y'.repeat(4000)}`,
  ),
);
const source: fc.Arbitrary<SourceLink> = fc.record(
  { outlet: text, via: text, published: label, url },
  { requiredKeys: ['outlet', 'published', 'url'] },
);
/** The id of a channel that is none of the hostile texts. */
export const CHANNEL = '987654321098765432';
const channel = fc.record({
  id: fc.constantFrom(CHANNEL, 'C0123ABC', '<@U123>', '@everyone', 'C1> <!channel', ''),
});
const place = fc.oneof(fc.nat(250), fc.integer(), fc.constant(0));
/** Stretches of any kind: those that overlap, lie outside the text, or end before they begin, too. */
const stretch = fc.record({ start: place, end: place });
const telling: fc.Arbitrary<Telling> = fc.record(
  {
    relation: fc.oneof(fc.constantFrom('reworded', 'trimmed', 'indirect', 'fullest'), text),
    against: text,
    flags: fc.array(fc.oneof(fc.constantFrom('negation changed', 'qualifier dropped: “for now”'), text), {
      maxLength: 3,
    }),
    changes: fc.array(fc.record({ was: text, is: text }), { maxLength: 9 }),
  },
  { requiredKeys: ['relation', 'flags', 'changes'] },
);
const alsoTold: fc.Arbitrary<AlsoTold> = fc
  .tuple(source, fc.record({ relation: text, flags: fc.array(text, { maxLength: 2 }) }, { requiredKeys: [] }))
  .map(([link, how]) => ({ ...link, ...how }));
const anyChart = anyChartOf(text);
const action: fc.Arbitrary<Action> = fc.record({ label: text, text: words });

const quoted: fc.Arbitrary<QuoteBlock> = fc.record(
  {
    kind: fc.constant('quote' as const),
    id: text,
    form: fc.constantFrom('direct' as const, 'mixed' as const),
    parts: fc.array(words, { minLength: 1, maxLength: 4 }),
    emphasis: fc.array(fc.array(stretch, { maxLength: 5 }), { maxLength: 5 }),
    telling,
    gist: text,
    speaker: text,
    verb: text,
    spoken: label,
    occasion: text,
    source,
    also: fc.array(alsoTold, { maxLength: 6 }),
    toldBy: fc.nat(9),
    caution: text,
    tellings: action,
  },
  { requiredKeys: ['kind', 'id', 'form', 'parts', 'speaker', 'spoken', 'source'] },
);
const reported: fc.Arbitrary<QuoteBlock> = fc.record({
  kind: fc.constant('quote' as const),
  id: text,
  form: fc.constant('indirect' as const),
  parts: fc.constant([]),
  gist: words,
  speaker: text,
  spoken: label,
  source,
});
/** Any quotation, direct, mixed or indirect. */
export const anyQuote: fc.Arbitrary<QuoteBlock> = fc.oneof(quoted, reported);

const side = fc.record({
  name: text,
  articles: fc.array(fc.record({ headline: text, source }), { maxLength: 3 }),
  note: text,
  quotes: fc.array(anyQuote, { maxLength: 4 }),
  empty: text,
});

/** Any block of any kind. */
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: anyQuote },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('heading' as const), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const), text }) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        kind: fc.constant('article' as const),
        id: text,
        headline: text,
        summary: text,
        source,
        topics: fc.array(text, { maxLength: 5 }),
        quotations: fc.nat(99),
        caution: text,
      },
      { requiredKeys: ['kind', 'id', 'headline', 'summary', 'source', 'topics', 'quotations'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        kind: fc.constant('event' as const),
        id: text,
        summary: text,
        place: text,
        tellings: fc.array(
          fc.record(
            { when: label, basis: text, sources: fc.array(source, { maxLength: 4 }) },
            { requiredKeys: ['when', 'sources'] },
          ),
          { minLength: 1, maxLength: 3 },
        ),
      },
      { requiredKeys: ['kind', 'id', 'summary', 'tellings'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('comparison' as const),
      subject: text,
      sides: fc.tuple(side, side),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('coverage' as const),
      reported: fc.array(fc.record({ outlet: text, detail: text, url }), { maxLength: 6 }),
      silent: fc.array(text, { maxLength: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('facts' as const),
      rows: fc.array(
        fc.record({ label: text, value: text, url, channel }, { requiredKeys: ['label', 'value'] }),
        {
          maxLength: 8,
        },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('usage' as const),
      usage: text,
      summary: text,
      examples: fc.array(action, { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('suggestions' as const),
      text,
      actions: fc.array(action, { maxLength: 8 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('file' as const),
      name: fc.oneof(text, fc.constantFrom('quotations.csv', '../../etc/passwd', 'a b/ü.bib')),
      mediaType: fc.constantFrom('text/csv', 'application/json', 'application/x-bibtex', ''),
      text,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('picture' as const), alt: text, chart: anyChart }),
  },
);

/** Any card at all, with texts nobody would wish for. */
export const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    command: fc.constantFrom('quotes', 'latest', 'decline'),
    title: text,
    tone: fc.constantFrom('answer' as const, 'empty' as const, 'problem' as const),
    blocks: fc.array(anyBlock, { maxLength: 30 }),
    tally: fc.record(
      { noun: fc.constant('quotations'), matched: fc.nat(), inRange: fc.nat(), detail: text },
      { requiredKeys: ['noun', 'matched', 'inRange'] },
    ),
    page: fc
      .tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.nat(9),
        fc.constantFrom('newest first' as const, 'oldest first' as const),
      )
      .map(([number, more, order]) => ({ number, of: number + more, items: (number + more) * 5, order })),
    asked: fc.record({ words: text, text: words.map((value) => `/quotes words:"${value.slice(0, 500)}"`) }),
    corpus: fc.record({
      articles: fc.nat(),
      quotations: fc.nat(),
      people: fc.nat(),
      outlets: fc.nat(),
      from: text,
      to: text,
    }),
    cite: words.map((value) => ({
      label: 'Cite',
      text: `/cite of:/quotes words:"${value.slice(0, 500)}"`,
      beside: true as const,
    })),
    part: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ['command', 'title', 'tone', 'blocks', 'asked', 'corpus', 'part'] },
);

/** How many random cards a property is tried on: 500, or `CARDS` of them: 10,000 before a release, fewer while working. */
export const RUNS = Number(process.env.CARDS ?? 500);
