import { expect, it } from 'vitest';
import { COMPANY } from '../../src/statements/company-model.ts';
import { oddsByForest, type Tree, treeIn, treeLine } from '../../src/statements/forest.ts';

const KINDS = ['own', 'same'] as const;
const TREE: Tree<'own' | 'same'> = {
  kind: 'own',
  below: 1.5,
  yes: -0.2,
  no: { kind: 'same', below: 0.3, yes: 0.1, no: 0.4 },
};

it('adds the leaves that the figures lead to', () => {
  const forest = { start: 1, trees: [TREE, TREE] };
  expect(oddsByForest(forest, { own: 1, same: 9 })).toBeCloseTo(0.6);
  expect(oddsByForest(forest, { own: 1.5, same: 0.3 })).toBeCloseTo(1.8);
});

it('is written as a line and read again', () => {
  expect(treeLine(TREE)).toBe('own<1.5 ? -0.2 : same<0.3 ? 0.1 : 0.4');
  expect(treeIn(treeLine(TREE), KINDS)).toEqual(TREE);
});

it('refuses a line that asks for an unknown figure', () => {
  expect(() => treeIn('other<1 ? 0 : 1', KINDS)).toThrow('No figure is called “other”');
});

it('refuses a line that is broken off', () => {
  expect(() => treeIn('own<1 ? 0 :', KINDS)).toThrow('broken off');
});

it('refuses a line that goes on', () => {
  expect(() => treeIn('own<1 ? 0 : 1 2', KINDS)).toThrow('goes on');
});

it('has trees for what the company of two tellings says', () => {
  expect(COMPANY.trees.length).toBeGreaterThan(10);
});
