import type { Kept } from '../archive/keep.ts';
import type { Take } from '../ingest/feed/work-through.ts';
import type { Given } from '../ingest/to-article.ts';
import { takeFetched } from './fetch-page.ts';
import type { Ingester } from './ingester.ts';

/** Keeps what a feed hands over. What a page says of its own date goes before what the feed says of it. */
export function takeEntry(ingester: Ingester, now: () => Date, changed: () => Promise<void>): Take {
  return async ({ feed, date, page }) => {
    const given: Given = feed.publisher === undefined ? {} : { publisher: feed.publisher };
    const take = (more: Given): Promise<Kept> => takeFetched(page, { ...given, ...more }, ingester, now());
    const first = await take({});
    const day = date?.slice(0, 10);
    const kept =
      first.outcome === 'rejected' && first.isFinal !== true && day !== undefined
        ? await take({ date: { value: day, precision: 'day', basis: 'inferred', why: 'The feed gives it.' } })
        : first;
    if (kept.outcome === 'added' || kept.outcome === 'updated') await changed();
    return kept.outcome;
  };
}
