import { afterAll, describe, expect, it } from 'vitest';
import { simulate } from '../../bench/many/simulate.ts';
import { startPostgres } from '../support/postgres.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

describe.skipIf(postgres === undefined)('many servers and workspaces, of which a process is killed', () => {
  // The short form of `npm run bench:many`.
  it('lose no request and double no digest', async () => {
    const outcome = await simulate({
      database: (await postgres?.database()) ?? '',
      guilds: 100,
      workspaces: 10,
      shards: 3,
      maxConcurrency: 3,
      processes: 3,
      rate: 6,
      seconds: 12,
      killEvery: 7,
      digests: 10,
      seed: 1,
    });
    const all = outcome.tallies.find(({ kind }) => kind === 'all');
    expect(outcome).toMatchObject({ kills: 1, digests: { sent: 10, lost: 0, doubled: 0 } });
    expect(all).toMatchObject({ lost: 0, doubled: 0 });
    expect(all?.asked).toBeGreaterThan(30);
    // Each session goes on in another process.
    expect(outcome.sessions.begun).toBe(3);
    expect(outcome.sessions.resumed).toBeGreaterThan(0);
  }, 180_000);
});
