import { afterAll, describe } from 'vitest';
import { RUNS } from '../support/any-card.ts';
import { startPostgres } from '../support/postgres.ts';
import { contract } from './contract.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

describe.skipIf(postgres === undefined)('on PostgreSQL', () => {
  contract(async () => (await postgres?.database()) ?? '', Math.min(RUNS, 500));
});
