import { expect, it } from 'vitest';
import { likelihood, oddsOf, reasonsOf } from '../../src/statements/model.ts';

const model = { start: -1, weights: { held: 3, far: -2 } };

it('adds up what speaks for a decision and against it', () => {
  expect(oddsOf(model, { held: 1, far: 0.5 })).toBe(1);
});

it('makes even odds a likelihood of a half', () => {
  expect(likelihood(0)).toBe(0.5);
});

it('names what speaks the most, the most first', () => {
  expect(reasonsOf(model, { held: 0.1, far: 1 })[0]).toEqual({ kind: 'far', adds: -2 });
});
