import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../src/corpus/read-references.ts';
import { extract } from '../../src/ingest/extract.ts';
import { readText } from './read-text.ts';

const { references } = readReferences({
  outlets: [{ id: 'kta', name: 'KTA', aliases: [], domains: ['kta.example'], country: 'GB', kind: 'wire' }],
  people: [
    {
      id: 'ada-vale',
      name: 'Ada Vale',
      aliases: ['Ada Vail', 'mayor of Port Halden'],
      kind: 'person',
      roles: [{ title: 'Mayor of Port Halden' }],
    },
  ],
  topics: [{ id: 'harbour', name: 'Harbour', aliases: [], terms: ['pier', 'harbour'] }],
});
const PAGE = [
  'Mayor opens the new pier',
  'Mayor Ada Vail opened the new pier of Port Halden on 1 March 2027 before a crowd of fishermen.',
  '“The harbour stays open,” she said.',
].join('\n\n');
const read = extract({ content: PAGE, form: 'text', url: 'https://kta.example/pier' }, { references });

describe('extract', () => {
  it('keeps every word at its place in the text', () => {
    const words = [
      ...read.body,
      ...read.quotes.flatMap(({ parts }) => parts),
      ...read.description,
      ...read.events.flatMap(({ anchor, sentence }) => [anchor, sentence]),
    ];
    expect(words.every(({ start, end, text }) => PAGE.slice(start, end) === text)).toBe(true);
  });

  it('joins another spelling with the person who is known', () => {
    expect(read.quotes[0]?.speaker).toMatchObject({ id: 'ada-vale', name: 'Ada Vale' });
  });

  it('knows the outlet by the address', () => {
    expect(read).toMatchObject({ publisher: 'KTA', publisherId: 'kta' });
  });

  it('describes the article in sentences of the outlet', () => {
    expect(read.description.map(({ text }) => text)).toEqual([
      'Mayor Ada Vail opened the new pier of Port Halden on 1 March 2027 before a crowd of fishermen.',
    ]);
  });

  it('finds what the article dates', () => {
    expect(read.events).toMatchObject([
      { date: { value: '2027-03-01', precision: 'day' }, anchor: { text: '1 March 2027' } },
    ]);
  });

  it('finds topics by their terms', () => {
    expect(read.about).toEqual(['harbour']);
  });

  it('reads the same page alike each time', () => {
    expect(extract({ content: PAGE, form: 'text' }, { references })).toEqual(
      extract({ content: PAGE, form: 'text' }, { references }),
    );
  });

  it('gives only words that stand in the text, whatever the text is', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '«',
      '»',
      'Vale',
      ' said ',
      ' that ',
      ': ',
      '. ',
      '\n',
      'we go',
      ', ',
      'Q: ',
      '…',
      '@a ',
      '1 May 2027',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (some) => {
        const text = some.join('');
        for (const { parts } of readText(text).quotes) {
          for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.text);
        }
      }),
      { numRuns: 300 },
    );
  });
});
