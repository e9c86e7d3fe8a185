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
    ['Delivered on: 11 March 2027\nPublished: 12 March 2027', '2027-03-12', 'day'],
    ['Last updated\n14 March 2027\nPublished\n12 March 2027', '2027-03-12', 'day'],
    ['UPDATED\n14 March 2027\n12 March 2027', '2027-03-12', 'day'],
    ['Revised: March 14, 2027\nMarch 12, 2027', '2027-03-12', 'day'],
    ['Posted Fri 12 Mar 2027 at 2:05pmFriday 12 Mar 2027 at 2:05pm', '2027-03-12T14:05', 'minute'],
    ['Güncelleme: 13 Mart 2027 09:00 | Yayınlanma: 12 Mart 2027 14:05', '2027-03-12T14:05', 'minute'],
    ['Ažurirano: 13.03.2027. 09:00 Objavljeno: 12.03.2027. 14:05', '2027-03-12T14:05', 'minute'],
    ['Oppdatert 13. mars 2027\nPublisert 12. mars 2027, kl. 14.05', '2027-03-12T14:05', 'minute'],
    ['13.03.27, 14:05 Uhr', '2027-03-13T14:05', 'minute'],
    ['12 March 2027 @ 14:05', '2027-03-12T14:05', 'minute'],
    ['12/03/2027 - 14:05', '2027-03-12T14:05', 'minute'],
    ['Publish: Friday, 12 March, 2027, 12:00 AM', '2027-03-12', 'day'],
    ['Print edition: 13 March 2027\n12 March 2027', '2027-03-12', 'day'],
    ['Member since 4 May 2019\n12 March 2027', '2027-03-12', 'day'],
    ['Expires 30 April 2027\nMarch 12, 2027', '2027-03-12', 'day'],
  ])('is read from "%s"', (line, value, precision) => {
    expect(dateOf(`Mayor opens the new pier\n${line}\n\n${FIRST}`)).toMatchObject({
      value,
      precision,
      basis: 'stated',
    });
  });

  it('is that behind the headline before that of the day on which the page is looked at', () => {
    const page = `Saturday, 20 March 2027\nSubscribe\n\nMayor opens the new pier\n12 March 2027\n\n${FIRST}`;
    expect(dateOf(page)?.value).toBe('2027-03-12');
  });

  it('is the day of the address where the page gives that of an update alone', () => {
    const page = `Mayor opens the new pier\nUpdated 14 March 2027\n\n${FIRST}`;
    expect(dateOf(page, { url: 'https://kta.example/2027/03/12/pier' })).toMatchObject({
      value: '2027-03-12',
      basis: 'inferred',
    });
    expect(dateOf(page)?.value).toBe('2027-03-14');
  });

  it.each([
    ['pier-22062027', '2027-06-22'],
    ['pier-22-06-2027.html', '2027-06-22'],
    ['pier-12-march-2027', '2027-03-12'],
    ['march-12-2027-pier', '2027-03-12'],
    ['2027/3/12/pier', '2027-03-12'],
    ['202703121405/pier', '2027-03-12'],
  ])('is read from the address %s', (path, value) => {
    expect(
      dateOf(`Mayor opens the new pier\n\n${FIRST}`, { url: `https://kta.example/${path}` }),
    ).toMatchObject({
      value,
      basis: 'inferred',
    });
  });

  it('is none in an address that fits both ways', () => {
    const page = `Mayor opens the new pier\n\n${FIRST}`;
    expect(dateOf(page, { url: 'https://kta.example/pier-05062027' })).toBeNull();
  });

  it('takes the year of a dateline from a copyright that begins with the claim of all rights', () => {
    const page = `Mayor opens the new pier\n\nPort Halden, Sept. 23 (KTA) – ${FIRST}\n\nAll Rights Reserved © Kaldor Agency 2027`;
    expect(dateOf(page)?.value).toBe('2027-09-23');
  });

  it('is that of the line right below a statement', () => {
    const page = `Statement of the mayor\n\n${FIRST}\n\nThe pier had been shut since a fire. It is open to all.\n\nPort Halden, 12 March 2027`;
    expect(dateOf(page)?.value).toBe('2027-03-12');
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
