import { createHash } from 'node:crypto';
import type { Service } from '../platform/service.ts';
import type { Sql } from '../store/sql.ts';

/** What remembering needs. */
export interface MemoryParts {
  readonly sql: Sql;
  readonly now: () => Date;
  readonly warn: (says: string, error?: unknown) => void;
}

const DAY_MS = 86_400_000;
/** Platforms repeat a request within minutes. */
const SEEN_FOR_MS = DAY_MS;
const PRUNE_EVERY = 1000;
/** Of the three seconds that the platforms give for a first reply, what a database that hangs may use. */
const PATIENCE_MS = 1000;
const MOST_HELD = 10_000;

/**
 * What the platforms need to remember between requests, in the database. While that does not take it (locked,
 * full, away), it is held in this process, so that questions go on being answered; what was kept meanwhile is
 * written once the database takes it again. None of these functions rejects.
 */
export function createMemory({ sql, now, warn }: MemoryParts): Pick<Service, 'keep' | 'recall' | 'isFirst'> {
  const held = new Map<string, string>();
  const seen = new Set<string>();
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

  return {
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
      const at = now();
      sincePruned += 1;
      if (sincePruned >= PRUNE_EVERY) {
        sincePruned = 0;
        const before = new Date(at.getTime() - SEEN_FOR_MS).toISOString();
        await asked(() => sql.all('DELETE FROM seen_request WHERE seen_at < $1', [before]));
      }
      const told = await asked(() =>
        sql.all(
          'INSERT INTO seen_request (key, seen_at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING RETURNING key',
          [key, at.toISOString()],
        ),
      );
      // A request that was seen while the database was away is not first when it is back.
      const isNew = !seen.has(key) && (told === undefined || told.value.length > 0);
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
