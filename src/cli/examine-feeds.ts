import { nameOf, outletNames } from '../ingest/feed/failures.ts';
import type { FeedList } from '../ingest/feed/feed.ts';
import type { StoredFeed } from '../ingest/feed/records.ts';
import { readStored } from '../ingest/feed/sync.ts';
import type { Finding } from '../platform/finding.ts';
import type { Sql } from '../store/sql.ts';

/** How each feed is doing, as the database remembers it, and what to do. No feed is asked. */
export async function examineFeeds(sql: Sql, { feeds, faults }: FeedList): Promise<Finding[]> {
  const outlets = await outletNames(sql);
  const stored = new Map((await readStored(sql)).map((row) => [row.url, row]));
  const wrong = faults.map((says): Finding => ({ subject: 'Feeds', well: false, says }));
  const each = (feeds ?? []).map(({ url, publisher, enabled }): Finding => {
    const unknown = publisher !== undefined && !outlets.has(publisher) ? publisher : undefined;
    const row = stored.get(url);
    const name = row === undefined ? url : `${nameOf(row, outlets)}, ${url}`;
    const { well, says } = unknown === undefined ? conditionOf(enabled, row) : unknownOutlet(unknown);
    return { subject: 'Feed', well, says: `${name}: ${says}` };
  });
  return [...wrong, ...each];
}

type Condition = Pick<Finding, 'well' | 'says'>;

function unknownOutlet(publisher: string): Condition {
  return {
    well: false,
    says: `there is no outlet "${publisher}". Add it to outlets.json, or mend "publisher" in feeds.json`,
  };
}

function conditionOf(enabled: boolean, stored: StoredFeed | undefined): Condition {
  if (!enabled) return { well: true, says: 'switched off in feeds.json' };
  if (stored === undefined) return { well: true, says: 'not asked yet; feeds are asked while the bot runs' };
  const { failing, succeededAt, movedTo, nextPoll } = stored.record;
  const last = succeededAt === undefined ? 'never read so far' : `last read ${at(succeededAt)}`;
  if (stored.state === 'gone') {
    return {
      well: false,
      says: `it is gone (HTTP 410), and is not asked again; ${last}. Take it out of feeds.json, or give its new address`,
    };
  }
  if (failing !== undefined) {
    const tries = failing.times === 1 ? 'once' : `${failing.times} times`;
    return {
      well: false,
      says: `cannot be read since ${at(failing.since)} (tried ${tries}; ${last}): ${failing.says} It is asked again ${at(nextPoll)}`,
    };
  }
  const moved = movedTo === undefined ? '' : `. It has moved for good: write ${movedTo} into feeds.json`;
  return { well: movedTo === undefined, says: `${last}${moved}` };
}

/** `2025-12-10 08:15 UTC` */
function at(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
