import { setImmediate as soon } from 'node:timers/promises';
import type { Actor, NewDigest, NewWatch, Place, Subscription } from '../../src/command/subscriptions.ts';
import type { Compose } from '../../src/digest/composed.ts';
import { createRounds, type Rounds, type RoundsParts } from '../../src/digest/rounds.ts';
import { createSubscriptions } from '../../src/digest/subscriptions.ts';
import type { Posted, Poster, Posting } from '../../src/platform/poster.ts';
import type { Sql } from '../../src/store/sql.ts';
import { corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import type { News } from '../support/invented-news.ts';

export const PLACE: Place = { platform: 'discord', team: 't1', kind: 'channel', channel: 'c1' };
export const ADA: Actor = { id: 'u1', name: 'Ada' };
export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export const DAILY: NewDigest = {
  kind: 'digest',
  place: PLACE,
  as: 'message',
  subject: {},
  schedule: { time: '08:00', days: EVERY_DAY, timeZone: 'UTC' },
  nothingNew: 'say',
};
export const WATCH: NewWatch = { kind: 'watch', place: PLACE, as: 'message', subject: { topic: 'ferries' } };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A clock that goes on only when it is told to. */
export interface TestClock {
  readonly now: () => Date;
  set(iso: string | Date): void;
  pass(ms: number): void;
}

function testClock(start: string): TestClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (iso) => {
      at = new Date(iso).getTime();
    },
    pass: (ms) => {
      at += ms;
    },
  };
}

/** A platform in a few lines. `answer` says what becomes of the next posts; nothing means that they are posted. */
export interface TestPoster extends Poster {
  readonly posts: {
    readonly key: string;
    readonly at: Date;
    readonly place: Place;
    readonly title: string;
  }[];
  answer: (posting: Posting) => Promise<Posted> | Posted | undefined;
  /** Puts a message there. */
  write(posting: Posting): Posted;
}

function testPoster(clock: TestClock, platform: Place['platform'] = 'discord'): TestPoster {
  const posts: TestPoster['posts'] = [];
  const stands = (key: string) => posts.some((post) => post.key === key);
  const poster: TestPoster = {
    platform,
    mostPerTeam: 40,
    posts,
    answer: () => undefined,
    write: ({ key, place, card }) => {
      posts.push({ key, place, at: clock.now(), title: card.title });
      return { kind: 'posted', url: `https://chat.example/${key}` };
    },
    post: async (posting) => {
      if (posting.triedAt !== undefined && stands(posting.key)) return { kind: 'posted' };
      return (await poster.answer(posting)) ?? poster.write(posting);
    },
    find: async ({ key }) => (stands(key) ? { kind: 'posted' } : { kind: 'absent' }),
  };
  return poster;
}

/** Tells each arrival by its number; a watch tells what nobody was alerted to. */
export const compose: Compose = async ({ window, lateSince, alerted }) => {
  const all = Array.from({ length: window.through - window.after }, (_, index) => window.after + index + 1);
  const utterances = all.map((arrival) => `s${arrival}`).filter((id) => !alerted?.has(id));
  const shown = utterances.length;
  return {
    answer: {
      title: `${window.after}–${window.through}${lateSince === undefined ? '' : ' late'}`,
      tone: shown === 0 ? 'empty' : 'answer',
      blocks: [],
    },
    contents: {
      counts: { articles: shown, considered: all.length, shown, merged: 0, leftOut: 0 },
      articles: {},
    },
    isEmpty: shown === 0,
    utterances,
  };
};

export interface World extends OpenedDesk {
  readonly clock: TestClock;
  readonly poster: TestPoster;
  readonly subscriptions: ReturnType<typeof createSubscriptions>;
  /** What went wrong, as the operator reads it. */
  readonly warnings: string[];
  /** A process of its own on the same database. */
  process(id: string, over?: Partial<RoundsParts>): Rounds;
  /** Sets something up. */
  add<Wanted extends NewDigest | NewWatch>(
    wanted: Wanted,
    by?: Actor,
    now?: Date,
  ): Promise<Extract<Subscription, { kind: Wanted['kind'] }>>;
  /** Things come into the corpus. */
  publish(...news: readonly News[]): Promise<void>;
  /** What the delivery table holds, in short. */
  states(): Promise<string[]>;
}

/** Everything that digests are made of, over a database. */
export async function createWorld(url: string, start: string, composing: Compose = compose): Promise<World> {
  const folder = corpusFolder();
  const opened = await openDeskOver(folder.path, url);
  const clock = testClock(start);
  const poster = testPoster(clock);
  const warnings: string[] = [];
  const { store: sql, archive } = opened;
  const parts = { sql, archive, compose: composing, random: countingUp() };
  const warn = (_: object, says: string) => warnings.push(says);
  const subscriptions = createSubscriptions({ ...parts, wake: () => undefined });
  return {
    ...opened,
    clock,
    poster,
    warnings,
    subscriptions,
    add: async <Wanted extends NewDigest | NewWatch>(wanted: Wanted, by = ADA, now = clock.now()) => {
      const { subscription } = await subscriptions.add(wanted, by, now);
      return subscription as Extract<Subscription, { kind: Wanted['kind'] }>;
    },
    process: (processId, over = {}) =>
      createRounds({
        ...parts,
        now: clock.now,
        uptime: () => clock.now().getTime(),
        log: { info: () => undefined, warn, error: warn },
        posters: [poster],
        processId,
        sleep: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
        concurrency: 40,
        leaseMs: 90_000,
        onDone: () => undefined,
        ...over,
      }),
    publish: async (...news) => {
      folder.publish(...news);
      await opened.load();
    },
    states: async () => {
      const rows = await sql.all<{ slot: string; state: string }>(
        'SELECT slot, state FROM delivery ORDER BY due_at, key',
      );
      return rows.map(({ slot, state }) => `${slot} ${state}`);
    },
    close: async () => {
      await opened.close();
      folder.dispose();
    },
  };
}

/** Works until nothing is due any more. When there is more to do. */
export async function work(rounds: Rounds): Promise<Date | undefined> {
  for (;;) {
    const { begun, next } = await rounds.round();
    await rounds.settled();
    if (begun === 0) return next;
  }
}

/** A digest that is like no other, for many in one place. */
export function another(number: number): NewDigest {
  return { ...DAILY, subject: { words: `word${number}` } };
}

/** Lets what is under way go on for a while. */
export async function aWhile(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await soon();
}

/** News of one article on a topic: two arrivals, of the article and its quotation. */
export function news(id: string, topic = 'ferries'): News {
  return { id, day: '2027-01-01', about: [topic], says: [{ words: `The ${id} is here.`, topics: [topic] }] };
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

function countingUp(): () => number {
  let calls = 0;
  return () => {
    calls = (calls * 16807 + 12345) % 2147483647;
    return calls / 2147483647;
  };
}
