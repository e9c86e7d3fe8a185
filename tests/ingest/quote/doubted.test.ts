import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/ingest/extract.ts';

const references = { outlets: [], people: [], topics: [] };
const HEAD =
  'Row in the harbour\n\n14 April 2027\n\nHarbour master Ida Rønne, 54, met the trader Karl Lund and the singer Mona Bech.\n\n';

/** The quotations of the last paragraph: whose they are and what they say. */
const read = (sentence: string): string[] =>
  extract({ content: `${HEAD}${sentence}\n`, form: 'text', file: 'a.txt' }, { references } as never)
    .quotes.filter(({ parts }) => (parts[0]?.start ?? 0) >= HEAD.length)
    .map(({ speaker, parts }) => `${speaker?.name ?? 'nobody'}: ${parts.map(({ text }) => text).join(' ')}`);

describe('a saying that nobody vouches for', () => {
  it.each([
    'It is a lie that Rønne said: "I never liked this harbour."',
    'It is untrue that Rønne told the crew "you can all go home now".',
    'It is not the case that Rønne said the quay was lost.',
    'There is no recording that Rønne said "you can all go home now".',
    'Nobody has proved that Rønne said: "I never liked this harbour."',
    'Rønne\'s office could not confirm that she had said "the quay is lost to us".',
    'Rønne\'s office would not say whether she had said "the quay is lost to us".',
    'Asked about the charge that she had been "drunk on the bridge", Rønne smiled.',
  ])('is no quotation: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it('is nobody’s where it is a claim', () => {
    expect(read('The rumour that Rønne said "you can all go home now" is old.')).toEqual([
      'nobody: you can all go home now',
    ]);
  });

  it.each([
    'There is no doubt that Rønne said "you can all go home now".',
    'Lund confirmed that Rønne had said "you can all go home now".',
    'Rønne did not name a day but said: "You can all go home now."',
  ])('is not one that somebody vouches for: %s', (sentence) => {
    expect(read(sentence)[0]).toMatch(/^Ida Rønne: [Yy]ou can all go home now/);
  });
});

describe('who spoke last', () => {
  it('does not answer, where an answer came', () => {
    expect(read('"You sold it cheaply," Lund told Rønne. "For what it was worth," came the reply.')).toEqual([
      'Karl Lund: You sold it cheaply,',
      'nobody: For what it was worth,',
    ]);
  });

  it('is not who sings', () => {
    expect(
      read('"You sold it cheaply," Lund said.\n\n"I am the grey, grey sea," Bech crooned to him.').at(-1),
    ).toBe('nobody: I am the grey, grey sea,');
  });

  it('is not whose letter somebody else read out', () => {
    expect(read('"I am the grey sea," Bech wrote in a letter that Rønne read out.')).toEqual([
      'Mona Bech: I am the grey sea,',
    ]);
  });
});
