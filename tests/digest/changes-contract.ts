import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posted, Posting } from '../../src/platform/poster.ts';
import { ADA, createWorld, DAILY, HOUR, MINUTE, news, PLACE, WATCH, type World, work } from './world.ts';

const UNSURE: Posted = { kind: 'unsure', reason: 'reset' };

/** What changes to a subscription do to what is under way, on every engine. */
export function changesContract(database: () => Promise<string>): void {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(await database(), '2027-03-01T07:00:00Z');
  });
  afterEach(() => world.close());

  const now = () => world.clock.now();
  const keys = () => world.poster.posts.map(({ key }) => key);

  describe('what is added twice at once', () => {
    it('is there once', async () => {
      const added = await Promise.all(
        [DAILY, DAILY, WATCH, WATCH].map((one) => world.subscriptions.add(one, ADA, now())),
      );
      expect(added.map(({ isNew }) => isNew).sort()).toEqual([false, false, true, true]);
      expect(await world.subscriptions.of(PLACE)).toHaveLength(2);
    });

    it('is there twice where it comes at another time, in another way or about something else', async () => {
      const schedule = { ...DAILY.schedule, days: [1] };
      const others = [{ schedule }, { as: 'thread' as const }, { subject: { topic: 'ferries' } }];
      for (const more of [{}, ...others]) await world.add({ ...DAILY, ...more });
      expect(await world.subscriptions.of(PLACE)).toHaveLength(4);
    });
  });

  it('keeps both of two edits that are made at once', async () => {
    const { id } = await world.add({ ...DAILY, subject: { topic: 'harbour', words: 'tern' } });
    await Promise.all([
      world.subscriptions.edit(id, { schedule: { time: '09:30' } }, ADA, now()),
      world.subscriptions.edit(id, { schedule: { days: [1, 2] } }, ADA, now()),
      world.subscriptions.edit(id, { subject: { topic: 'ferries' } }, ADA, now()),
      world.subscriptions.edit(id, { subject: { words: null } }, ADA, now()),
    ]);
    expect(await world.subscriptions.find(id)).toMatchObject({
      schedule: { time: '09:30', days: [1, 2], timeZone: 'UTC' },
    });
    expect((await world.subscriptions.find(id))?.subject).toEqual({ topic: 'ferries' });
  });

  it.each(['-nato', '!!!', '"', '😀'])('refuses words that nothing can be found by: %s', async (words) => {
    await expect(world.add({ ...DAILY, subject: { words } })).rejects.toThrow(/word/);
    const { id } = await world.add(DAILY);
    await expect(world.subscriptions.edit(id, { subject: { words } }, ADA, now())).rejects.toThrow(/word/);
  });

  it('tries again what it tried before, whatever was edited since', async () => {
    const { id } = await world.add(DAILY);
    world.clock.set('2027-03-01T08:00:00Z');
    world.poster.answer = () => UNSURE;
    await work(world.process('p'));
    await world.subscriptions.edit(id, { as: 'thread', subject: { topic: 'ferries' } }, ADA, now());
    let seen: Posting | undefined;
    world.poster.answer = (posting) => {
      seen = posting;
      return undefined;
    };
    world.clock.pass(10 * MINUTE);
    await work(world.process('p'));
    expect(seen).toMatchObject({
      as: 'message',
      card: { asked: { words: expect.not.stringContaining('Ferries') } },
    });
  });

  describe('a digest that is due at this moment', () => {
    let id: string;
    beforeEach(async () => {
      ({ id } = await world.add(DAILY));
      world.clock.set('2027-03-01T08:00:02Z');
    });
    const setState = (state: 'paused' | 'active' | 'removed') =>
      world.subscriptions.setState(id, state, ADA, now());

    it.each([
      ['its subject', { subject: { topic: 'ferries' } }],
      ['its time', { schedule: { time: '09:30' } }],
    ])('comes all the same where %s is edited, and once', async (_, change) => {
      await world.subscriptions.edit(id, change, ADA, now());
      await work(world.process('p'));
      world.clock.pass(4 * HOUR);
      await work(world.process('p'));
      expect(keys()).toEqual([`${id}:2027-03-01`]);
    });

    it('comes all the same where it is paused and resumed', async () => {
      await setState('paused');
      await work(world.process('p'));
      expect(keys()).toEqual([]);
      await setState('active');
      await work(world.process('p'));
      expect(keys()).toEqual([`${id}:2027-03-01`]);
    });

    it('is told by the next one where it was paused for hours', async () => {
      await setState('paused');
      world.clock.pass(2 * HOUR);
      await setState('active');
      await work(world.process('p'));
      expect(await world.states()).toEqual(['2027-03-01 folded']);
    });

    it('is removed while its last try is under way: nobody is told of a suspension', async () => {
      let tries = 0;
      world.poster.answer = async () => {
        tries += 1;
        if (tries === 4) await setState('removed');
        return { kind: 'closed', reason: 'gone' };
      };
      for (let time = 0; time < 6; time += 1) {
        await work(world.process('p'));
        world.clock.pass(16 * MINUTE);
      }
      expect([tries, await world.states()]).toEqual([4, ['2027-03-01 failed']]);
    });
  });

  it('shows an alert again as it was told, without what another had told before it', async () => {
    await world.add(WATCH);
    await world.add({ ...WATCH, subject: {} });
    await world.publish(news('gull'));
    await work(world.process('p1'));
    await work(world.process('p2'));
    const { items } = await world.subscriptions.log(PLACE, { limit: 9, offset: 0 });
    for (const { id, state } of items) {
      const again = await world.subscriptions.delivered(id, PLACE);
      expect([state, again?.tone]).toEqual(state === 'sent' ? ['sent', 'answer'] : ['silent', 'empty']);
    }
  });
}
