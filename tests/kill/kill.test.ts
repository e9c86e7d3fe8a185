import { afterAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import { killWhileSending } from './kill.ts';
import { sqliteFile } from './scene.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

/** The short form of `npm run test:kill`. */
const PARTS = { subscriptions: 40, kills: 5, seed: 7, faults: 0.1, leaseSeconds: 5 };
const MINUTES = 8 * 60_000;

describe('digests whose bot is killed while it sends them', () => {
  it(
    'all arrive, once each, on SQLite',
    async () => {
      const file = sqliteFile();
      const outcome = await killWhileSending({ ...PARTS, database: file.url, processes: 1 });
      file.dispose();
      expect(outcome).toMatchObject({ sent: 40, lost: 0, doubled: 0, complaints: [] });
      expect(outcome.kills).toBeGreaterThan(0);
    },
    MINUTES,
  );

  it.skipIf(postgres === undefined)(
    'all arrive, once each, on PostgreSQL with three processes',
    async () => {
      const database = (await postgres?.database()) ?? '';
      const outcome = await killWhileSending({ ...PARTS, database, processes: 3 });
      expect(outcome).toMatchObject({ sent: 40, lost: 0, doubled: 0, complaints: [] });
      expect(outcome.kills).toBeGreaterThan(0);
    },
    MINUTES,
  );
});
