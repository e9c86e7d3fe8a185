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
    ['21-09-2027 | 13:47', '2027-09-21T13:47', 'minute'],
    ['4 September 2027 • 6:00am', '2027-09-04T06:00', 'minute'],
    ['4 September 2027\n6:05am', '2027-09-04T06:05', 'minute'],
    ['date 2025-12-11 WORLD', '2025-12-11', 'day'],
  ])('is read from "%s"', (line, value, precision) => {
    expect(dateOf(`Mayor opens the new pier\n${line}\n\n${FIRST}`)).toMatchObject({
      value,
      precision,
      basis: 'stated',
    });
  });

  it('is not that of a picture', () => {
    const caption = '[1/3] Ada Vale arrives for talks in Brusk, March 11, 2026. WIRE/Jon Reed';
    expect(dateOf(`Mayor opens the new pier\n${caption}\n\n${FIRST}`)).toBeNull();
  });

  it('takes a year from the article where its weekday fits', () => {
    const page = `Mayor opens the new pier\n\nPORT HALDEN, September 21. /KTA/. ${FIRST} She spoke on Tuesday.\n\nThe pier burned in July 2027.`;
    expect(dateOf(page)).toMatchObject({ value: '2027-09-21', basis: 'inferred' });
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

  it('is a month where the page gives no more', () => {
    expect(dateOf(`Mayor opens the new pier\nIssue 41 — June 2027\n\n${FIRST}`)).toMatchObject({
      value: '2027-06',
      precision: 'month',
      basis: 'stated',
    });
  });

  it('takes the year of a dateline from the copyright, where the weekday allows it', () => {
    const page = (day: string, year: number) =>
      `Mayor opens the new pier\n\nPORT HALDEN, March 2. /KTA/. Mayor Ada Vale opened the pier on ${day} before a large crowd.\n\n© KTA, ${year}`;
    expect(dateOf(page('Tuesday', 2027))).toMatchObject({ value: '2027-03-02', basis: 'inferred' });
    expect(dateOf(page('Monday', 2027))?.value).toBe('2027-03-02');
    // In 2028 the second of March is a Thursday; in 2027 it was a Tuesday.
    expect(dateOf(page('Tuesday', 2028))?.value).toBe('2028-03-02');
    expect(dateOf(page('Friday', 2027))).toBeNull();
  });

  it('is in the zone that readers see, where the metadata give the time in UTC', () => {
    const html = (line: string) =>
      `<html><head><meta property="article:published_time" content="2027-06-02T18:05:00Z"></head><body><article><h1>Mayor opens the pier</h1><p>${line}</p><p>${FIRST}</p></article></body></html>`;
    const read = (line: string) =>
      extract({ content: html(line), form: 'html' }, { references }).datePublished?.value;
    expect(read('Wed 2 Jun 2027 19.05 BST')).toBe('2027-06-02T19:05');
    expect(read('Updated: 2 June 2027 21:40')).toBe('2027-06-02T18:05');
  });

  it.each([
    ['March 5, 20271:22 PM UTCUpdated 2 hours ago', '2027-03-05T13:22'],
    ['2 June 2027, 9am', '2027-06-02T09:00'],
    ['05.03.2027, 17.40 Uhr', '2027-03-05T17:40'],
    ['2027年3月12日', '2027-03-12'],
    ['12-Mar-2027', '2027-03-12'],
    ['5. mars 2027 kl. 14.05', '2027-03-05T14:05'],
  ])('is read from "%s", too', (line, value) => {
    expect(dateOf(`Mayor opens the new pier\n${line}\n\n${FIRST}`)?.value).toBe(value);
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
