import type { Sql } from '../../store/sql.ts';
import { hostOf } from '../fetch/address.ts';
import type { Feed } from './feed.ts';
import { type FeedRecord, type FeedState, type StoredFeed, toFeed } from './records.ts';

/** Every feed that the database knows, in the order of their addresses. */
export async function readStored(sql: Sql): Promise<StoredFeed[]> {
  return (await sql.all<unknown>('SELECT url, state, record FROM feed ORDER BY url')).map(toFeed);
}

/**
 * Brings the database up to date with feeds.json: new feeds are due at once, and what is no longer there is
 * left alone. A feed that is gone stays so until it was taken out, or disabled, and put in again.
 */
export async function syncFeeds(sql: Sql, feeds: readonly Feed[], now: Date): Promise<void> {
  if (changesOf(await readStored(sql), feeds, now).length === 0) return;
  await sql.transaction(async (work) => {
    for (const { url, state, record, isDue } of changesOf(await readStored(work), feeds, now)) {
      await work.all(
        `INSERT INTO feed (url, host, state, next_due, record) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (url) DO UPDATE SET state = excluded.state, record = excluded.record,
           next_due = CASE WHEN $6 = 1 THEN excluded.next_due ELSE feed.next_due END`,
        [url, hostOf(new URL(url)), state, now.toISOString(), JSON.stringify(record), isDue ? 1 : 0],
      );
    }
  });
}

interface Change extends StoredFeed {
  /** It is to be asked at once. */
  readonly isDue: boolean;
}

/** What has to be written for the database to agree with the list. */
function changesOf(stored: readonly StoredFeed[], feeds: readonly Feed[], now: Date): Change[] {
  const known = new Map(stored.map((row) => [row.url, row]));
  const listed = new Set(feeds.map(({ url }) => url));
  const fromList = feeds.flatMap((feed): Change[] => {
    const row = known.get(feed.url);
    const state = stateOf(feed, row?.state);
    const isSame = row?.state === state && JSON.stringify(row.record.feed) === JSON.stringify(feed);
    if (isSame || (row === undefined && !feed.enabled)) return [];
    const isDue = state === 'active' && (row?.state !== 'active' || row.record.feed.every !== feed.every);
    const record: FeedRecord = {
      ...row?.record,
      feed,
      nextPoll: isDue || row === undefined ? now.toISOString() : row.record.nextPoll,
    };
    return [{ url: feed.url, state, record, isDue }];
  });
  const gone = stored
    .filter(({ url, state }) => state !== 'off' && !listed.has(url))
    .map((row): Change => ({ ...row, state: 'off', isDue: false }));
  return [...fromList, ...gone];
}

function stateOf({ enabled }: Feed, known: FeedState | undefined): FeedState {
  if (!enabled) return 'off';
  return known === 'gone' ? 'gone' : 'active';
}
