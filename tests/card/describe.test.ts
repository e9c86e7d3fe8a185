import { describe, expect, it } from 'vitest';
import {
  articleDetails,
  byline,
  footer,
  outletLabel,
  plural,
  quotedParts,
  sourceLabel,
  tellingLabel,
  withheld,
} from '../../src/card/describe.ts';
import { sampleArticle, sampleCard, sampleQuote, sampleSource } from '../support/sample-card.ts';

describe('quotedParts', () => {
  it('puts each part between quotation marks, and changes nothing in it', () => {
    expect(quotedParts({ ...sampleQuote, parts: ['One', ' “two” '] })).toEqual(['“One”', '“ “two” ”']);
  });

  it('has nothing between quotation marks for reported speech', () => {
    expect(quotedParts({ ...sampleQuote, form: 'indirect', parts: [] })).toEqual([]);
  });
});

describe('byline', () => {
  it('says who, with which verb, when and where', () => {
    expect(byline(sampleQuote)).toBe('Ada Vale (said) · 1 Mar 2025 · Harbour council');
  });

  it('leaves out what is not known', () => {
    const { verb: _, occasion: __, ...bare } = sampleQuote;
    expect(byline(bare)).toBe('Ada Vale · 1 Mar 2025');
  });

  it('marks reported speech', () => {
    expect(byline({ ...sampleQuote, form: 'indirect', parts: [] })).toMatch(
      / · reported, not quoted; in our words$/,
    );
  });
});

describe('the labels', () => {
  it('name the outlet, through whom it has it, and the day', () => {
    const { via: _, ...own } = sampleSource;
    expect(outletLabel(sampleSource)).toBe('Port Herald via Coast Wire');
    expect(outletLabel(own)).toBe('Port Herald');
    expect(outletLabel({ ...own, isUnconfirmed: true })).toBe('Port Herald (unconfirmed)');
    expect(sourceLabel(sampleSource)).toBe('Port Herald via Coast Wire, 2 Mar 2025');
  });

  it('count an article’s quotations and name its topics', () => {
    expect(articleDetails(sampleArticle)).toBe('3 quotations · Harbour');
    expect(articleDetails({ ...sampleArticle, quotations: 0, topics: [] })).toBe('no quotations');
  });

  it('give a date with why it is held to be so', () => {
    const when = { iso: '2025-03', text: 'Mar 2025' };
    expect(tellingLabel({ when, sources: [] })).toBe('Mar 2025');
    expect(tellingLabel({ when, basis: 'the page says so', sources: [] })).toBe(
      'Mar 2025 (the page says so)',
    );
  });
});

describe('withheld', () => {
  it('says how long a quotation is that no message can hold', () => {
    const long = { ...sampleQuote, parts: ['x'.repeat(1000), 'y'.repeat(234)] };
    expect(withheld(long, 'one message')).toBe(
      'A quotation of 1,234 characters is too long to be shown whole in one message, and is never cut. Read it at its source.',
    );
  });

  it('says that a quotation cannot be shown as it is', () => {
    expect(withheld({ ...sampleQuote, parts: ['nul\u0000'] }, 'one message')).toMatch(
      /cannot be shown here, and is never changed/,
    );
  });
});

describe('footer', () => {
  it('says what was asked, how many matched of how many, and what the corpus holds', () => {
    expect(footer(sampleCard)).toEqual({
      lead: 'Asked: ',
      asked: 'Quotations of Ada Vale, newest first',
      command: '/quotes speaker:ada-vale',
      held: '1 of 4 quotations in range. Corpus: 2 articles of 1 outlet, 4 quotations of 2 speakers, 1 Feb 2025 to 2 Mar 2025.',
    });
  });

  it('says "at least" where counting ended', () => {
    const tally = {
      noun: 'articles',
      matched: 500,
      inRange: 1500,
      isMore: true,
      isMoreInRange: true,
    } as const;
    expect(footer({ ...sampleCard, tally }).held).toMatch(
      /^at least 500 of at least 1,500 articles in range\. /,
    );
  });

  it('counts nothing where nothing was counted', () => {
    const { tally: _, ...untold } = sampleCard;
    expect(footer(untold).held).toMatch(/^Corpus: 2 articles/);
  });

  it('gives no span for an empty corpus', () => {
    const corpus = { articles: 0, quotations: 0, people: 0, outlets: 0, from: '', to: '' };
    expect(footer({ ...sampleCard, corpus }).held).toMatch(
      /Corpus: no articles of no outlets, no quotations of no speakers\.$/,
    );
  });
});

describe('plural', () => {
  it.each([
    [0, 'no tides'],
    [1, '1 tide'],
    [2, '2 tides'],
    [12_345, '12,345 tides'],
  ])('counts %i', (count, words) => {
    expect(plural(count, 'tide')).toBe(words);
  });
});
