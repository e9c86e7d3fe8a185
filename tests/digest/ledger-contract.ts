import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posted, Poster } from '../../src/platform/poster.ts';
import { openStore } from '../../src/store/open-store.ts';
import {
  ADA,
  another,
  aWhile,
  compose,
  createWorld,
  DAILY,
  HOUR,
  MINUTE,
  mortal,
  news,
  type World,
  work,
} from './world.ts';

/** What the ledger has to do on every engine. `database` gives the DATABASE_URL of a new, empty database. */
export function ledgerContract(database: () => Promise<string>): void {
  let world: World;
  let id: string;

  let url: string;
  beforeEach(async () => {
    url = await database();
    world = await createWorld(url, '2027-03-01T07:00:00Z');
    ({ id } = await world.add(DAILY, ADA, world.clock.now()));
  });
  afterEach(() => world.close());

  const keys = () => world.poster.posts.map(({ key }) => key);
  const titles = () => world.poster.posts.map(({ title }) => title);
  const due = () => world.clock.set('2027-03-01T08:00:00Z');

  describe('a digest that is due', () => {
    it('is sent once by two processes that work at the same time', async () => {
      for (let more = 0; more < 15; more += 1) {
        await world.add(another(more));
      }
      world.poster.answer = async (posting) => {
        await aWhile();
        return world.poster.write(posting);
      };
      due();
      // Each with connections of its own, where there can be several.
      const other = url === 'sqlite::memory:' ? undefined : await openStore(url);
      const second = other === undefined ? {} : { sql: other };
      await Promise.all([work(world.process('p1')), work(world.process('p2', second))]);
      await other?.close();
      expect(keys()).toHaveLength(16);
      expect(new Set(keys()).size).toBe(16);
    });

    it('tells what came since the one before', async () => {
      await world.publish(news('gull'));
      const rounds = world.process('p1');
      due();
      await work(rounds);
      await world.publish(news('tern'));
      world.clock.pass(24 * HOUR);
      await work(rounds);
      expect(titles()).toEqual(['0–2', '2–4']);
    });

    it('says late where it comes after an outage on the same day', async () => {
      world.clock.set('2027-03-01T21:00:00Z');
      await work(world.process('p1'));
      expect(titles()).toEqual(['0–0 late']);
    });

    it('says late within twelve hours on the next day, and is folded after that', async () => {
      const { id: evening } = await world.add(
        { ...DAILY, schedule: { ...DAILY.schedule, time: '18:00' } },
        ADA,
        world.clock.now(),
      );
      world.clock.set('2027-03-02T05:00:00Z');
      await work(world.process('p1'));
      expect(keys()).toEqual([`${evening}:2027-03-01`]);
      expect(await world.states()).toEqual(['2027-03-01 folded', '2027-03-01 sent']);
    });

    it('that has nothing new is silent where that was chosen', async () => {
      await world.subscriptions.setState(id, 'removed', ADA, world.clock.now());
      await world.add({ ...DAILY, nothingNew: 'silent' }, ADA, world.clock.now());
      due();
      await work(world.process('p1'));
      expect(keys()).toEqual([]);
      expect(await world.states()).toEqual(['2027-03-01 silent']);
    });

    it('is left for others where this process has no poster for its platform', async () => {
      due();
      await work(world.process('p1', { posters: [{ ...world.poster, platform: 'slack' }] }));
      expect(keys()).toEqual([]);
      await work(world.process('p2'));
      expect(keys()).toEqual([`${id}:2027-03-01`]);
    });

    it('that cannot be made does not hold up the others', async () => {
      const other = await world.add(another(1));
      due();
      const rounds = world.process('p1', {
        compose: (composing) =>
          composing.subscription.id === id
            ? Promise.reject(new Error('stormy'))
            : Promise.resolve({
                answer: { title: 'fine', tone: 'answer', blocks: [] },
                contents: {
                  counts: { articles: 0, considered: 0, shown: 0, merged: 0, leftOut: 0 },
                  articles: {},
                },
                isEmpty: false,
                utterances: [],
              }),
      });
      await work(rounds);
      expect(keys()).toEqual([`${other.id}:2027-03-01`]);
      await work(world.process('p2'));
      world.clock.pass(10 * MINUTE);
      await work(world.process('p3'));
      expect(keys()).toEqual([`${other.id}:2027-03-01`, `${id}:2027-03-01`]);
    });
  });

  describe('a process that dies', () => {
    /** Lets a process work that stops for good at a moment. Resolves when it has. */
    const die = (at: 'planned' | 'claimed' | 'trying' | 'posted'): Promise<void> =>
      new Promise((resolve) => {
        let isDead = false;
        const end = <Result>(): Promise<Result> => {
          isDead = true;
          resolve();
          return new Promise(() => undefined);
        };
        const poster: Poster = {
          ...world.poster,
          post: async (posting) => {
            if (at === 'posted') world.poster.write(posting);
            return end<Posted>();
          },
        };
        const rounds = world.process('dead', {
          sql: mortal(world.store, () => isDead),
          posters: at === 'planned' ? [] : [poster],
          compose: (composing) => (at === 'claimed' ? end() : compose(composing)),
        });
        // Without a platform of its own, it only plans.
        rounds.round().then(() => at === 'planned' && resolve());
      });

    it.each(['planned', 'claimed', 'trying', 'posted'] as const)(
      'when it has %s: another sends it, or finds it, after the lease',
      async (at) => {
        await world.publish(news('gull'));
        due();
        await die(at);
        if (at !== 'planned') {
          await work(world.process('p2'));
          expect(keys()).toHaveLength(at === 'posted' ? 1 : 0);
        }
        await world.publish(news('tern'));
        world.clock.pass(91_000);
        await work(world.process('p2'));
        expect(keys()).toEqual([`${id}:2027-03-01`]);
        expect(await world.states()).toEqual(['2027-03-01 sent']);
        world.clock.set('2027-03-02T08:00:00Z');
        await work(world.process('p3'));
        // What it told was fixed when it was claimed.
        expect(titles()).toEqual(at === 'planned' ? ['0–4', '4–4'] : ['0–2', '2–4']);
      },
    );
  });

  describe('a digest that is asked for', () => {
    it('is sent once for each request, and on the next round', async () => {
      const now = world.clock.now();
      await world.subscriptions.sendNow(id, 'request 1', ADA, now);
      await world.subscriptions.sendNow(id, 'request 1', ADA, now);
      await work(world.process('p1'));
      expect(keys()).toEqual([expect.stringMatching(/^d\w{5}:now-[0-9a-f]{12}$/)]);
    });

    it('is sent even where it would be silent', async () => {
      const silent = { ...another(1), nothingNew: 'silent' } as const;
      const other = await world.add(silent, ADA, world.clock.now());
      await world.subscriptions.sendNow(other.id, 'request 1', ADA, world.clock.now());
      await work(world.process('p1'));
      expect(keys()).toHaveLength(1);
    });
  });
}
