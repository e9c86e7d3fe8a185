import { createServer } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/cli/log.ts';
import { openOperations } from '../../src/cli/operations.ts';
import { start } from '../../src/cli/start.ts';
import { readConfig } from '../../src/config.ts';
import type { Sql } from '../../src/store/sql.ts';
import { startDiscord } from '../support/discord-server/start.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { startPostgres } from '../support/postgres.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const done of cleanUp.splice(0).reverse()) await done();
});

const AT = { hostname: '127.0.0.1', port: 0 };
const SPAN = { articles: 5, quotations: 36, people: 2, outlets: 5 };

function urlOf(says: string): string {
  return /watched at (\S+)\/metrics/.exec(says)?.[1] ?? '';
}

async function open() {
  const operations = await openOperations(
    AT,
    () => new Date(),
    () => performance.now(),
  );
  cleanUp.push(operations.stop);
  return { operations, url: urlOf(operations.says.join()) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** A database that does as it is told. */
function databaseThat(all: Sql['all']): Sql {
  return { engine: 'sqlite', all, transaction: () => Promise.reject(new Error('nobody asks for that')) };
}

describe('the endpoints of operations', () => {
  it('are not served where no port is set', async () => {
    const operations = await openOperations(
      readConfig({}).operations,
      () => new Date(),
      () => 0,
    );
    expect(operations.says).toEqual([]);
    await operations.stop();
  });

  it('are on this machine alone where no address is set', () => {
    expect(readConfig({ OPERATIONS_PORT: '9464' }).operations).toEqual({ hostname: '127.0.0.1', port: 9464 });
    expect(readConfig({ OPERATIONS_PORT: '9464', OPERATIONS_HOST: '0.0.0.0' }).operations?.hostname).toBe(
      '0.0.0.0',
    );
  });

  it('are there before the corpus is, and say that it is loading', async () => {
    const { url } = await open();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { ready: false, corpus: 'loading', platforms: 'connecting', database: 'away' },
    ]);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('dragoman_database_up 0');
  });

  it.each([
    ['fails', () => Promise.reject(new Error('away'))],
    ['hangs', () => new Promise<never>(() => undefined)],
  ])('answer within seconds where the database %s', async (_, all) => {
    const { operations, url } = await open();
    operations.loaded({ span: () => SPAN }, databaseThat(all));
    operations.connected();
    const [ready, metrics] = await Promise.all([fetch(`${url}/readyz`), fetch(`${url}/metrics`)]);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { ready: false, corpus: 'loaded', platforms: 'connected', database: 'away' },
    ]);
    const text = await metrics.text();
    expect(text).toContain('dragoman_database_up 0');
    expect(text).toContain('dragoman_corpus_items{item="articles"} 5');
  });
});

describe('a running bot', () => {
  it('measures what it answers, by platform and command', async () => {
    const discord = await startDiscord();
    cleanUp.push(() => discord.stop());
    const config = readConfig({
      DATABASE_URL: 'sqlite::memory:',
      DATA_DIR: DATA_FOLDER,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      PORT: '0',
      OPERATIONS_PORT: '0',
    });
    const running = await start(config, createLog('silent'), () => new Date());
    cleanUp.push(() => running.stop());
    const url = urlOf(running.says);
    const asked = discord.people.command('quotes', { speaker: 'lavrov' });
    await discord.until('the command is answered', () => asked.record.responseType !== undefined);
    const console = /open (\S+) and/.exec(running.says)?.[1] ?? '';
    await fetch(`${console}/?q=/nonsense`);

    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const text = await (await fetch(`${url}/metrics`)).text();
    for (const line of [
      'dragoman_requests_total{platform="discord",command="quotes",tone="answer"} 1',
      'dragoman_requests_total{platform="web",command="decline",tone="problem"} 1',
      'dragoman_request_duration_seconds_count{platform="discord",command="quotes"} 1',
      'dragoman_digest_lag_seconds{platform="discord"} 0',
      'dragoman_corpus_items{item="articles"} 5',
      'dragoman_database_up 1',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    // What people ask, and who they are, is in no label.
    expect(text).not.toMatch(/lavrov|nonsense/i);
  });

  it('serves nothing any more where it could not start', async () => {
    const port = await freePort();
    const config = readConfig({
      DATABASE_URL: `postgres://ada@127.0.0.1:${await freePort()}/none`,
      OPERATIONS_PORT: String(port),
    });
    await expect(start(config, createLog('silent'), () => new Date())).rejects.toThrow(/cannot be reached/);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });

  it.skipIf(postgres === undefined)('is ready again when its database is back', async () => {
    const config = readConfig({
      DATABASE_URL: (await postgres?.database()) ?? '',
      DATA_DIR: DATA_FOLDER,
      PORT: '0',
      OPERATIONS_PORT: '0',
    });
    const running = await start(config, createLog('silent'), () => new Date());
    cleanUp.push(() => running.stop());
    const url = urlOf(running.says);
    const status = async (path: string) => (await fetch(url + path)).status;
    expect(await status('/readyz')).toBe(200);
    await postgres?.halt();
    await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(503);
    expect([await status('/healthz'), await status('/metrics')]).toEqual([200, 200]);
    await postgres?.start();
    await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(200);
  });
});
