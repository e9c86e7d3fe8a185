import { setImmediate as soon } from 'node:timers/promises';
import type { Feed, FeedList } from '../../../src/ingest/feed/feed.ts';
import { createHands, type Hands, type HandsParts } from '../../../src/ingest/feed/hands.ts';
import type { Taken } from '../../../src/ingest/feed/records.ts';
import type { FetchedEntry } from '../../../src/ingest/feed/work-through.ts';
import type { Fetched, FetchOptions, Page } from '../../../src/ingest/fetch/page.ts';
import { refuseStatus } from '../../../src/ingest/fetch/refusal.ts';
import { migrate } from '../../../src/store/migrations.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Sql, Store } from '../../../src/store/sql.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const FEED = 'https://herald.example/rss';

export const feed = (over: Partial<Feed> = {}): Feed => ({ url: FEED, every: 15, enabled: true, ...over });

/** A feed of some articles; the first is the newest. */
export const rss = (...ids: readonly string[]): string =>
  `<rss version="2.0"><channel><title>The Port Herald</title>${ids
    .map((id) => `<item><title>On ${id}</title><link>https://herald.example/${id}</link></item>`)
    .join('')}</channel></rss>`;

export const pageOf = (url: string, text: string, over: Partial<Page> = {}): Page => ({
  kind: 'page',
  url,
  status: 200,
  contentType: 'text/html',
  text,
  charset: 'utf-8',
  notes: [],
  ...over,
});

type Answer = (url: string, options: FetchOptions) => Fetched | Promise<Fetched>;

/** Sites in a few lines, over a database. */
export interface World {
  readonly store: Store;
  readonly clock: { readonly now: () => Date; pass(ms: number): void };
  list: FeedList;
  /** What an address answers; a text is a page, and anything else is not there. */
  readonly sites: Map<string, Answer | string>;
  /** Every address that was asked, in order. */
  readonly asked: { readonly url: string; readonly options: FetchOptions }[];
  /** The articles that were handed over. */
  readonly taken: FetchedEntry[];
  take: (entry: FetchedEntry) => Promise<Taken>;
  readonly warnings: string[];
  parts(id: string, over?: Partial<HandsParts>): HandsParts;
  /** A process of its own on the same database. */
  process(id: string, over?: Partial<HandsParts>): Hands;
  /** What became of each entry, in short. */
  entries(): Promise<string[]>;
  record(url?: string): Promise<Record<string, unknown>>;
}

export async function createWorld(url: string): Promise<World> {
  const store = await openStore(url);
  await migrate(store);
  let time = Date.parse('2027-03-01T08:00:00Z');
  const world: World = {
    store,
    clock: {
      now: () => new Date(time),
      pass: (ms) => {
        time += ms;
      },
    },
    list: { feeds: [feed()], faults: [] },
    sites: new Map(),
    asked: [],
    taken: [],
    take: async () => 'added',
    warnings: [],
    parts: (processId, over = {}) => {
      const say = (_: object, says: string): number => world.warnings.push(says);
      return {
        sql: store,
        feeds: async () => world.list,
        fetch: async (address, options = {}) => {
          world.asked.push({ url: address, options });
          const answer = world.sites.get(address) ?? (() => refuseStatus(404, 'herald.example'));
          return typeof answer === 'string' ? pageOf(address, answer) : answer(address, options);
        },
        take: async (entry) => {
          world.taken.push(entry);
          return world.take(entry);
        },
        now: world.clock.now,
        random: () => 0,
        sleep: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
        log: { info: () => undefined, warn: say, error: say },
        processId,
        leaseMs: 90_000,
        concurrency: 4,
        onDone: () => undefined,
        ...over,
      };
    },
    process: (id, over) => createHands(world.parts(id, over)),
    entries: async () => {
      const rows = await store.all<{ url: string; state: string }>(
        'SELECT url, state FROM feed_entry ORDER BY key',
      );
      return rows.map(({ url: at, state }) => `${at.replace('https://herald.example', '')} ${state}`);
    },
    record: async (of = FEED) => {
      const [row] = await store.all<{ state: string; record: string }>(
        'SELECT state, record FROM feed WHERE url = $1',
        [of],
      );
      return { state: row?.state, ...(JSON.parse(row?.record ?? '{}') as object) };
    },
  };
  return world;
}

/** Works until nothing is due any more. When there is more to do. */
export async function work(hands: Hands): Promise<Date | undefined> {
  for (;;) {
    const { begun, next } = await hands.round();
    await hands.settled();
    if (begun === 0) return next;
  }
}

/** Lets what is under way go on for a while. */
export async function aWhile(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await soon();
}

/** Statements that stop at a point, as those of a process that is killed there. */
export function mortal(sql: Sql, isDead: () => boolean): Sql {
  const never = new Promise<never>(() => undefined);
  return {
    engine: sql.engine,
    all: (text, values) => (isDead() ? never : sql.all(text, values)),
    transaction: (job) => (isDead() ? never : sql.transaction(job)),
  };
}
