import { describe, expect, it } from 'vitest';
import { lineTraits, wordedOf } from '../../../../src/ingest/clean/weigh/line-traits.ts';

const traitsOf = (line: string): string[] => lineTraits(wordedOf(line));

describe('the traits of a line', () => {
  it('tell a line that bids its reader something of the page', () => {
    expect(traitsOf('Sign our petition to the editors')).toEqual(
      expect.arrayContaining(['bids', 'speaks of us', 'names who makes or reads it', 'no end']),
    );
  });

  it('do not take a noun that is spelt like a verb for a bid', () => {
    expect(traitsOf('Support for the plan grows in the north.')).not.toContain('bids');
  });

  it('tell what was from what always is', () => {
    expect(traitsOf('The council met on Monday.')).toEqual(
      expect.arrayContaining(['tells what was', 'names a day']),
    );
    expect(traitsOf('Our newsroom is open every day.')).toContain('timeless');
  });

  it('are bounded, however long the line', () => {
    expect(traitsOf('word '.repeat(100_000)).length).toBeLessThan(300);
  });
});
