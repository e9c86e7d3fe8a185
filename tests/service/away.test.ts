import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { loadFolder } from '../../src/archive/load.ts';
import { openArchive } from '../../src/archive/sql-archive.ts';
import { createLog, reportFaultTo } from '../../src/cli/log.ts';
import type { Service } from '../../src/platform/service.ts';
import { createService } from '../../src/service/service.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/sql.ts';
import { corpusFolder } from '../support/corpus-folder.ts';
import { startPostgres } from '../support/postgres.ts';

const postgres = await startPostgres();
afterAll(() => postgres?.dispose());

describe.skipIf(postgres === undefined)('a bot whose PostgreSQL goes away', () => {
  const warnings: string[] = [];
  let store: Store;
  let service: Service;

  beforeAll(async () => {
    store = await openStore((await postgres?.database()) ?? '');
    await migrate(store);
    const folder = corpusFolder({
      id: 'first',
      day: '2025-03-02',
      says: [{ words: 'The harbour stays open.' }],
    });
    await loadFolder(store, folder.path, new Date());
    folder.dispose();
    service = createService({
      desk: {
        archive: await openArchive(store),
        commands,
        reportFault: reportFaultTo(createLog('silent')),
      },
      sql: store,
      now: () => new Date(),
      timeZone: 'UTC',
      allowance: { burst: 1000, everyMs: 1 },
      draw: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      log: () => undefined,
      warn: (says) => warnings.push(says),
    });
  });
  afterAll(() => store.close());

  const ask = async (text: string) =>
    (await service.handle({ asking: { text }, asker: 'discord:1', where: 'direct' })).card;

  it('answers, says meanwhile that it cannot, goes on with what needs no database, and answers again', async () => {
    expect((await ask('/quotes')).tone).toBe('answer');
    await postgres?.halt();
    const away = await ask('/quotes');
    expect(away).toMatchObject({ tone: 'problem', title: 'The archive cannot be reached right now' });
    expect(JSON.stringify(away.blocks)).toContain('Ask again in a minute.');
    expect((await ask('/help')).tone).toBe('answer');
    expect(service.complete('quotes', 'speaker', 'ad', 5)).toEqual([
      { label: 'Ada Vale', value: 'ada-vale' },
    ]);
    expect(await service.isFirst('a request')).toBe(true);
    expect(await service.isFirst('a request')).toBe(false);
    await postgres?.start();
    expect((await ask('/quotes')).tone).toBe('answer');
    expect(await service.isFirst('a request')).toBe(false);
    expect(warnings.some((line) => line.includes('held in memory'))).toBe(true);
  });
});
