import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../src/corpus/read-references.ts';
import { dayIn } from '../../../src/ingest/about/spoken.ts';
import { extract } from '../../../src/ingest/extract.ts';

const { references } = readReferences({ outlets: [], people: [], topics: [] });
const FIRST =
  'Mayor Ada Vale opened the new pier of Port Halden before a crowd of fishermen and their families.';

function dateOf(lines: string, about: { file?: string; url?: string } = {}) {
  return extract({ content: lines, form: 'text', ...about }, { references }).datePublished;
}

describe('the date of publication', () => {
  it.each([
    ['20 Aug, 2025 17:40', '2025-08-20T17:40', 'minute'],
    ['December 11, 2025', '2025-12-11', 'day'],
    ['Fri 12 Mar 2027', '2027-03-12', 'day'],
    ['Published: 16:05, 11 Feb 2027', '2027-02-11T16:05', 'minute'],
    ['MAY 18, 2027 / 2:07 PM', '2027-05-18T14:07', 'minute'],
    ['14/06/2027 18:26 GMT', '2027-06-14T18:26', 'minute'],
    ['Publié le 10 février 2027 à 07h52, modifié le 10 février 2027 à 09h14', '2027-02-10T07:52', 'minute'],
    ['date 2025-12-11 WORLD', '2025-12-11', 'day'],
  ])('is read from "%s"', (line, value, precision) => {
    expect(dateOf(`Mayor opens the new pier\n${line}\n\n${FIRST}`)).toMatchObject({
      value,
      precision,
      basis: 'stated',
    });
  });

  it('is not that of an update', () => {
    const page = `Mayor opens the new pier\nUpdated 14 March 2027\nPublished 12 March 2027\n\n${FIRST}`;
    expect(dateOf(page)?.value).toBe('2027-03-12');
  });

  it('takes the year of a dateline from the name of the file', () => {
    const page = `Mayor opens the new pier\n\nPORT HALDEN, January 14. /KTA/. ${FIRST}`;
    expect(dateOf(page, { file: 'kta-2025-01.txt' })).toMatchObject({
      value: '2025-01-14',
      basis: 'inferred',
    });
  });

  it('is a month where the address gives no more', () => {
    expect(dateOf(FIRST, { url: 'https://kta.example/2025/12/news/pier' })).toMatchObject({
      value: '2025-12',
      precision: 'month',
      basis: 'inferred',
    });
  });

  it('is left open where the page gives none', () => {
    expect(dateOf(`Mayor opens the new pier\n\n${FIRST}`)).toBeNull();
  });
});

describe('the day in a sentence', () => {
  const published = { value: '2025-12-12', precision: 'day', basis: 'stated' } as const;

  it('is the last such weekday before the page', () => {
    expect(dayIn('She said on Thursday that it was over.', published)).toMatchObject({
      value: '2025-12-11',
      basis: 'inferred',
    });
  });

  it('is unknown where the page has no day', () => {
    expect(dayIn('She said on Thursday that it was over.', null)).toBeUndefined();
  });
});
