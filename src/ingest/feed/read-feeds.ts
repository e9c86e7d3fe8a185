import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { NotJson, parseJson } from '../../errors/parse-json.ts';
import { type Feed, type FeedList, feedSchema } from './feed.ts';

const FEEDS_FILE = 'feeds.json';

/** Reads feeds.json of the corpus folder. Without the file there are no feeds. */
export async function readFeeds(folder: string): Promise<FeedList> {
  const file = join(folder, FEEDS_FILE);
  try {
    return feedsOf(parseJson(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { feeds: [], faults: [] };
    const says = error instanceof Error ? error.message : String(error);
    const reason = error instanceof NotJson ? `it is not JSON, ${says}` : says;
    return {
      feeds: undefined,
      faults: [`${file} cannot be read: ${reason}. The feeds that were known go on until it is mended`],
    };
  }
}

/** The feeds of a list as JSON gave it; an entry that is wrong is named, and the others stand. */
export function feedsOf(content: unknown): FeedList {
  const list = z.array(z.unknown()).safeParse(content);
  if (!list.success)
    return { feeds: undefined, faults: [`${FEEDS_FILE} must hold a JSON array: [ { "url": … } ]`] };
  const feeds = new Map<string, Feed>();
  const faults: string[] = [];
  for (const [index, raw] of list.data.entries()) {
    const feed = feedSchema.safeParse(raw);
    if (!feed.success) {
      faults.push(
        ...feed.error.issues.map(
          ({ path, message }) =>
            `${FEEDS_FILE} at [${index}]${path.map((step) => `.${String(step)}`).join('')}: ${message}`,
        ),
      );
    } else if (feeds.has(feed.data.url)) {
      faults.push(`${FEEDS_FILE} at [${index}].url: this feed stands there already; take one of the two out`);
    } else feeds.set(feed.data.url, feed.data);
  }
  return { feeds: [...feeds.values()], faults };
}
