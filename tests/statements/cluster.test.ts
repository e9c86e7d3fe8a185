import { expect, it } from 'vitest';
import { clusterOf } from '../../src/statements/cluster.ts';

const likelihoods = (pairs: Readonly<Record<string, number>>) => (a: number, b: number) =>
  pairs[`${Math.min(a, b)} ${Math.max(a, b)}`] ?? 0;

it('puts together what is likely one', () => {
  expect(clusterOf([0, 1, 2], likelihoods({ '0 1': 0.9 }))).toEqual([[0, 1], [2]]);
});

it('does not let a chain of pieces drag in what the others speak against', () => {
  expect(clusterOf([0, 1, 2], likelihoods({ '0 1': 0.99, '1 2': 0.8 }))).toEqual([[0, 1], [2]]);
});

it('moves an item to where it belongs more', () => {
  const pairs = { '0 1': 0.95, '1 2': 0.9, '1 3': 0.9, '2 3': 0.85, '0 2': 0.2, '0 3': 0.2 };
  expect(clusterOf([0, 1, 2, 3], likelihoods(pairs))).toEqual([[0], [1, 2, 3]]);
});
