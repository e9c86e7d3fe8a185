import type { FetchConfig } from '../config.ts';
import type { Fetch } from '../ingest/fetch/page.ts';
import { sleep } from '../rounds/sleep.ts';
import type { Web } from './fetch-page.ts';

/** The public network, as the configuration allows it; what it takes is loaded with the first page. */
export function fetchAs({ allow, contact, pauseMs }: FetchConfig, now: () => Date): Fetch {
  let created: Promise<Fetch> | undefined;
  const create = async (): Promise<Fetch> => {
    const { createFetch } = await import('../ingest/fetch/create-fetch.ts');
    return createFetch({ allow, pauseMs, now, sleep, ...(contact === undefined ? {} : { contact }) });
  };
  return async (...asked) => {
    created ??= create();
    return (await created)(...asked);
  };
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
      const { parseFeed } = await import('../ingest/feed/parse-feed.ts');
      const feed = await parseFeed(text, url);
      return typeof feed === 'string' ? undefined : feed.entries.map((entry) => entry.url);
    },
  };
}
