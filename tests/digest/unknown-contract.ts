import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posted } from '../../src/platform/poster.ts';
import { ADA, createWorld, DAILY, MINUTE, news, PLACE, WATCH, type World, work } from './world.ts';

const HIDDEN: Posted = { kind: 'unsure', reason: 'I may not look.', isHidden: true };
const SILENCE: Posted = { kind: 'unsure', reason: 'no answer' };

/** What becomes of that of which nobody knows whether it arrived, on every engine. */
export function unknownContract(database: () => Promise<string>): void {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(await database(), '2027-03-01T07:59:00Z');
  });
  afterEach(() => world.close());

  const keys = () => world.poster.posts.map(({ key }) => key);
  const titles = () => world.poster.posts.map(({ title }) => title);
  /** Works every five minutes until an instant. */
  const until = async (iso: string) => {
    for (; world.clock.now() < new Date(iso); world.clock.pass(5 * MINUTE)) await work(world.process('p'));
  };
  /** The platform answers so for one posting, whether it is tried or looked for. */
  const answering = (start: string, posted: Posted) => {
    world.poster.answer = ({ key }) => (key.startsWith(start) ? posted : undefined);
    const { find } = world.poster;
    world.poster.find = async (sought) => (sought.key.startsWith(start) ? posted : find(sought));
  };

  describe('a digest', () => {
    it('is given up after half an hour, and neither held against the next one nor told again in it', async () => {
      const { id } = await world.add(DAILY);
      await world.publish(news('gull'));
      world.clock.set('2027-03-01T08:00:00Z');
      answering(`${id}:2027-03-01`, HIDDEN);
      await until('2027-03-01T09:00:00Z');
      const { items } = await world.subscriptions.log(PLACE, { limit: 1, offset: 0 });
      expect(items).toMatchObject([
        { state: 'failed', reason: 'It is not known whether it arrived. I may not look.' },
      ]);
      expect(await world.subscriptions.delivered(`${id}:2027-03-01`, PLACE)).toMatchObject({ title: '0–2' });
      await world.publish(news('tern'));
      world.clock.set('2027-03-02T08:00:00Z');
      await work(world.process('p'));
      expect(titles()).toEqual(['2–4']);
    });

    it('is tried for as long as it is of use where the platform says nothing at all', async () => {
      const { id } = await world.add(DAILY);
      world.clock.set('2027-03-01T08:00:00Z');
      answering(id, SILENCE);
      await until('2027-03-01T18:00:00Z');
      expect(await world.states()).toEqual(['2027-03-01 open']);
      await until('2027-03-02T07:00:00Z');
      expect(await world.states()).toEqual(['2027-03-01 failed']);
    });
  });

  describe('an alert', () => {
    it.each([
      ['the bot may not look', HIDDEN, '2027-03-01T08:40:00Z'],
      ['the platform says nothing', SILENCE, '2027-03-01T10:20:00Z'],
    ])('holds up the others of its channel for a while only, where %s', async (_, posted, iso) => {
      const first = await world.add(WATCH);
      const second = await world.add({ ...WATCH, subject: { topic: 'harbour' } });
      answering(first.id, posted);
      await world.publish(news('gull'));
      await work(world.process('p'));
      await world.publish(news('mill', 'harbour'));
      await until(iso);
      expect(keys()).toEqual([expect.stringContaining(second.id)]);
      // What may have been told is not told by another.
      expect(
        await world.store.all(`SELECT utterance FROM alerted WHERE utterance IN ('s1', 's2')`),
      ).toHaveLength(2);
    });

    it('that cannot be sent is made anew after the others', async () => {
      const first = await world.add(WATCH);
      world.poster.answer = () => SILENCE;
      await world.publish(news('gull'));
      await until('2027-03-01T10:20:00Z');
      world.poster.answer = () => undefined;
      await until('2027-03-01T10:40:00Z');
      expect(keys()).toEqual([`${first.id}:a2-2`]);
      expect(titles()).toEqual(['0–2']);
    });

    it('and another one, both tried, do not wait for each other', async () => {
      await world.add(WATCH);
      await world.add({ ...WATCH, subject: {} });
      await world.publish(news('tern'));
      world.poster.answer = () => SILENCE;
      await work(world.process('p'));
      const rows = await world.store.all<{ id: string }>(
        'SELECT subscription AS id FROM delivery WHERE tried_at IS NOT NULL',
      );
      const id = rows[0]?.id ?? '';
      await world.subscriptions.setState(id, 'paused', ADA, world.clock.now());
      world.clock.pass(MINUTE);
      await work(world.process('p'));
      await world.subscriptions.setState(id, 'active', ADA, world.clock.now());
      world.poster.answer = () => undefined;
      await until('2027-03-01T08:20:00Z');
      expect((await world.states()).map((line) => line.split(' ')[1])).not.toContain('open');
    });
  });
}
