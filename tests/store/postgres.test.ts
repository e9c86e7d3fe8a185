import { afterAll, describe } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import { contract } from './contract.ts';
import { locksContract } from './locks-contract.ts';
import { migrationsContract } from './migrations-contract.ts';
import { severalProcesses } from './several-processes.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

describe.skipIf(postgres === undefined)('on PostgreSQL', () => {
  const database = async (): Promise<string> => (await postgres?.database()) ?? '';
  contract(database);
  migrationsContract(database);
  locksContract(database);
  severalProcesses(database);
});
