import { afterAll, describe } from 'vitest';
import { startPostgres } from '../../support/postgres.ts';
import { entriesContract } from './entries-contract.ts';
import { pollingContract } from './polling-contract.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

describe.skipIf(postgres === undefined)('on PostgreSQL', () => {
  const database = async (): Promise<string> => (await postgres?.database()) ?? '';
  describe('feeds', () => pollingContract(database));
  describe('entries', () => entriesContract(database));
});
