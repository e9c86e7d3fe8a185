import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posted } from '../../src/platform/poster.ts';
import { ADA, createWorld, DAILY, HOUR, MINUTE, news, PLACE, type World, work } from './world.ts';

/** What follows from what the platforms answer, on every engine. */
export function outcomesContract(database: () => Promise<string>): void {
  let world: World;
  let id: string;

  beforeEach(async () => {
    world = await createWorld(await database(), '2027-03-01T07:59:00Z');
    ({ id } = await world.add(DAILY, ADA, world.clock.now()));
    await world.publish(news('gull'));
    world.clock.pass(MINUTE);
  });
  afterEach(() => world.close());

  const titles = () => world.poster.posts.map(({ title }) => title);
  const log = async () => (await world.subscriptions.log(PLACE, { limit: 9, offset: 0 })).items;
  const answering = (...answers: readonly (Posted | undefined)[]) => {
    let asked = 0;
    world.poster.answer = () => answers[asked++];
    return () => asked;
  };
  /** Works from event to event until an instant. */
  const until = async (iso: string) => {
    const rounds = world.process('p1');
    for (
      let next = await work(rounds);
      next !== undefined && next < new Date(iso);
      next = await work(rounds)
    ) {
      world.clock.set(next);
    }
    world.clock.set(iso);
  };

  const LATER: Posted = { kind: 'later', waitMs: 40_000, reason: 'busy' };
  const UNSURE: Posted = { kind: 'unsure', reason: 'reset' };
  const CLOSED: Posted = { kind: 'closed', reason: 'The channel is gone.' };
  const REFUSED: Posted = { kind: 'refused', reason: 'too odd' };

  it('waits as long as the platform wants, and counts no try', async () => {
    answering(LATER);
    await until('2027-03-01T09:00:00Z');
    expect(world.poster.posts[0]?.at.toISOString()).toBe('2027-03-01T08:00:40.000Z');
    expect(await log()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('tries again, with longer waits, what may have arrived', async () => {
    const asked = answering(UNSURE, UNSURE, UNSURE);
    await until('2027-03-01T09:00:00Z');
    expect(asked()).toBe(4);
    expect(await log()).toMatchObject([{ state: 'sent', attempts: 4 }]);
  });

  it('folds what it could not send in its time, and tells it in the next one', async () => {
    const busy: Posted = { ...LATER, waitMs: 3 * HOUR };
    answering(UNSURE, ...Array.from({ length: 99 }, () => busy));
    await until('2027-03-02T07:00:00Z');
    expect(await log()).toMatchObject([{ state: 'folded' }]);
    world.poster.answer = () => undefined;
    await until('2027-03-02T09:00:00Z');
    expect(titles()).toEqual(['0–2']);
  });

  it('finds what has arrived after all when its time is over, and does not tell it again', async () => {
    let isWritten = false;
    world.poster.answer = (posting) => {
      if (!isWritten) world.poster.write(posting);
      isWritten = true;
      return UNSURE;
    };
    await work(world.process('p1'));
    world.clock.set('2027-03-02T07:00:00Z');
    await work(world.process('p2'));
    expect(await log()).toMatchObject([{ state: 'sent' }]);
    world.poster.answer = () => undefined;
    await until('2027-03-02T09:00:00Z');
    expect(titles()).toEqual(['0–2', '2–2']);
  });

  it('sends a plain card in place of one that is refused, and tells its contents in the next one', async () => {
    answering(REFUSED);
    await until('2027-03-01T09:00:00Z');
    expect(titles()).toEqual(['The digest cannot be shown here']);
    expect(await log()).toMatchObject([{ state: 'failed', reason: 'too odd' }]);
    expect(world.warnings).toContain('the platform refused a message of ours: report this with its reason');
    await until('2027-03-02T09:00:00Z');
    expect(titles()[1]).toBe('0–2');
  });

  describe('a place that is closed', () => {
    it('is tried four times over 21 minutes; then who made the digest is told, once', async () => {
      world.poster.answer = ({ place }) => (place.kind === 'channel' ? CLOSED : undefined);
      await until('2027-03-03T09:00:00Z');
      expect(world.poster.posts).toMatchObject([
        {
          key: `${id}:told-1`,
          at: new Date('2027-03-01T08:21:00Z'),
          place: { platform: 'discord', team: '', kind: 'direct', channel: 'u1' },
        },
      ]);
      expect(await log()).toMatchObject([{ state: 'failed', attempts: 4, reason: 'The channel is gone.' }]);
      const found = await world.subscriptions.find(id);
      expect(found).toMatchObject({ state: 'suspended', reason: 'The channel is gone.' });
      expect(found).not.toHaveProperty('nextDue');
    });

    it('that opens again in between gets its digest', async () => {
      answering(CLOSED, CLOSED, CLOSED);
      await until('2027-03-01T09:00:00Z');
      expect(titles()).toEqual(['0–2 late']);
      expect(await world.subscriptions.find(id)).toMatchObject({ state: 'active' });
    });

    it('is resumed by somebody, and then told what came meanwhile', async () => {
      world.poster.answer = () => CLOSED;
      await until('2027-03-05T09:00:00Z');
      world.poster.answer = () => undefined;
      const now = world.clock.now();
      expect(await world.subscriptions.setState(id, 'active', ADA, now)).toMatchObject({
        nextDue: new Date('2027-03-06T08:00:00Z'),
      });
      await until('2027-03-06T09:00:00Z');
      expect(titles()).toEqual(['0–2']);
    });

    it('is not told of for ever where nobody can be told', async () => {
      world.poster.answer = () => CLOSED;
      await until('2027-03-05T09:00:00Z');
      expect(await world.states()).toEqual(['2027-03-01 failed', 'told-1 failed']);
    });
  });

  it('does not send what is paused while it waits to be tried again', async () => {
    answering(UNSURE);
    await work(world.process('p1'));
    await world.subscriptions.setState(id, 'paused', ADA, world.clock.now());
    world.clock.pass(HOUR);
    await work(world.process('p1'));
    expect(titles()).toEqual([]);
  });

  it('forgets what was sent more than 400 days ago', async () => {
    await work(world.process('p1'));
    world.clock.pass(401 * 24 * HOUR);
    await work(world.process('p2'));
    expect((await log()).map(({ id }) => id.slice(-10))).not.toContain('2027-03-01');
  });
}
