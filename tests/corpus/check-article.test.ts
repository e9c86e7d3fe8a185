import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../src/corpus/check-article.ts';
import { readReferences } from '../../src/corpus/read-references.ts';
import { articleOf, REFERENCES } from '../support/invented-news.ts';

const { references } = readReferences({
  outlets: REFERENCES['outlets.json'],
  people: REFERENCES['people.json'],
  topics: REFERENCES['topics.json'],
});
const { article, text } = articleOf({
  id: 'harbour',
  day: '2025-03-02',
  says: [
    { words: 'The gates stay open.', occasion: 'council' },
    { words: 'a piece', kind: 'mixed' },
    { words: 'What was only reported of them all.', kind: 'indirect' },
  ],
  tells: [{ event: 'council', day: '2025-03-01', people: ['ada-vale'] }],
});
const check = (content: unknown, source?: string) =>
  checkArticle(content, 'corpus/harbour.json', references, source);
const places = (content: unknown, source?: string): string[] =>
  check(content, source).rejects.map(({ path }) => path);

/** The article with one quotation changed. */
function withQuotation(index: number, change: Record<string, unknown>): unknown {
  const quotations = article.quotations.map((one, at) => (at === index ? { ...one, ...change } : one));
  return { ...article, quotations };
}

describe('checkArticle', () => {
  it('passes a sound article as it is, with its text and without', () => {
    expect(check(article)).toEqual({ article, rejects: [] });
    expect(check(article, text)).toEqual({ article, rejects: [] });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown field', { colour: 'red' }, ''],
    ['no headline', { headline: '' }, 'headline'],
    ['an address that is none', { url: 'herald.example' }, 'url'],
    ['an address of another kind', { url: 'javascript:alert(1)' }, 'url'],
    ['an unknown outlet', { publisher: 'nobody' }, 'publisher'],
    ['an unknown agency', { agency: 'nobody' }, 'agency'],
    ['an unknown topic', { about: ['harbour', 'nothing'] }, 'about'],
    [
      'a date that is none',
      { datePublished: { value: '2025-02-30', precision: 'day', basis: 'stated' } },
      'datePublished.value',
    ],
    ['a hash that is none', { textSha256: 'abc' }, 'textSha256'],
  ])('refuses the whole article for %s', (_, change, path) => {
    const { article: served, rejects } = check({ ...article, ...change });
    expect(served).toBeUndefined();
    expect(rejects.map((reject) => [reject.file, reject.path])).toEqual([['corpus/harbour.json', path]]);
    expect(rejects[0]?.reason).not.toBe('');
  });

  it.each([[null], ['text'], [[]], [{}]])('refuses what is no record at all: %j', (content) => {
    expect(check(content).article).toBeUndefined();
    expect(check(content).rejects.length).toBeGreaterThan(0);
  });

  it.each<[string, number, Record<string, unknown>, string]>([
    [
      'changed words',
      0,
      { parts: [{ exact: 'The gates stay shut.', prefix: '', suffix: '', start: 0, end: 20 }] },
      'quotations[0]',
    ],
    ['another speaker', 0, { speaker: 'bo-vale' }, 'quotations[0]'],
    ['another kind', 0, { kind: 'mixed' }, 'quotations[0]'],
    ['an unknown speaker', 0, { speaker: 'nobody' }, 'quotations[0].speaker'],
    ['an unknown topic', 1, { topics: ['nothing'] }, 'quotations[1].topics'],
    ['an unknown outlet', 1, { through: 'nobody' }, 'quotations[1].through'],
    ['an occasion of which the file does not tell', 0, { occasion: 'regatta' }, 'quotations[0].occasion'],
    ['a missing field', 2, { gist: undefined }, 'quotations[2].gist'],
    ['an unknown field', 2, { note: 'x' }, 'quotations[2]'],
  ])('leaves out a quotation for %s, and serves the others', (_, index, change, path) => {
    const { article: served, rejects } = check(withQuotation(index, change));
    expect(rejects.map((reject) => reject.path)).toContain(path);
    expect(rejects.every((reject) => reject.path.startsWith(`quotations[${index}]`))).toBe(true);
    expect(served?.quotations).toEqual(article.quotations.filter((_one, at) => at !== index));
  });

  it('leaves out a quotation whose number stands twice', () => {
    const [first] = article.quotations;
    expect(places({ ...article, quotations: [...article.quotations, first] })).toEqual(['quotations[3].id']);
  });

  it('leaves out an event that is not sound, and the quotations said there', () => {
    const events = article.events.map((event) => ({ ...event, people: ['nobody'] }));
    const { article: served, rejects } = check({ ...article, events });
    expect(rejects.map(({ path }) => path)).toEqual(['events[0].people', 'quotations[0].occasion']);
    expect(served?.events).toEqual([]);
    expect(served?.quotations.map(({ id }) => id)).toEqual(['q2', 'q3']);
  });

  it('lists every fault of an article at once', () => {
    expect(places({ ...article, publisher: 'nobody', about: ['nothing'] })).toEqual(['publisher', 'about']);
  });

  it('does not use a text that is not the one recorded', () => {
    expect(check(article, `${text} `).rejects).toEqual([]);
  });

  it('finds an anchor that is not in the text', () => {
    const anchor = { ...article.anchor, start: 5, end: 5 + article.anchor.exact.length };
    expect(places({ ...article, anchor })).toEqual([]);
    expect(places({ ...article, anchor }, text)).toEqual(['anchor']);
    const events = article.events.map((event) => ({ ...event, anchor }));
    expect(places({ ...article, events }, text)).toContain('events[0].anchor');
  });
});
