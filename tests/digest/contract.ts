import { describe } from 'vitest';
import { ledgerContract } from './ledger-contract.ts';
import { outcomesContract } from './outcomes-contract.ts';
import { watchesContract } from './watches-contract.ts';

/** What digests do on every engine. */
export function contract(database: () => Promise<string>): void {
  describe('the ledger', () => ledgerContract(database));
  describe('the outcomes of tries', () => outcomesContract(database));
  describe('watches', () => watchesContract(database));
}
