import { expect, it } from 'vitest';
import type { Ingester, Taken } from '../../src/cli/ingester.ts';
import { takeEntry } from '../../src/cli/take-entry.ts';
import { NOW } from '../support/corpus-folder.ts';
import { ADDRESS } from '../support/pages.ts';

/** How often a page of a feed, which gives its date, is read where reading it comes to this. */
async function readings(kept: Taken): Promise<number> {
  let count = 0;
  const ingester: Ingester = {
    take: async () => {
      count += 1;
      return kept;
    },
    fail: async () => undefined,
    settle: async () => undefined,
  };
  const take = takeEntry(
    ingester,
    () => NOW,
    async () => undefined,
  );
  await take({
    feed: { url: 'https://port-herald.example/rss', every: 15, enabled: true },
    url: ADDRESS,
    title: '',
    date: '2025-03-02T08:00:00.000Z',
    page: {
      kind: 'page',
      url: ADDRESS,
      status: 200,
      contentType: 'text/html',
      text: '',
      charset: 'utf-8',
      notes: [],
    },
  });
  return count;
}

it('reads a rejected page again with the date that the feed gives', async () => {
  expect(await readings({ outcome: 'rejected', reason: 'it does not say when' })).toBe(2);
});

it('does not read a page again that is rejected whatever is said of it', async () => {
  expect(await readings({ outcome: 'rejected', reason: 'it is too large', isFinal: true })).toBe(1);
});
