import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../src/corpus/read-references.ts';
import { clean } from '../../../src/ingest/clean/choose.ts';
import { linesOf, outletMarked } from '../../../src/ingest/outlets/rule-for.ts';
import { readRaw } from '../../../src/ingest/read/raw.ts';

const { references } = readReferences({
  outlets: JSON.parse(readFileSync('data/outlets.json', 'utf8')),
  people: [],
  topics: [],
});
const ruled = [...references.outlets.values()].flatMap(({ id, page, domains }) =>
  page === undefined ? [] : [{ id, page, domains }],
);

describe.each(ruled)('the rule for the pages of $id', ({ id, page, domains }) => {
  it.skipIf(page.mark === undefined)('knows its sample by its mark', () => {
    expect(outletMarked(page.sample.page, references)?.id).toBe(id);
  });

  it('counts for its addresses', () => {
    expect(linesOf('', `https://${domains[0]}/pier`, references)).toEqual(page.furniture);
  });

  it('finds the article of its sample', () => {
    const raw = readRaw(page.sample.page);
    const paragraphs = clean(raw, page.furniture).article.filter(({ part }) => part === 'paragraph');
    expect(paragraphs.map(({ start, end }) => raw.text.slice(start, end)).join('\n')).toBe(
      page.sample.article,
    );
  });
});

it('there are rules', () => {
  expect(ruled.length).toBeGreaterThan(0);
});
