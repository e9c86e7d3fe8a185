import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../src/corpus/check-article.ts';
import type { References } from '../../src/corpus/corpus.ts';
import { NOT_NAMED } from '../../src/corpus/quotation.ts';
import { readReferences } from '../../src/corpus/read-references.ts';
import { extract } from '../../src/ingest/extract.ts';
import { type Given, type Ingested, toArticle } from '../../src/ingest/to-article.ts';
import { REFERENCES } from '../support/invented-news.ts';
import { ADDRESS, HARBOUR, type InventedPage, OPENING, pageOf } from '../support/pages.ts';

const { references } = readReferences({
  outlets: REFERENCES['outlets.json'],
  people: REFERENCES['people.json'],
  topics: REFERENCES['topics.json'],
});

function read(page: InventedPage, given: Given = {}) {
  const url = given.url === undefined ? {} : { url: given.url };
  return toArticle(
    extract({ content: pageOf(page), form: 'html', ...url }, { references }),
    given,
    references,
  );
}

function article(page: InventedPage, given: Given = {}): Ingested {
  const made = read(page, given);
  if (made.kind === 'rejected') throw new Error(made.reason);
  return made;
}

/** With everybody known who was found. */
function withFound({ people, outlets }: Ingested): References {
  return {
    ...references,
    people: new Map([...references.people, ...people.map((one) => [one.id, one] as const)]),
    outlets: new Map([...references.outlets, ...outlets.map((one) => [one.id, one] as const)]),
  };
}

describe('toArticle', () => {
  it('makes a record that holds against its text, quotation by quotation', () => {
    const made = article(HARBOUR);
    expect(checkArticle(made.article, 'a', withFound(made), made.text)).toMatchObject({ rejects: [] });
    expect(made.article.quotations.length).toBeGreaterThanOrEqual(2);
  });

  it('names it after outlet, date and headline, alike each time', () => {
    expect(article(HARBOUR).article).toMatchObject({
      id: 'port-herald-2025-03-02-harbour-to-stay-open-mayor-says',
      url: ADDRESS,
      publisher: 'port-herald',
      datePublished: { value: '2025-03-02', basis: 'stated' },
    });
    expect(article(HARBOUR).article).toEqual(article(HARBOUR).article);
  });

  it('describes it in its own sentences, which are marked and have their places', () => {
    const { article: made, text } = article(HARBOUR);
    expect(made).toMatchObject({
      descriptionBasis: 'extracted',
      description: expect.stringContaining(OPENING),
    });
    for (const { start, end, exact } of made.descriptionParts ?? [])
      expect(text.slice(start, end)).toBe(exact);
  });

  it('refuses a description that its selectors do not hold', () => {
    const made = article(HARBOUR);
    const changed = { ...made.article, description: 'Something of our own.' };
    expect(checkArticle(changed, 'a', withFound(made)).rejects).toMatchObject([{ path: 'description' }]);
  });

  it('tells of dated events in the outlet’s sentence, with the date’s precision and basis', () => {
    const [event] = article(HARBOUR).article.events;
    expect(event).toMatchObject({
      summaryBasis: 'extracted',
      date: { value: '2025-03-01', precision: 'day', basis: 'inferred' },
      people: ['ada-vale'],
    });
    expect(event?.sentence?.exact).toBe(event?.summary);
    expect(event?.name.length).toBeLessThanOrEqual(80);
  });

  it('keeps how sure each speaker is, and seals it', () => {
    const said = article({
      paragraphs: [
        OPENING,
        'Ada Vale spoke first. “The harbour stays open,” she said.',
        '“It will snow in May.”',
      ],
    });
    const tiers = said.article.quotations.map(({ tier }) => tier);
    expect(tiers).toContain('resolved');
    const [quotation] = said.article.quotations;
    const surer = [{ ...quotation, tier: 'open' }];
    const { rejects } = checkArticle(
      { ...said.article, quotations: surer, events: [] },
      'a',
      withFound(said),
    );
    expect(rejects[0]?.reason).toMatch(/sealed/);
  });

  it('leaves a quotation of nobody unattributed', () => {
    const { article: made } = article({
      paragraphs: [OPENING, 'A banner hung there. “We will not leave this town to the sea,” it was said.'],
    });
    for (const { speaker, speakerAsWritten } of made.quotations) {
      expect(speaker).toBeNull();
      expect([NOT_NAMED, 'it']).toContain(speakerAsWritten);
    }
  });

  it('writes down a new outlet by its host, and nothing that the page does not tell', () => {
    const { outlets, article: made } = article({
      ...HARBOUR,
      site: null,
      url: 'https://www.merov-news.example/1',
    });
    expect(made.publisher).toBe('merov-news-example');
    expect(outlets).toEqual([
      {
        id: 'merov-news-example',
        name: 'merov-news.example',
        aliases: [],
        domains: ['merov-news.example'],
        country: 'ZZ',
        kind: 'news site',
      },
    ]);
  });

  it('goes by what the operator says first', () => {
    const date = { value: '2025-04-01', precision: 'day', basis: 'inferred', why: 'Given.' } as const;
    const given = { url: 'https://coast-wire.example/a-b', publisher: 'Coast Wire', date };
    expect(article(HARBOUR, given).article).toMatchObject({
      url: given.url,
      publisher: 'coast-wire',
      datePublished: date,
    });
  });

  it('takes the page’s own date where the operator’s says the same less exactly', () => {
    const date = { value: '2025-03', precision: 'month', basis: 'inferred', why: 'Given.' } as const;
    expect(article(HARBOUR, { date }).article.datePublished.value).toBe('2025-03-02');
  });

  it('has a stand-in for an address that is not known, the same each time', () => {
    const { url } = article({ ...HARBOUR, url: null }).article;
    expect(url).toMatch(/^https:\/\/address-not-known\.invalid\/port-herald-2025-03-02-harbour-/);
    expect(article({ ...HARBOUR, url: null }).article.url).toBe(url);
  });

  it.each<[string, InventedPage, RegExp]>([
    ['a headline', { ...HARBOUR, headline: '', url: null }, /no headline .* --url/],
    ['a date', { ...HARBOUR, date: null }, /when it was published; give --date/],
    ['a publisher', { ...HARBOUR, site: null, url: null }, /who published it; give --publisher/],
    ['an article', { headline: '', paragraphs: [] }, /no article text/],
  ])('rejects a page without %s, and says what it would take', (_what, page, reason) => {
    expect(read(page)).toMatchObject({ kind: 'rejected', reason: expect.stringMatching(reason) });
  });
});
