import { describe } from 'vitest';
import { changesContract } from './changes-contract.ts';
import { lagContract } from './lag-contract.ts';
import { ledgerContract } from './ledger-contract.ts';
import { outcomesContract } from './outcomes-contract.ts';
import { unknownContract } from './unknown-contract.ts';
import { untoldContract } from './untold-contract.ts';
import { watchesContract } from './watches-contract.ts';

/** What digests do on every engine. */
export function contract(database: () => Promise<string>): void {
  describe('the ledger', () => ledgerContract(database));
  describe('the outcomes of tries', () => outcomesContract(database));
  describe('what nobody knows of', () => unknownContract(database));
  describe('changes', () => changesContract(database));
  describe('what watches could not tell', () => untoldContract(database));
  describe('the lag', () => lagContract(database));
  describe('watches', () => watchesContract(database));
}
