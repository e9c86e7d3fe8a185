import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFolder } from '../../src/cli/watch-folder.ts';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { articleOf } from '../support/invented-news.ts';

const HARBOUR = { id: 'harbour', day: '2025-03-02', says: [{ words: 'The harbour stays open.' }] };
const WAIT = { timeout: 8000, interval: 25 };

let folder: CorpusFolder;
let opened: OpenedDesk;
let loads: number;
let faults: unknown[];
let stop: () => Promise<void>;

beforeEach(async () => {
  folder = corpusFolder(HARBOUR);
  opened = await openDeskOver(folder.path);
  loads = 0;
  faults = [];
  stop = watchFolder(
    folder.path,
    async () => {
      await opened.load();
      loads += 1;
    },
    (error) => faults.push(error),
  );
});

afterEach(async () => {
  await stop();
  await opened.close();
  folder.dispose();
});

async function headlines(): Promise<string[]> {
  const found = await opened.archive.articles({}, { limit: 9, offset: 0 });
  return found.items.map(({ article }) => article.headline).sort();
}

async function untilWatching(): Promise<void> {
  await vi.waitUntil(() => loads > 0, WAIT);
}

describe('watching a corpus folder', () => {
  it('takes up an article that is added, changed and deleted', async () => {
    await untilWatching();
    folder.publish({ id: 'ferries', day: '2025-04-01', headline: 'Ferries late' });
    await vi.waitFor(
      async () => expect(await headlines()).toEqual(['Ferries late', 'News of harbour']),
      WAIT,
    );
    folder.publish({ id: 'ferries', day: '2025-04-01', headline: 'Ferries on time' });
    await vi.waitFor(
      async () => expect(await headlines()).toEqual(['Ferries on time', 'News of harbour']),
      WAIT,
    );
    folder.remove('corpus/ferries.json');
    await vi.waitFor(async () => expect(await headlines()).toEqual(['News of harbour']), WAIT);
  });

  it('takes up a changed list of names', async () => {
    await untilWatching();
    folder.write('topics.json', [
      { id: 'harbour', name: 'Docks', aliases: [], terms: [] },
      { id: 'ferries', name: 'Ferries', aliases: [], terms: [] },
    ]);
    await vi.waitFor(() => expect(opened.archive.names().byId('topic', 'harbour')?.name).toBe('Docks'), WAIT);
  });

  it('takes up what changed while watching was about to begin', async () => {
    folder.publish({ id: 'ferries', day: '2025-04-01', headline: 'Ferries late' });
    await vi.waitFor(async () => expect(await headlines()).toContain('Ferries late'), WAIT);
  });

  it('reads a file that is written in pieces once it is left alone', async () => {
    await untilWatching();
    const whole = JSON.stringify(articleOf({ ...HARBOUR, headline: 'Written slowly' }).article);
    for (const share of [0.3, 0.6, 1]) {
      folder.write('corpus/harbour.json', whole.slice(0, Math.floor(whole.length * share)));
      expect(await headlines()).toHaveLength(1);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    await vi.waitFor(async () => expect(await headlines()).toEqual(['Written slowly']), WAIT);
  });

  it('tells of a load that failed, and takes up the next change', async () => {
    await untilWatching();
    folder.write('people.json', '[');
    await vi.waitUntil(() => faults.length > 0, WAIT);
    expect(String(faults[0])).toMatch(/people\.json" is not JSON/);
    folder.write('people.json', [
      { id: 'ada-vale', name: 'Ada Vale', kind: 'person', aliases: [], roles: [] },
    ]);
    const before = loads;
    await vi.waitUntil(() => loads > before, WAIT);
  });

  it('calls no more once it is stopped', async () => {
    await untilWatching();
    await stop();
    const before = loads;
    folder.publish({ id: 'ferries', day: '2025-04-01' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(loads).toBe(before);
  });
});

it('loads one after the other, and once more for a change during a load', async () => {
  await untilWatching();
  let running = 0;
  let most = 0;
  let calls = 0;
  const stopSlow = watchFolder(
    folder.path,
    async () => {
      calls += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 500));
      running -= 1;
    },
    () => undefined,
  );
  await vi.waitUntil(() => calls === 1, WAIT);
  folder.publish({ id: 'ferries', day: '2025-04-01' });
  await vi.waitUntil(() => calls === 2, WAIT);
  await stopSlow();
  expect(running).toBe(0);
  expect(most).toBe(1);
});
