import type { Sql } from '../../store/sql.ts';
import type { Fetch, Page } from '../fetch/page.ts';
import { type Refusal, refuse } from '../fetch/refusal.ts';
import type { FeedClaim } from './claim.ts';
import { decideEntry, MOST_TRIES } from './decide.ts';
import type { Feed } from './feed.ts';
import { type EntryState, type Taken, toEntry, type WaitingEntry } from './records.ts';

/** An article that came by a feed, and its page. */
export interface FetchedEntry {
  readonly feed: Feed;
  /** As the feed gives it. */
  readonly url: string;
  /** Plain text; empty where the feed has none. */
  readonly title: string;
  /** When it was published, as the feed says; an instant. */
  readonly date?: string;
  readonly page: Page;
}

/**
 * Takes an article into the corpus. It is handed over once; only where the process ends while it is being
 * taken is it handed over again, and must then be a duplicate. What it throws is tried again later.
 */
export type Take = (entry: FetchedEntry) => Promise<Taken>;

export interface WorkParts {
  readonly sql: Sql;
  readonly fetch: Fetch;
  readonly take: Take;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: FeedLog;
}

/** How the operator is told something: fields for programs, one fixed sentence for people. */
export interface FeedLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** How much came of a feed's entries, by what became of them. */
export type Tally = Partial<Record<EntryState, number>>;

/**
 * Fetches and hands over what waits of a feed, one after the other, until nothing does or the feed is lost.
 * @param isMine asked before each entry: whether this process still has the feed
 */
export async function workThrough(
  parts: WorkParts,
  { stored }: FeedClaim,
  isMine: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<Tally> {
  const tally: Tally = {};
  while (!signal.aborted && (await isMine())) {
    const entry = await nextEntry(parts, stored.url);
    if (entry === undefined) break;
    if (entry.attempts >= MOST_TRIES) {
      await giveUp(parts, entry, ENDED);
      tally.failed = (tally.failed ?? 0) + 1;
      continue;
    }
    await setAttempts(parts, entry, entry.attempts + 1);
    const got = await parts.fetch(entry.url, { signal });
    const fetched =
      got.kind === 'unchanged'
        ? refuse('content', 'The page was to be unchanged, and was not asked so.')
        : got;
    if (fetched.kind === 'refused' && fetched.reason === 'stopped') {
      await setAttempts(parts, entry, entry.attempts);
      break;
    }
    const state =
      fetched.kind === 'page'
        ? await handOver(parts, stored.record.feed, entry, fetched)
        : await settle(parts, entry, fetched);
    tally[state] = (tally[state] ?? 0) + 1;
    // The host asks to wait: so do the other entries.
    if (fetched.kind === 'refused' && fetched.retryAt !== undefined) {
      await holdBack(parts, stored.url, fetched.retryAt);
      break;
    }
  }
  return tally;
}

async function nextEntry({ sql, now }: WorkParts, feed: string): Promise<WaitingEntry | undefined> {
  const [row] = await sql.all<unknown>(
    `SELECT key, url, attempts, record FROM feed_entry
     WHERE feed = $1 AND state = 'waiting' AND next_try <= $2 ORDER BY key LIMIT 1`,
    [feed, now().toISOString()],
  );
  return row === undefined ? undefined : toEntry(row);
}

/** A try is counted before it is made: what ends the process every time is given up too. */
async function setAttempts({ sql }: WorkParts, { key }: WaitingEntry, attempts: number): Promise<void> {
  await sql.all('UPDATE feed_entry SET attempts = $1 WHERE key = $2', [attempts, key]);
}

const ENDED = `The bot has ended ${MOST_TRIES} times before it was done with the page.`;

async function giveUp(parts: WorkParts, entry: WaitingEntry, says: string): Promise<void> {
  parts.log.warn({ url: entry.url, says }, 'an article of a feed is given up');
  await write(parts, entry, 'failed', entry.attempts, parts.now(), says);
}

async function handOver(parts: WorkParts, feed: Feed, entry: WaitingEntry, page: Page): Promise<EntryState> {
  const { url, title, date } = entry;
  let taken: Taken;
  try {
    taken = await parts.take({ feed, url, title, page, ...(date === undefined ? {} : { date }) });
  } catch (error) {
    parts.log.error({ err: error, url }, 'an article of a feed could not be taken in; it is tried again');
    return settle(parts, entry, undefined);
  }
  await write(parts, entry, taken, entry.attempts + 1, parts.now());
  return taken;
}

async function settle(
  parts: WorkParts,
  entry: WaitingEntry,
  refusal: Refusal | undefined,
): Promise<EntryState> {
  const now = parts.now();
  const decision = decideEntry(entry.attempts + 1, refusal, now, parts.random());
  if (decision.kind === 'again') {
    await write(parts, entry, 'waiting', decision.attempts, decision.at, refusal?.says);
    return 'waiting';
  }
  parts.log.warn({ url: entry.url, says: refusal?.says }, 'an article of a feed is given up');
  await write(parts, entry, decision.state, entry.attempts + 1, now, refusal?.says);
  return decision.state;
}

async function write(
  { sql }: WorkParts,
  { key, title, date }: WaitingEntry,
  state: EntryState,
  attempts: number,
  nextTry: Date,
  says?: string,
): Promise<void> {
  const record = { title, ...(date === undefined ? {} : { date }), ...(says === undefined ? {} : { says }) };
  await sql.all(
    'UPDATE feed_entry SET state = $1, attempts = $2, next_try = $3, record = $4 WHERE key = $5',
    [state, attempts, nextTry.toISOString(), JSON.stringify(record), key],
  );
}

async function holdBack({ sql }: WorkParts, feed: string, until: Date): Promise<void> {
  await sql.all(
    `UPDATE feed_entry SET next_try = $1 WHERE feed = $2 AND state = 'waiting' AND next_try < $1`,
    [until.toISOString(), feed],
  );
}
