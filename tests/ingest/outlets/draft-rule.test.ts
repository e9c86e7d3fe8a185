import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../src/corpus/read-references.ts';
import { pageRuleSchema } from '../../../src/corpus/reference.ts';
import { clean } from '../../../src/ingest/clean/choose.ts';
import { draftRule } from '../../../src/ingest/outlets/draft-rule.ts';
import { readRaw } from '../../../src/ingest/read/raw.ts';

const OWN = 'Salt in the air since 1881';
const page = (title: string, day: number, ...paragraphs: readonly string[]): string =>
  [
    'Halden Courier - news from the coast',
    'Home   News   Sport',
    title,
    `${day} March 2027`,
    'By Jon Reed',
    paragraphs[0],
    OWN,
    ...paragraphs.slice(1),
  ].join('\n');
const PIER = page(
  'Mayor opens the new pier',
  3,
  'Mayor Ada Vale opened the new pier of Port Halden on Monday before a crowd of fishermen.',
  '“The harbour stays open all year,” Vale said, “and nobody will be turned away.”',
  'The council voted for the pier in June, after nine years of talks and two storms.',
);
const ICE = page(
  'Ten boats wait for ice',
  4,
  'Ten boats waited for ice at Port Halden on Tuesday, and the queue grew by the hour.',
  '“We have no ice and no patience,” said Mia Stone, who owns two of the boats.',
  'The ice house has been closed since the storm of January, when its roof fell in.',
);
const { references } = readReferences({ outlets: [], people: [], topics: [] });
const draft = (...pages: readonly string[]) =>
  draftRule(
    pages.map((content, index) => ({
      content,
      form: 'text',
      file: `${index}.txt`,
      url: `https://www.courier.example/${index}`,
    })),
    references,
  );

describe('a drafted rule', () => {
  it('names the lines of the bodies that stand on several pages', () => {
    expect(draft(PIER, ICE).page.furniture).toEqual([OWN.toLowerCase()]);
  });

  it('is sound, and reads its own sample', () => {
    const { page: rule, domains } = draft(PIER, ICE);
    expect(pageRuleSchema.safeParse(rule).success).toBe(true);
    expect(domains).toEqual(['courier.example']);
    expect(rule.mark).toBe('Halden Courier - news from the coast');
    const raw = readRaw(rule.sample.page);
    const paragraphs = clean(raw, rule.furniture).article.filter(({ part }) => part === 'paragraph');
    expect(paragraphs.map(({ start, end }) => raw.text.slice(start, end))).toEqual([rule.sample.article]);
  });

  it('says where headline, date, author and body stand', () => {
    expect(draft(PIER, ICE).places[1]).toMatchObject({
      headline: { line: 3, text: 'Ten boats wait for ice' },
      date: { value: '2027-03-04', basis: 'stated' },
      author: 'Jon Reed',
      body: { first: 6, last: 9, paragraphs: 4 },
      known: expect.arrayContaining([{ line: 2, text: 'Home   News   Sport' }]),
    });
  });

  it('of one page names no line, and says which are in doubt', () => {
    const { page: rule, unsure } = draft(PIER);
    expect(rule.furniture).toEqual([]);
    expect(unsure.join('\n')).toContain(`"${OWN}"`);
    expect(unsure.join('\n')).toContain('give two or three');
  });
});
