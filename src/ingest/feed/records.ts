import { z } from 'zod';
import { feedSchema } from './feed.ts';

const instant = z.iso.datetime();

/** `off`: not in feeds.json, or not enabled there. `gone`: it said so itself (HTTP 410), and is not asked again. */
export type FeedState = 'active' | 'off' | 'gone';

/** How a feed is doing, as JSON in its row. */
const feedRecordSchema = z.object({
  feed: feedSchema,
  /** As the feed calls itself. */
  title: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  nextPoll: instant,
  succeededAt: instant.optional(),
  /** Where it says that it has moved for good. */
  movedTo: z.string().optional(),
  /** What is wrong since when, and how often it was tried in vain. */
  failing: z.object({ since: instant, times: z.int(), short: z.string(), says: z.string() }).optional(),
});

export type FeedRecord = z.infer<typeof feedRecordSchema>;

export interface StoredFeed {
  readonly url: string;
  readonly state: FeedState;
  readonly record: FeedRecord;
}

const feedRow = z
  .object({ url: z.string(), state: z.enum(['active', 'off', 'gone']), record: z.string() })
  .transform(({ record, ...row }) => ({ ...row, record: feedRecordSchema.parse(JSON.parse(record)) }));

export const toFeed = (row: unknown): StoredFeed => feedRow.parse(row);

/** What `take` makes of an article. */
export type Taken = 'added' | 'updated' | 'duplicate' | 'rejected';
/** `refused`: its page is not to be had. `failed`: it was tried in vain. */
export type EntryState = 'waiting' | Taken | 'refused' | 'failed';

/** An entry that is to be fetched. */
export interface WaitingEntry {
  readonly key: number;
  readonly url: string;
  readonly attempts: number;
  readonly title: string;
  readonly date?: string | undefined;
}

const entryRecord = z.object({ title: z.string(), date: z.string().optional() });
const entryRow = z
  .object({ key: z.number(), url: z.string(), attempts: z.number(), record: z.string() })
  .transform(({ record, ...row }) => ({ ...row, ...entryRecord.parse(JSON.parse(record)) }));

export const toEntry = (row: unknown): WaitingEntry => entryRow.parse(row);
