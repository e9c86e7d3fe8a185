import type { FetchConfig } from '../config.ts';
import { parseFeed } from '../ingest/feed/parse-feed.ts';
import { createFetch } from '../ingest/fetch/create-fetch.ts';
import type { Fetch } from '../ingest/fetch/page.ts';
import { sleep } from '../rounds/sleep.ts';
import type { Web } from './fetch-page.ts';

/** The public network, as the configuration allows it. */
export function fetchAs({ allow, contact, pauseMs }: FetchConfig, now: () => Date): Fetch {
  return createFetch({ allow, pauseMs, now, sleep, ...(contact === undefined ? {} : { contact }) });
}

/** What `ingest` needs of the network. */
export function createWeb(fetch: Fetch): Web {
  return {
    async fetchPage(address) {
      const fetched = await fetch(address);
      if (fetched.kind === 'page') return fetched;
      if (fetched.kind === 'refused') return { kind: 'refused', says: fetched.says };
      return { kind: 'refused', says: 'The site says that nothing has changed, without having been asked.' };
    },
    async entriesOf({ text, url, contentType }) {
      if (/html/.test(contentType) || contentType === 'text/plain') return undefined;
      const feed = await parseFeed(text, url);
      return typeof feed === 'string' ? undefined : feed.entries.map((entry) => entry.url);
    },
  };
}
