import { describe, expect, it } from 'vitest';
import { wordChanges } from '../../src/command/word-changes.ts';

const own = (is: readonly string[], { emphasis }: ReturnType<typeof wordChanges>): string[][] =>
  is.map((part, index) => (emphasis[index] ?? []).map(({ start, end }) => part.slice(start, end)));

describe('what differs between two tellings', () => {
  it.each([
    [
      'a word for another',
      'Naturally, on a collective, reciprocal basis,',
      'Naturally, on a collective, mutual basis.',
      [{ was: 'reciprocal', is: 'mutual' }],
      ['mutual'],
    ],
    [
      'words left out',
      'The gates will stay open for now, and no longer.',
      'The gates will stay open, and no longer.',
      [{ was: 'for now', is: '' }],
      [],
    ],
    [
      'words added',
      'The gates will stay open.',
      'The gates will certainly stay open.',
      [{ was: '', is: 'certainly' }],
      ['certainly'],
    ],
    [
      'case and punctuation, which are no difference',
      'The Gates — stay open!',
      '“the gates stay open”',
      [],
      [],
    ],
    ['marks that are part of a word', 'We don’t want it at all.', "We don't want it at all.", [], []],
  ])('is %s', (_, was, is, changes, emphasis) => {
    const found = wordChanges([was], [is]);
    expect(found.changes).toEqual(changes);
    expect(own([is], found)).toEqual([emphasis]);
  });

  it('is exactly what stands in the source, with its own spelling and the marks within', () => {
    const { changes } = wordChanges(
      ['It is the State’s “iron rule” that all of us keep to here.'],
      ['It is the town’s rule that all of us keep to here.'],
    );
    expect(changes).toEqual([{ was: 'State’s “iron', is: 'town’s' }]);
  });

  it('is found across the parts of a quotation, and marked in each', () => {
    const is = ['The gates stay open today', 'tomorrow and for ever after that'];
    const found = wordChanges(['The gates stay open for ever after that'], is);
    expect(found.changes).toEqual([{ was: '', is: 'today … tomorrow and' }]);
    expect(own(is, found)).toEqual([['today'], ['tomorrow and']]);
  });

  it('is not listed where nearly everything differs', () => {
    const found = wordChanges(['Nobody asked the harbour.'], ['We were all of us surprised by the move.']);
    expect(found.changes).toEqual([]);
    expect(found.emphasis).toEqual([[]]);
    expect(found.alike).toBeLessThan(0.35);
  });

  it('is nothing beside nothing', () => {
    expect(wordChanges([], [])).toEqual({ changes: [], emphasis: [], alike: 0 });
  });
});
