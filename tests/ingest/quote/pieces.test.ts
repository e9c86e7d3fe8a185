import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const LEAD =
  'Mayor Ada Vale opened the new pier of Port Halden on Monday with Ben Ruston, who runs the port.';
const quotes = (...paragraphs: string[]) => quotesOf(readText('Mayor opens the pier', LEAD, ...paragraphs));

describe('a piece between marks', () => {
  it.each([
    ['a verb of judging', 'Vale slammed the builders for “holding the town to ransom”.'],
    ['a verb of wishing', 'Vale congratulated the divers on “holding the town to ransom”.'],
    ['a verb of thinking', 'Vale fears “holding the town to ransom”.'],
    [
      'words that let it be known',
      'Vale has let it be known that the port was “holding the town to ransom”.',
    ],
    ['"in the words of"', 'The port was, in the words of Vale, “holding the town to ransom”.'],
    ['"what she called"', 'The builders walked out of what Vale called “holding the town to ransom”.'],
    ['a participle before another', 'Vale branded it “holding the town to ransom”, adding that it was late.'],
    ['a verb that is passive', 'The plan was described by Vale as “holding the town to ransom”.'],
    ['"by" behind the words', 'The plan, called “holding the town to ransom” by Vale, was dropped.'],
    ['what an occasion was used for', 'Vale used the occasion to criticise “holding the town to ransom”.'],
    ['a verb before another', 'Vale called it “holding the town to ransom” and asked for a new estimate.'],
    ['"dubbed"', 'Vale dubbed it “holding the town to ransom”.'],
    ['an aside', 'Vale, to laughter, described it as “holding the town to ransom”.'],
    [
      'a time within a relative clause',
      'Vale, who in May described it as “holding the town to ransom”, left.',
    ],
    ['"because"', 'Never, says Vale, because it would be “holding the town to ransom”.'],
    ['an answer to others', 'Vale dismissed claims of a delay as “holding the town to ransom”.'],
  ])('is taken behind %s', (_, paragraph) => {
    expect(quotes(paragraph)).toContainEqual(['mixed', 'Ada Vale', 'holding the town to ransom']);
  });

  it.each([
    ['that she turned down', 'Vale rejected claims that the pier was a “death trap”.'],
    ['that she denied being', 'Vale denied being a “death trap” builder.'],
    ['that was set right', 'Vale said the pier was “not open”, not “a death trap”.'],
    ['that the firm claims', 'Vale said the firm’s claim of a “death trap” was wrong.'],
    [
      'that she rejected over an insertion',
      'Vale rejected the claim, made by Ruston, that it was “a real death trap”.',
    ],
    ['that is the name of a plan', 'Vale announced a new plan, “Piers for All”, under which it will open.'],
    ['that is a name', 'The fishermen have a name for the pier: “the death trap”.'],
  ])('is not hers %s', (_, paragraph) => {
    expect(quotes(paragraph).map(([, , words]) => words)).not.toContainEqual(
      expect.stringContaining('death trap'),
    );
  });

  it('is whose words are cited, and not of whoever cites them', () => {
    expect(quotes('Vale quoted the poet Anton Reis: “A border is a wound.”')).toEqual([
      ['direct', 'Anton Reis', 'A border is a wound.'],
    ]);
    expect(
      quotes('Vale quoted a proverb: “A border is a wound.”').map(([, speaker]) => speaker),
    ).not.toContain('Ada Vale');
  });

  it('is that of whoever speaks, and not of whoever is said to think', () => {
    expect(quotes('The port sees “no reason to hurry”, Vale said.')).toEqual([
      ['mixed', 'Ada Vale', 'no reason to hurry'],
    ]);
  });

  it('is a whole sentence right behind its verb, but for the capital', () => {
    expect(quotes('Vale said “we are going to pay for all of it”.')[0]?.[0]).toBe('direct');
    expect(quotes('Vale said the town was “going to pay for all of it”.')[0]?.[0]).toBe('mixed');
  });

  it('is followed by the clause behind "and that"', () => {
    expect(quotes('Vale said “the pier is open” and that the town would pay for it.')).toContainEqual([
      'indirect',
      'Ada Vale',
      'the town would pay for it',
    ]);
  });
});

describe('the second part of a quotation', () => {
  it('ends its sentence, whoever speaks in the next one', () => {
    expect(quotes('“It is late,” said Vale, “so let them wait.” He laughed.')).toEqual([
      ['direct', 'Ada Vale', 'It is late, … so let them wait.'],
    ]);
  });
});

describe('a reported clause', () => {
  it.each([
    ['a broadcaster', 'Vale told public broadcaster HTV that the harbour was safe.'],
    ['a channel with a number', 'Vale told 7 News the harbour was safe.'],
    [
      'another participle',
      'The row ended on Monday, with Vale saying the harbour was safe but urging patience.',
    ],
    ['a dateline of names', 'Port Halden – The harbour was safe, Vale said.'],
  ])('leaves out %s', (_, paragraph) => {
    expect(quotes(paragraph)[0]?.[2]).toMatch(/^the harbour was safe$/i);
  });

  it('may hold the title of a book', () => {
    expect(quotes('Vale said her book had outsold “The Long Road” in Port Halden.')).toEqual([
      ['indirect', 'Ada Vale', 'her book had outsold “The Long Road” in Port Halden'],
    ]);
  });

  it.each([
    ['an object', 'Vale stressed the need for a second pier.'],
    ['an object with a plural', 'Vale predicted two further increases this year.'],
    ['an opening phrase', 'After four years without a pier, Vale has agreed to pay.'],
  ])('is not %s', (_, paragraph) => {
    expect(quotes(paragraph)).toEqual([]);
  });
});
