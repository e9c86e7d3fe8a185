import type { Sql } from '../../store/sql.ts';
import type { Fetch, Fetched, Page } from '../fetch/page.ts';
import { inShort, refuse } from '../fetch/refusal.ts';
import type { FeedClaim } from './claim.ts';
import { afterFailure, afterSuccess } from './decide.ts';
import { type FeedEntry, type ParsedFeed, parseFeed } from './parse-feed.ts';
import type { FeedRecord, FeedState } from './records.ts';

/** Entries of one answer that are taken up: the first ones, which are the newest. Feeds have 10 to 100. */
const MOST_ENTRIES = 500;
/** How long an entry that its feed tells of no more is remembered, in milliseconds. */
const KEPT_MS = 90 * 24 * 60 * 60_000;

export interface PollParts {
  readonly sql: Sql;
  readonly fetch: Fetch;
  readonly now: () => Date;
  readonly random: () => number;
}

/** What an answer of a feed comes to. */
interface PollDecision {
  readonly state: FeedState;
  readonly record: FeedRecord;
  /** In the order of the feed; undefined where nothing was told. */
  readonly entries?: readonly FeedEntry[];
}

/**
 * Asks a feed, and keeps what it answers: how it is doing and its entries are written together, so that none
 * is missed however the process ends. False where the feed was taken by another process meanwhile.
 */
export async function poll(parts: PollParts, claim: FeedClaim, signal: AbortSignal): Promise<boolean> {
  const { url, record } = claim.stored;
  const fetched = await parts.fetch(url, {
    signal,
    ...(record.etag === undefined ? {} : { etag: record.etag }),
    ...(record.lastModified === undefined ? {} : { lastModified: record.lastModified }),
  });
  if (fetched.kind === 'refused' && fetched.reason === 'stopped') return false;
  const parsed = fetched.kind === 'page' ? await parseFeed(fetched.text, fetched.url) : undefined;
  const now = parts.now();
  const decision = decidePoll(record, fetched, parsed, now, parts.random());
  return parts.sql.transaction(async (work) => {
    const rows = await work.all(
      `UPDATE feed SET state = $1, record = $2
       WHERE url = $3 AND leased_by = $4 AND leased_until > $5 AND state = 'active' RETURNING url`,
      [decision.state, JSON.stringify(decision.record), url, claim.lease, now.toISOString()],
    );
    if (rows.length === 0) return false;
    if (decision.entries !== undefined) await writeEntries(work, url, decision.entries, now);
    return true;
  });
}

/** What is to be written of an answer, and when the feed is asked again. */
function decidePoll(
  record: FeedRecord,
  fetched: Fetched,
  parsed: ParsedFeed | string | undefined,
  now: Date,
  random: number,
): PollDecision {
  const { failing, movedTo, ...rest } = record;
  const well = {
    ...rest,
    nextPoll: afterSuccess(record.feed.every, now).toISOString(),
    succeededAt: now.toISOString(),
  };
  if (fetched.kind === 'unchanged') {
    return { state: 'active', record: { ...well, ...(movedTo === undefined ? {} : { movedTo }) } };
  }
  if (fetched.kind === 'page' && parsed !== undefined && typeof parsed !== 'string') {
    const { etag, lastModified, ...other } = well;
    return {
      state: 'active',
      record: { ...other, title: parsed.title, ...validatorsOf(fetched) },
      entries: parsed.entries.slice(0, MOST_ENTRIES),
    };
  }
  const refusal =
    fetched.kind === 'refused'
      ? fetched
      : refuse('content', `What is there is ${parsed ?? 'nothing'}. Give the address of the feed itself.`);
  const times = (failing?.times ?? 0) + 1;
  return {
    state: refusal.status === 410 ? 'gone' : 'active',
    record: {
      ...record,
      nextPoll: afterFailure(record.feed.every, times, now, random, refusal.retryAt).toISOString(),
      failing: {
        since: failing?.since ?? now.toISOString(),
        times,
        short: typeof parsed === 'string' ? parsed : inShort(refusal),
        says: refusal.says,
      },
    },
  };
}

/** What the next question is to be made conditional with (RFC 9110, 13.1). */
function validatorsOf({ etag, lastModified, movedTo }: Page): Partial<FeedRecord> {
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(movedTo === undefined ? {} : { movedTo }),
  };
}

/** The oldest get the lowest keys, and are fetched first. What is known keeps its outcome. */
async function writeEntries(sql: Sql, feed: string, entries: readonly FeedEntry[], now: Date): Promise<void> {
  const at = now.toISOString();
  for (const { url, title, date } of entries.toReversed()) {
    await sql.all(
      `INSERT INTO feed_entry (url, feed, state, next_try, seen_at, record) VALUES ($1, $2, 'waiting', $3, $3, $4)
       ON CONFLICT (url) DO UPDATE SET seen_at = excluded.seen_at`,
      [url, feed, at, JSON.stringify({ title, ...(date === undefined ? {} : { date }) })],
    );
  }
  await sql.all(`DELETE FROM feed_entry WHERE feed = $1 AND state <> 'waiting' AND seen_at < $2`, [
    feed,
    new Date(now.getTime() - KEPT_MS).toISOString(),
  ]);
}
