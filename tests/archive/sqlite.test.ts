import { describe } from 'vitest';
import { RUNS } from '../support/any-card.ts';
import { inMemory, sqliteFiles } from '../support/temporary-database.ts';
import { contract } from './contract.ts';

describe('on SQLite in memory', () => {
  contract(inMemory, RUNS);
});

describe('on SQLite in a file', () => {
  contract(sqliteFiles(), Math.min(RUNS, 300));
});
