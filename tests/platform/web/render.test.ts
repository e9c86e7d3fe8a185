import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, QuoteBlock } from '../../../src/card/blocks.ts';
import type { Card } from '../../../src/card/card.ts';
import { isShowable } from '../../../src/card/clip.ts';
import { byline } from '../../../src/card/describe.ts';
import { renderHtml } from '../../../src/platform/web/render.ts';
import { anyCard, RUNS } from '../../support/any-card.ts';
import { sampleArticle, sampleCard, sampleQuote, sampleSource } from '../../support/sample-card.ts';
import { type Token, textsOfClass, tokensOf } from './tokens.ts';

const page = (...blocks: readonly Block[]): string => renderHtml({ ...sampleCard, blocks }).message;
const links = (source: string): string[] => linksOf(tokensOf(source));

describe('a quotation', () => {
  it('stands in a block quote that cites its source, with its marks, speaker and date', () => {
    const text = page(sampleQuote);
    expect(text).toContain('<blockquote cite="https://herald.example/harbour#:~:text=said%20Ms%20Vale.-,');
    expect(textsOfClass(tokensOf(text), 'words')).toEqual(['“The harbour stays open.”']);
    expect(text).toContain('<time datetime="2025-03-01" dir="auto">1 Mar 2025</time>');
  });

  it.each([
    ['direct', sampleQuote],
    ['mixed, without a verb', { ...sampleQuote, form: 'mixed' as const, verb: undefined }],
    [
      'reported',
      { ...sampleQuote, form: 'indirect' as const, parts: [], gist: 'Open.', occasion: undefined },
    ],
  ])('has the same byline as on every platform: %s', (_, { verb, occasion, ...rest }) => {
    const block = { ...rest, ...(verb && { verb }), ...(occasion && { occasion }) };
    expect(textsOfClass(tokensOf(page(block)), 'byline')).toEqual([byline(block)]);
  });

  it('shows each part of an interrupted quotation between marks of its own', () => {
    const text = page({ ...sampleQuote, parts: ['The harbour', 'stays open.'] });
    expect(textsOfClass(tokensOf(text), 'words')).toEqual(['“The harbour”', '“stays open.”']);
  });

  it('keeps line breaks and spaces of the words', () => {
    const words = 'One.\r\n\r\n  Two.\rThree.\n';
    expect(textsOfClass(tokensOf(page({ ...sampleQuote, parts: [words] })), 'words')).toEqual([`“${words}”`]);
  });

  it('puts reported speech neither in a block quote nor between marks', () => {
    const text = page({ ...sampleQuote, form: 'indirect', parts: [], gist: 'She would keep it open.' });
    expect(text).not.toMatch(/<blockquote|“/);
    expect(text).toContain('reported, not quoted');
    expect(text).toContain('She would keep it open.');
  });

  it('links who else tells it', () => {
    const also = [{ ...sampleSource, outlet: 'Hill Post', url: 'https://hill.example/a' }];
    expect(links(page({ ...sampleQuote, also }))).toContain('https://hill.example/a');
  });

  it('is withheld, with its source, where a page cannot carry its characters', () => {
    const text = page({ ...sampleQuote, parts: ['bell \u0007 rings'] });
    expect(textsOfClass(tokensOf(text), 'words')).toEqual([]);
    expect(text).toContain('never changed. Read it at its source.');
    expect(links(text)).toContain(sampleSource.url);
  });

  it('shows what the reader must know of it', () => {
    expect(page({ ...sampleQuote, caution: 'The marks are lost on the page.' })).toContain(
      'The marks are lost',
    );
  });
});

describe('links', () => {
  it('open a source in a tab of its own that learns nothing of this page', () => {
    expect(page(sampleQuote)).toContain('rel="noopener noreferrer" target="_blank"');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://herald.example/',
    'java\nscript:alert(1)',
    '//x',
    '',
  ])('leaves only the label of %j', (url) => {
    const text = page({ ...sampleQuote, source: { ...sampleSource, url } });
    expect(links(text)).toEqual(['/?q=%2Fquotes%20speaker%3Aada-vale']);
    expect(text).toContain('Port Herald via Coast Wire');
    expect(text).not.toContain('cite=');
  });

  it('turn to the pages before and after', () => {
    const card: Card = { ...sampleCard, page: { number: 2, of: 3, items: 15, order: 'newest first' } };
    const text = renderHtml(card).message;
    expect(text).toMatch(/href="\/\?q=%2Fquotes%20speaker%3Aada-vale" dir="auto">Newer</);
    expect(text).toMatch(/href="\/\?q=%2Fquotes%20speaker%3Aada-vale%20page%3A3" dir="auto">Older</);
    expect(text).toContain('Page 2 of 3');
  });
});

describe('the other blocks', () => {
  it('shows an article with its summary, source and what is in it', () => {
    const text = page(sampleArticle);
    expect(text).toContain('<h3 dir="auto">Harbour to stay open, mayor says</h3>');
    expect(text).toContain('The mayor ruled out closing the harbour.');
    expect(text).toContain('3 quotations · Harbour');
    expect(links(text)).toContain(sampleSource.url);
  });

  it('shows each date that is given for an event, with its reason and its sources', () => {
    const text = page({
      kind: 'event',
      id: 'vote',
      summary: 'The council votes.',
      place: 'Town hall',
      tellings: [
        {
          when: { iso: '2025-03', text: 'Mar 2025' },
          basis: 'inferred',
          sources: [sampleSource, sampleSource],
        },
        { when: { iso: '2025-03-04', text: '4 Mar 2025' }, sources: [] },
      ],
    });
    expect(text).toContain(
      '<time datetime="2025-03" dir="auto">Mar 2025</time> <span class="basis" dir="auto">(inferred)',
    );
    expect(text).toContain('<time datetime="2025-03-04" dir="auto">4 Mar 2025</time>');
    expect(text).toContain('Town hall');
    expect(links(text).filter((link) => link === sampleSource.url)).toHaveLength(2);
  });

  it('shows both sides of a comparison, and says so where one has nothing', () => {
    const text = page({
      kind: 'comparison',
      subject: 'The harbour',
      sides: [
        {
          name: 'Herald',
          articles: [{ headline: 'Open', source: sampleSource }],
          quotes: [sampleQuote],
          empty: 'None.',
        },
        { name: 'Gazette', articles: [], quotes: [], empty: 'No quotation here.' },
      ],
    });
    expect(text).toContain('No quotation here.');
    expect(text).not.toContain('None.');
    expect(textsOfClass(tokensOf(text), 'words')).toEqual(['“The harbour stays open.”']);
  });

  it('shows who reports and who does not', () => {
    const text = page({
      kind: 'coverage',
      reported: [{ outlet: 'Port Herald', detail: '2 articles', url: 'https://herald.example/a' }],
      silent: ['Hill Gazette'],
    });
    expect(links(text)).toContain('https://herald.example/a');
    expect(text).toContain('No report in this corpus from');
    expect(text).toContain('Hill Gazette');
  });

  it('lists facts as terms and their values', () => {
    const text = page({
      kind: 'facts',
      rows: [
        { label: 'Kind', value: 'wire' },
        { label: 'Site', value: 'x', url: 'https://x.example/' },
      ],
    });
    expect(text).toContain('<dt dir="auto">Kind</dt><dd dir="auto">wire</dd>');
    expect(links(text)).toContain('https://x.example/');
  });

  it('links examples and suggestions as questions', () => {
    const actions = [{ label: 'Ada & Co', text: '/quotes "a&b" café' }];
    const asked = '/?q=%2Fquotes%20%22a%26b%22%20caf%C3%A9';
    expect(links(page({ kind: 'suggestions', text: 'Try:', actions }))).toContain(asked);
    expect(links(page({ kind: 'usage', usage: '/quotes', summary: 's', examples: actions }))).toContain(
      asked,
    );
  });

  it('escapes markup in a headline', () => {
    const headline = '</h3><script>alert("x")</script>';
    expect(page({ ...sampleArticle, headline })).toContain(
      '&lt;/h3&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;',
    );
  });
});

it('ends with what was asked, how many matched and the span of the corpus', () => {
  const text = renderHtml(sampleCard).message;
  expect(text).toContain('Asked: Quotations of Ada Vale, newest first');
  expect(text).toContain('1 of 4 quotations in range. Corpus: 2 articles of 1 outlet');
});

it('is one part, whichever part is wanted', () => {
  expect(renderHtml({ ...sampleCard, part: 4 })).toMatchObject({ part: 1, parts: 1 });
});

it('is well formed for any card, with each quotation whole and in order, and links only to the web', () => {
  fc.assert(
    fc.property(anyCard, (card) => {
      const { message } = renderHtml(card);
      const tokens = tokensOf(message);
      const shown = card.blocks.flatMap(quotesOf).filter(({ parts }) => parts.every(isShowable));
      const words = shown.flatMap(({ parts }) => parts.map((part) => `“${part}”`));
      expect(textsOfClass(tokens, 'words')).toEqual(words);
      expect(linksOf(tokens).filter((link) => !/^(https?:\/\/|\/\?q=)/.test(link))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

function linksOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    const isLink = token.kind === 'open' && token.tag === 'a' && !token.attributes.has('download');
    const href = isLink ? token.attributes.get('href') : undefined;
    return href === undefined ? [] : [href];
  });
}

function quotesOf(block: Block): readonly QuoteBlock[] {
  if (block.kind === 'quote') return [block];
  return block.kind === 'comparison' ? block.sides.flatMap(({ quotes }) => quotes) : [];
}
