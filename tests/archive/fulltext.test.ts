import { describe, expect, it } from 'vitest';
import { INDEXED, MATCH_QUERY, matchedIn } from '../../src/archive/fulltext.ts';

describe('common words that follow one on the other', () => {
  it('are one more word of a text on PostgreSQL', () => {
    expect(INDEXED.postgres('out of the woods')).toBe(`'out':1 'of':2 'the':3 'wood':4 'out of' 'of the'`);
  });

  it('are looked for as one word', () => {
    expect(MATCH_QUERY.postgres({ all: ['of the'], none: ['to the'] })).toBe(`('of the') & !('to the')`);
  });

  it('stay a phrase with a word that is not common', () => {
    expect(MATCH_QUERY.postgres({ all: ['the woods'], none: [] })).toBe(`('the' <-> 'wood')`);
    expect(MATCH_QUERY.postgres({ all: ['out of the woods'], none: [] })).toBe(
      `('out of' & 'of the' & 'out' <-> 'of' <-> 'the' <-> 'wood')`,
    );
  });

  it('are words like all others on SQLite', () => {
    expect(INDEXED.sqlite('out of the woods')).toBe('out of the woods');
    expect(MATCH_QUERY.sqlite({ all: ['of the'], none: [] })).toBe('"of the"');
  });
});

describe('what the index of PostgreSQL is asked for', () => {
  const valuesOf = (query: string) => matchedIn('postgres', 'quotation_exact', query).values;

  it('leaves out the words of a phrase that its pairs have', () => {
    const query = `('out of' & 'of the' & 'out' <-> 'of' <-> 'the' <-> 'wood')`;
    expect(valuesOf(query)).toEqual([`('out of' & 'of the' & 'wood')`, query]);
  });

  it('leaves nothing but the pairs where they have all its words', () => {
    const query = `('out of' & 'of the' & 'out' <-> 'of' <-> 'the') & ('xm10')`;
    expect(valuesOf(query)).toEqual([`('out of' & 'of the') & ('xm10')`, query]);
  });

  it('leaves out common words of a phrase that has three others', () => {
    const query = `('fight' <-> 'haven' <-> 'a' <-> 'expo' <-> 'with' <-> 'camp')`;
    expect(valuesOf(query)).toEqual([`('fight' & 'haven' & 'expo' & 'camp')`, query]);
    const short = `('fight' <-> 'a' <-> 'camp')`;
    expect(valuesOf(short)).toEqual([`('fight' & 'a' & 'camp')`, short]);
  });

  it('is all of it where something must not be there', () => {
    const query = `('wood') & !('out of' & 'of the' & 'out' <-> 'of' <-> 'the')`;
    expect(valuesOf(query)).toEqual([query]);
  });
});
