import { describe } from 'vitest';
import { inMemory, sqliteFiles } from '../support/temporary-database.ts';
import { contract } from './contract.ts';

describe('on SQLite in memory', () => {
  contract(inMemory);
});

describe('on SQLite in a file', () => {
  contract(sqliteFiles());
});
