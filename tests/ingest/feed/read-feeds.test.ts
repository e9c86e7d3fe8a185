import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedsOf, readFeeds } from '../../../src/ingest/feed/read-feeds.ts';

describe('feeds.json', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'feeds-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('may be left out', async () => {
    expect(await readFeeds(folder)).toEqual({ feeds: [], faults: [] });
  });

  it('is read with what usually holds', async () => {
    writeFileSync(join(folder, 'feeds.json'), '[{ "url": "HTTPS://Herald.example/rss#x" }]');
    expect(await readFeeds(folder)).toEqual({
      feeds: [{ url: 'https://herald.example/rss', every: 15, enabled: true }],
      faults: [],
    });
  });

  it('that is being written changes nothing', async () => {
    writeFileSync(join(folder, 'feeds.json'), '[{ "url": ');
    const { feeds, faults } = await readFeeds(folder);
    expect(feeds).toBeUndefined();
    expect(faults).toEqual([
      expect.stringMatching(/feeds\.json cannot be read: .* go on until it is mended/),
    ]);
    expect(feedsOf({ url: 'x' })).toMatchObject({
      feeds: undefined,
      faults: [expect.stringContaining('array')],
    });
  });

  it('names each entry that is wrong, and takes the others', () => {
    const { feeds, faults } = feedsOf([
      { url: 'https://a.example/', every: 1 },
      { url: 'ftp://b.example/' },
      { url: 'https://c.example/', publisher: 'Port Herald' },
      { url: 'https://d.example/', evry: 5 },
      { every: 5 },
      { url: 'https://e.example/' },
      { url: 'https://e.example/#again' },
    ]);
    expect(feeds?.map(({ url }) => url)).toEqual(['https://e.example/']);
    expect(faults).toEqual([
      'feeds.json at [0].every: must be at least 5 minutes',
      'feeds.json at [1].url: Only http and https addresses are fetched, not "ftp:".',
      'feeds.json at [2].publisher: must be the id of an outlet, as in outlets.json',
      'feeds.json at [3]: Unrecognized key: "evry"',
      'feeds.json at [4].url: must be the address of the feed',
      'feeds.json at [6].url: this feed stands there already; take one of the two out',
    ]);
  });
});
