import { describe } from 'vitest';
import { inMemory, sqliteFiles } from '../support/temporary-database.ts';
import { contract } from './contract.ts';
import { locksContract } from './locks-contract.ts';
import { migrationsContract } from './migrations-contract.ts';

describe('on SQLite in memory', () => {
  contract(inMemory);
});

describe('on SQLite in a file', () => {
  const database = sqliteFiles();
  contract(database);
  migrationsContract(database);
  locksContract(database);
});
