import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownControls } from '../../src/card/bidi.ts';
import type { Block } from '../../src/card/blocks.ts';
import type { Card } from '../../src/card/card.ts';
import { isShowable } from '../../src/card/clip.ts';
import { PLAIN, renderText } from '../../src/card/text.ts';
import { anyCard, anyQuote, RUNS } from '../support/any-card.ts';
import { sampleArticle, sampleCard, sampleQuote, sampleSource } from '../support/sample-card.ts';
import { sampleChart } from '../support/sample-chart.ts';

/** Wrapping takes time: a tenth of the cards shows as much. */
const FEWER = Math.ceil(RUNS / 10);

const withBlocks = (...blocks: readonly Block[]): Card => ({ ...sampleCard, blocks });
const show = (...blocks: readonly Block[]): string => renderText(withBlocks(...blocks));

/** A quotation as it was before it was wrapped behind its indent. */
const unwrapped = (text: string): string => text.replaceAll('\n  ', '');

describe('renderText', () => {
  it('shows marks of direction as such, so that none of them turns a line', () => {
    const text = show({ ...sampleQuote, parts: ['open \u202Eesolc\u202C \u2066a\u2069 \u200Fb'] });
    expect(text).toContain('open \uFFFDesolc\uFFFD \uFFFDa\uFFFD \uFFFDb');
  });

  it('shows a quotation between marks, who said it, when and where, and its source with the whole address', () => {
    expect(renderText(sampleCard, { ...PLAIN, width: 200 })).toBe(
      [
        'Ada Vale: quotations',
        '',
        '  “The harbour stays open.”',
        '  Ada Vale (said) · 1 Mar 2025 · Harbour council',
        '  Port Herald via Coast Wire, 2 Mar 2025',
        `  ${sampleSource.url}`,
        '',
        'Asked: Quotations of Ada Vale, newest first',
        '/quotes speaker:ada-vale',
        '1 of 4 quotations in range. Corpus: 2 articles of 1 outlet, 4 quotations of 2 speakers, 1 Feb 2025 to 2 Mar 2025.',
        '',
      ].join('\n'),
    );
  });

  it('puts no marks around reported speech', () => {
    const text = show({ ...sampleQuote, form: 'indirect', parts: [], gist: 'The town will pay.' });
    expect(text).toContain(
      '  The town will pay.\n  Ada Vale (said) · 1 Mar 2025 · Harbour council · reported, not quoted; in our words',
    );
    expect(text).not.toMatch(/[“”]/);
  });

  it('shows what a piece of a sentence is about, and a caution', () => {
    const text = show({ ...sampleQuote, form: 'mixed', gist: 'The plan.', caution: 'From the headline.' });
    expect(text).toContain('  In our words: The plan.\n');
    expect(text).toContain('  From the headline.\n');
  });

  it('names who else tells it, and how many more', () => {
    const also = Array.from({ length: 6 }, (_, index) => ({ ...sampleSource, outlet: `Paper ${index}` }));
    const text = show({ ...sampleQuote, also });
    expect(text).toContain(
      `  Also told by:\n    Paper 0 via Coast Wire, 2 Mar 2025\n    ${sampleSource.url}\n`,
    );
    expect(text).toContain('    and 2 more\n');
    expect(text).not.toContain('Paper 4');
  });

  it.each<[string, Block, string]>([
    [
      'an article',
      sampleArticle,
      'Harbour to stay open, mayor says\n  The mayor ruled out closing the harbour.\n  3 quotations · Harbour · port-herald-2025-03-02',
    ],
    ['a heading', { kind: 'heading', text: 'Sources' }, '\n\nSources\n\n'],
    ['a note', { kind: 'note', text: 'Nothing more.' }, '\n\nNothing more.\n\n'],
    [
      'an event',
      {
        kind: 'event',
        id: 'council',
        summary: 'The council met.',
        place: 'Port Vale',
        tellings: [
          { when: { iso: '2025-03', text: 'Mar 2025' }, basis: 'the page says so', sources: [sampleSource] },
        ],
      },
      'The council met. (Port Vale)\n  Mar 2025 (the page says so)\n    Port Herald via Coast Wire, 2 Mar 2025\n    https://',
    ],
    [
      'coverage',
      {
        kind: 'coverage',
        reported: [{ outlet: 'Port Herald', detail: '2 articles', url: 'https://herald.example/' }],
        silent: ['Hill Post', 'Coast Wire'],
      },
      '  Port Herald: 2 articles\n  https://herald.example/\n  Nothing on this in the corpus from Hill Post, Coast Wire.',
    ],
    ['facts', { kind: 'facts', rows: [{ label: 'Language', value: 'en' }] }, '  Language: en'],
    [
      'a usage',
      {
        kind: 'usage',
        usage: '/latest [topic]',
        summary: 'The newest',
        examples: [{ label: '/latest', text: '/latest' }],
      },
      '/latest [topic]\n  The newest\n  /latest',
    ],
    [
      'suggestions',
      { kind: 'suggestions', text: 'Try', actions: [{ label: 'Everything', text: '/latest' }] },
      'Try:\n  Everything: /latest',
    ],
    [
      'a file, with its lines as they are',
      { kind: 'file', name: 'quotations.csv', mediaType: 'text/csv', text: 'id,words\r\n1,open\r\n' },
      'File quotations.csv:\nid,words\n1,open',
    ],
    [
      'what a picture shows',
      { kind: 'picture', alt: 'Two outlets over a week.', chart: sampleChart },
      'Picture: Two outlets over a week.',
    ],
    [
      'a comparison',
      {
        kind: 'comparison',
        subject: 'The council',
        sides: [
          { name: 'Port Herald', articles: [], quotes: [sampleQuote], empty: 'none' },
          { name: 'Hill Post', articles: [], quotes: [], empty: 'It quotes nothing.' },
        ],
      },
      'The council\n\nPort Herald\n\n    “The harbour stays open.”',
    ],
  ])('shows %s', (_, block, text) => {
    expect(show(block)).toContain(text);
  });

  it('says where a list stands and how to turn its pages', () => {
    const text = renderText({ ...sampleCard, page: { number: 2, of: 3, items: 12, order: 'newest first' } });
    expect(text).toContain(
      'Page 2 of 3\nNewer: /quotes speaker:ada-vale\nOlder: /quotes speaker:ada-vale page:3\n',
    );
  });

  it('wraps at the width', () => {
    const text = renderText(withBlocks({ kind: 'note', text: 'many words '.repeat(40) }), {
      ...PLAIN,
      width: 40,
    });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('never breaks an address', () => {
    const url = `https://herald.example/${'long-'.repeat(60)}`;
    const block: Block = { kind: 'facts', rows: [{ label: 'Page', value: 'one', url }] };
    expect(renderText(withBlocks(block), { ...PLAIN, width: 30 }).split('\n')).toContain(`  ${url}`);
  });

  it('hides addresses behind their labels where that can be seen', () => {
    const text = renderText(withBlocks(sampleQuote), { ...PLAIN, hyperlinks: true });
    expect(text).toContain(
      `\u001B]8;;${sampleSource.url}\u0007Port Herald via Coast Wire, 2 Mar 2025\u001B]8;;\u0007`,
    );
  });

  it('has no colours unless they are wanted', () => {
    expect(renderText(sampleCard)).not.toContain('\u001B');
    expect(renderText(sampleCard, { ...PLAIN, colour: true })).toContain('\u001B[1m');
  });

  it('takes the power from characters that would take over a terminal', () => {
    const text = show({ kind: 'note', text: 'a\u001B[2J\u001B]0;title\u0007b\u0000c\u009Bd' });
    expect(text).toContain('a\uFFFD[2J\uFFFD]0;title\uFFFDb\uFFFDc\uFFFDd');
  });

  it.each([
    'Cafe\u0301 at the harbour',
    'A\u030A',
    '①½ ﬁn',
    'two  spaces',
    ' lead and trail ',
    'a\ttab',
    '한국어 \u1112\u1161\u11ab',
  ])('shows the words of a quotation as they are coded: %s', (words) => {
    expect(show({ ...sampleQuote, parts: [words] })).toContain(`“${words}”`);
  });

  it('holds every quotation whole, character for character but for marks of direction, at any width', () => {
    fc.assert(
      fc.property(anyQuote, fc.integer({ min: 20, max: 120 }), (quote, width) => {
        const text = unwrapped(renderText(withBlocks(quote), { ...PLAIN, width }));
        for (const part of quote.parts.filter(isShowable).filter((words) => !words.includes('\r'))) {
          expect(text.includes(`“${shownControls(part.replaceAll('\n', ''))}”`)).toBe(true);
        }
      }),
      { numRuns: FEWER },
    );
  }, 120_000);

  it('renders any card at all as lines that end, without control characters', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const text = renderText(card);
        expect(text.endsWith('\n')).toBe(true);
        expect(/(?![\n\t])\p{Cc}/u.test(text)).toBe(false);
      }),
      { numRuns: FEWER },
    );
  }, 120_000);
});
