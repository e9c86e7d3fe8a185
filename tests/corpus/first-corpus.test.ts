import { describe, expect, it } from 'vitest';
import { days } from '../../src/corpus/dated.ts';
import { faultOf } from '../../src/corpus/verify.ts';
import { ownWordsOf, readFirstCorpus } from '../support/first-corpus.ts';

const { files, outlets, people, topics } = readFirstCorpus();
const articles = files.map(({ article }) => article);

function ids(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}

function repeated(list: readonly string[]): string[] {
  return list.filter((item, index) => list.indexOf(item) !== index);
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

describe('the first corpus', () => {
  it('holds articles, outlets, people and topics', () => {
    expect(Math.min(articles.length, outlets.length, people.length, topics.length)).toBeGreaterThan(0);
  });

  it.each(files)('names $name after its article', ({ name, article }) => {
    expect(name).toBe(`${article.id}.json`);
  });

  it.each([
    ['outlet', ids(outlets)],
    ['person', ids(people)],
    ['topic', ids(topics)],
    ['article', ids(articles)],
  ])('gives each %s an id of its own', (_, list) => {
    expect(repeated(list)).toEqual([]);
  });

  it.each([
    ['outlet', outlets],
    ['person', people],
    ['topic', topics],
  ])('gives no name or alias of one %s to another', (_, records) => {
    const names = records.flatMap(({ name, aliases }) => [...new Set([name, ...aliases].map(fold))]);
    expect(repeated(names)).toEqual([]);
  });

  it('refers to outlets that it holds', () => {
    const used = articles.flatMap(({ publisher, agency, quotations }) => [
      publisher,
      agency,
      ...quotations.map(({ through }) => through),
    ]);
    expect(used.filter((id) => id !== undefined && !ids(outlets).includes(id))).toEqual([]);
  });

  it('refers to people that it holds', () => {
    const used = articles.flatMap(({ quotations, events }) => [
      ...quotations.map(({ speaker }) => speaker),
      ...events.flatMap((event) => event.people),
    ]);
    expect(used.filter((id) => id !== null && !ids(people).includes(id))).toEqual([]);
  });

  it('refers to topics that it holds', () => {
    const used = articles.flatMap(({ about, quotations, events }) => [
      ...about,
      ...quotations.flatMap((quotation) => quotation.topics),
      ...events.flatMap((event) => event.topics),
    ]);
    expect(used.filter((id) => !ids(topics).includes(id))).toEqual([]);
  });

  it('holds no topic that nothing is about', () => {
    const used = new Set(
      articles.flatMap(({ quotations }) => quotations.flatMap((quotation) => quotation.topics)),
    );
    expect(ids(topics).filter((id) => !used.has(id))).toEqual([]);
  });

  it('calls an event by one name in every telling', () => {
    const names = new Map<string, Set<string>>();
    for (const { id, name } of articles.flatMap(({ events }) => events)) {
      names.set(id, (names.get(id) ?? new Set()).add(name));
    }
    expect([...names].filter(([, set]) => set.size > 1)).toEqual([]);
  });

  it('reports nothing before it can have been said or happened', () => {
    const early = articles.flatMap(({ id, datePublished, quotations, events }) => [
      ...quotations
        .filter(({ spoken }) => days(spoken).from > days(datePublished).to)
        .map((quotation) => `${id} ${quotation.id}`),
      ...events
        .filter(({ date }) => days(date).from > days(datePublished).to)
        .map((event) => `${id} ${event.id}`),
    ]);
    expect(early).toEqual([]);
  });

  it('keeps both days that its sources give for the Moscow round table', () => {
    const dates = articles
      .flatMap(({ events }) => events)
      .filter(({ id }) => id === 'moscow-round-table-2025-12')
      .map(({ date }) => date.value);
    expect(new Set(dates)).toEqual(new Set(['2025-12-10', '2025-12-11']));
  });
});

describe.each(articles)('$id', (article) => {
  it('has sound seals', () => {
    const faults = article.quotations.map((quotation) => faultOf(quotation, article));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('numbers its quotations in the order of the text', () => {
    expect(ids(article.quotations)).toEqual(article.quotations.map((_, index) => `q${index + 1}`));
    const starts = article.quotations.map((quotation) =>
      quotation.kind === 'indirect' ? quotation.passage.start : (quotation.parts[0]?.start ?? 0),
    );
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('has each occasion among its own events', () => {
    const used = article.quotations.flatMap(({ occasion }) => (occasion === undefined ? [] : [occasion]));
    expect(used.filter((id) => !ids(article.events).includes(id))).toEqual([]);
  });

  it('says what every piece of a sentence is about', () => {
    const silent = article.quotations.filter(({ kind, gist }) => kind === 'mixed' && gist === undefined);
    expect(ids(silent)).toEqual([]);
  });

  it('keeps at most four words at either end of a passage', () => {
    const ends = article.quotations.flatMap((quotation) =>
      quotation.kind === 'indirect' ? [quotation.passage.startsWith, quotation.passage.endsWith] : [],
    );
    expect(ends.filter((words) => words.split(/\s+/).length > 4)).toEqual([]);
  });

  it('puts none of our own words between quotation marks', () => {
    expect(ownWordsOf(article).filter((words) => /["“”„«»]/.test(words))).toEqual([]);
  });
});
