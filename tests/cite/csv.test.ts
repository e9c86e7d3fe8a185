import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/cite/csv.ts';
import { citedWith, HOSTILE_HEADLINES, sampleCited, sampleCitedEvent } from '../support/sample-cited.ts';

/** Reads RFC 4180 by its grammar, and nothing more lenient. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [whole, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    expect(whole).not.toBe('');
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** The rows as objects. */
function table(text: string): Record<string, string>[] {
  const [head = [], ...rows] = read(text);
  for (const row of rows) expect(row).toHaveLength(head.length);
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])));
}

describe('toCsv', () => {
  it('has a row for a quotation, with its words, its date, its source and its place', () => {
    expect(table(toCsv(sampleCited))).toEqual([
      expect.objectContaining({
        id: 'port-herald-2025-03-02/q1',
        kind: 'direct',
        speaker: 'Ada Vale',
        words: 'The harbour stays open.',
        verb: 'said',
        date: '2025-03',
        datePrecision: 'month',
        dateBasis: 'inferred',
        dateWhy: 'No day is given.',
        outlet: 'Port Herald',
        headline: 'Harbour to stay open, mayor says',
        published: '2025-03-02',
        url: 'https://herald.example/harbour?page=1&part=2#:~:text=The%20harbour%20stays%20open.',
        selectors:
          '[{"exact":"The harbour stays open.","prefix":"said: ","suffix":" The","start":40,"end":63}]',
        accessed: '2025-12-15',
      }),
    ]);
  });

  it('tells an event in words that are not the speaker’s', () => {
    const [row] = table(toCsv({ ...sampleCited, items: [sampleCitedEvent] }));
    expect(row).toMatchObject({
      kind: 'event',
      words: '',
      toldBy: 'us',
      date: '2025',
      datePrecision: 'year',
    });
  });

  it.each(HOSTILE_HEADLINES)('has the headline %j whole', (headline) => {
    const [row] = table(toCsv(citedWith(headline)));
    expect(row?.headline?.replace(/^'(?=[=+\-@])/, '')).toBe(headline);
  });

  it('keeps the line breaks of the words', () => {
    const words = 'One,\r\n"two"\nthree';
    expect(table(toCsv(citedWith('Harbour', words)))[0]?.words).toBe(words);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1+1', '\t=1', '＝1', '＠SUM'])(
    'lets %j be no formula',
    (text) => {
      const [row] = table(toCsv(citedWith(text, text)));
      expect(row?.headline).toBe(`'${text}`);
      expect(row?.words).toBe(`'${text}`);
    },
  );
});
