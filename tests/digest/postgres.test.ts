import { afterAll, describe } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import { contract } from './contract.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

describe.skipIf(postgres === undefined)('on PostgreSQL', () => {
  contract(async () => (await postgres?.database()) ?? '');
});
