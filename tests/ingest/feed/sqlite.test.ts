import { describe } from 'vitest';
import { inMemory } from '../../support/temporary-database.ts';
import { entriesContract } from './entries-contract.ts';
import { pollingContract } from './polling-contract.ts';

describe('feeds on SQLite', () => {
  pollingContract(inMemory);
});

describe('entries on SQLite', () => {
  entriesContract(inMemory);
});
