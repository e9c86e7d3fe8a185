import { type Circle, type Company, companyOf } from './company.ts';
import { START, TREES } from './company-trees.ts';
import { type Forest, treeIn } from './forest.ts';

export type CompanyModel = Forest<keyof Company>;

const NOBODY: Circle = {
  of: () => new Map(),
  articleOf: () => '',
  isHead: () => false,
  sentencesOf: () => 0,
  placeOf: () => undefined,
};
const KINDS = Object.keys(companyOf(0, 1, NOBODY)) as (keyof Company)[];

/** What was learned on how far others speak for two tellings being one. */
export const COMPANY: CompanyModel = {
  start: START,
  trees: TREES.map((line) => treeIn(line, KINDS)),
};
