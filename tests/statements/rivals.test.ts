import { expect, test } from 'vitest';
import { withoutRivals } from '../../src/statements/rivals.ts';
import { reading } from './tellings.ts';

const readings = ['one', 'two', 'two'].map((article) => reading('The harbour stays open.', { article }));

test('a pair is less sure where the article has a quotation that is surer, and another one', () => {
  const pairs = [
    { a: 0, b: 1, strength: 3 },
    { a: 0, b: 2, strength: 1 },
    { a: 1, b: 2, strength: -1 },
  ];
  expect(withoutRivals(pairs, readings).map(({ strength }) => strength)).toEqual([3, -0.5, -1]);
});

test('two tellings of one article that are one are no rivals', () => {
  const pairs = [
    { a: 0, b: 1, strength: 3 },
    { a: 0, b: 2, strength: 1 },
    { a: 1, b: 2, strength: 2 },
  ];
  expect(withoutRivals(pairs, readings)).toEqual(pairs);
});
