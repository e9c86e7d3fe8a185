import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const LEAD =
  'Mayor Ada Vale opened the new pier of Port Halden on Monday with Ben Ruston, who runs the port.';
const quotes = (...paragraphs: string[]) => quotesOf(readText('Mayor opens the pier', LEAD, ...paragraphs));

describe('a reported clause', () => {
  it.each([
    ['a pronoun', 'Vale spoke for an hour. According to her, the pier cost nine million crowns.'],
    ['a time before its verb', 'Vale had on Monday evening said the pier cost nine million crowns.'],
    ['a phrase before its verb', 'Vale has in the past said the pier cost nine million crowns.'],
    ['a hearer and a place', 'Vale told pupils in the hall that the pier cost nine million crowns.'],
    ['an outlet in capitals', 'Vale told HBC the pier cost nine million crowns.'],
    ['an opening phrase', 'In the end, Vale said, the pier cost nine million crowns.'],
  ])('is found behind %s', (_, paragraph) => {
    const [found] = quotes(paragraph);
    expect(found?.[0]).toBe('indirect');
    expect(found?.[1]).toBe('Ada Vale');
    expect(found?.[2]).toMatch(/pier cost nine million crowns$/);
  });

  it.each([
    ['what was withheld', 'Vale said the pier was late, without giving details.'],
    ['what happened before', 'Vale said the pier was late, after builders walked out on Sunday.'],
    ['what goes on beside it', 'Vale said the pier was late, as builders packed their tools.'],
    ['what is untrue', 'Vale said the pier was late, which was untrue.'],
    ['how she said it', 'Vale said the pier was late, with a small shrug.'],
  ])('ends before %s', (_, paragraph) => {
    expect(quotes(paragraph)).toEqual([['indirect', 'Ada Vale', 'the pier was late']]);
  });

  it('is not what somebody is told of', () => {
    expect(quotes('Vale warned managers about cracks that were found two years before it fell.')).toEqual([]);
  });

  it('has a subject that is not taken for whoever is warned', () => {
    expect(quotes('Vale warned some boats could be late.')).toEqual([
      ['indirect', 'Ada Vale', 'some boats could be late'],
    ]);
  });

  it('is no reason why somebody has no name', () => {
    expect(quotes('A baker, who asked that her name not be used, shut her shop.')).toEqual([]);
  });
});
