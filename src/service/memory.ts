import { createHash } from 'node:crypto';
import type { Service } from '../platform/service.ts';
import type { Sql } from '../store/sql.ts';
import { ALONE, type Presence } from './presence.ts';
import { createReceipts } from './receipts.ts';

/** What remembering needs. */
export interface MemoryParts {
  readonly sql: Sql;
  readonly now: () => Date;
  readonly warn: (says: string, error?: unknown) => void;
  /** Tells whether the process that took up a request still runs. */
  readonly presence?: Presence;
}

const DAY_MS = 86_400_000;
/** Platforms repeat a request within minutes. */
const SEEN_FOR_MS = DAY_MS;
const PRUNE_EVERY = 1000;
/** Of the three seconds that the platforms give for a first reply, what a database that hangs may use. */
const PATIENCE_MS = 1000;
const MOST_HELD = 10_000;
/** Requests that are finished are written down together. */
const FINISHED_MS = 100;
const MOST_FINISHED = 500;

/**
 * What the platforms need to remember between requests, in the database. While that does not take it (locked,
 * full, away), it is held in this process, so that questions go on being answered; what was kept meanwhile is
 * written once the database takes it again. None of these functions rejects.
 */
export function createMemory({
  sql,
  now,
  warn,
  presence = ALONE,
}: MemoryParts): Pick<Service, 'keep' | 'recall' | 'isFirst' | 'finished'> & { flush(): Promise<void> } {
  const held = new Map<string, string>();
  const seen = new Set<string>();
  const finished = new Set<string>();
  const writeDown = createReceipts(sql, () => ({ at: now(), takenBy: presence.number }));
  let writing: NodeJS.Timeout | undefined;
  let isAway = false;
  let sincePruned = 0;

  /** What the database says; `undefined` where it says nothing in time. */
  const asked = async <Result>(work: () => Promise<Result>): Promise<{ value: Result } | undefined> => {
    try {
      const value = await inTime(work());
      if (isAway) warn('the database takes what the platforms need to remember again');
      isAway = false;
      return { value };
    } catch (error) {
      if (!isAway) {
        warn(
          'the database does not take what the platforms need to remember; it is held in memory until it does',
          error,
        );
      }
      isAway = true;
      return undefined;
    }
  };

  const write = (digest: string, question: string): Promise<unknown> =>
    sql.all(
      'INSERT INTO kept_question (digest, question, kept_at) VALUES ($1, $2, $3) ON CONFLICT (digest) DO UPDATE SET kept_at = excluded.kept_at',
      [digest, question, now().toISOString()],
    );

  const writeHeld = async (): Promise<void> => {
    for (const [digest, question] of held) {
      if ((await asked(() => write(digest, question))) === undefined) return;
      held.delete(digest);
    }
  };

  /** Takes up a request again whose process has ended before it was finished. */
  const takeOver = async (key: string): Promise<boolean> => {
    const [row] = await sql.all<{ taken_by: number | null }>(
      'SELECT taken_by FROM seen_request WHERE key = $1',
      [key],
    );
    const by = row?.taken_by ?? presence.number;
    if (by === presence.number || (await presence.isThere(by))) return false;
    const taken = await sql.all(
      'UPDATE seen_request SET taken_by = $1 WHERE key = $2 AND taken_by = $3 RETURNING key',
      [presence.number, key, by],
    );
    return taken.length > 0;
  };

  const flush = async (): Promise<void> => {
    clearTimeout(writing);
    writing = undefined;
    const keys = [...finished].slice(0, MOST_FINISHED);
    if (keys.length === 0) return;
    for (const key of keys) finished.delete(key);
    const places = keys.map((_, index) => `$${index + 1}`).join(', ');
    await asked(() => sql.all(`UPDATE seen_request SET taken_by = NULL WHERE key IN (${places})`, keys));
    if (finished.size > 0) await flush();
  };

  return {
    flush,
    finished(key) {
      finished.add(key);
      writing ??= setTimeout(() => void flush(), FINISHED_MS);
    },
    async keep(question) {
      held.set(digestOf(question), question);
      forgetOldest(held);
      await writeHeld();
    },
    async recall(digest) {
      const here = held.get(digest);
      if (here !== undefined) return here;
      const told = await asked(() =>
        sql.all<{ question: string }>('SELECT question FROM kept_question WHERE digest = $1', [digest]),
      );
      return told?.value[0]?.question;
    },
    async isFirst(key) {
      sincePruned += 1;
      if (sincePruned >= PRUNE_EVERY) {
        sincePruned = 0;
        const before = new Date(now().getTime() - SEEN_FOR_MS).toISOString();
        await asked(() => sql.all('DELETE FROM seen_request WHERE seen_at < $1', [before]));
      }
      const told = await asked(async () => (await writeDown(key)) || (await takeOver(key)));
      // A request that was seen while the database was away is not first when it is back.
      const isNew = !seen.has(key) && (told === undefined || told.value);
      if (told === undefined) {
        seen.add(key);
        forgetOldest(seen);
      }
      return isNew;
    },
  };
}

/** How a kept question is named: SHA-256 of its UTF-8 in base64url. */
export function digestOf(question: string): string {
  return createHash('sha256').update(question, 'utf8').digest('base64url');
}

function forgetOldest(some: {
  keys(): Iterable<string>;
  readonly size: number;
  delete(key: string): unknown;
}): void {
  for (const oldest of some.keys()) {
    if (some.size <= MOST_HELD) break;
    some.delete(oldest);
  }
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the database took more than ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes after that is of no use to anybody.
    work.catch(() => undefined);
  }
}
