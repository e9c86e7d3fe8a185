import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Compose } from '../../src/digest/composed.ts';
import {
  ADA,
  another,
  compose,
  createWorld,
  DAILY,
  HOUR,
  news,
  PLACE,
  WATCH,
  type World,
  work,
} from './world.ts';

const START = '2027-03-01T07:00:00Z';
const BO = { id: 'u2', name: 'Bo' };
const DIRECT = { platform: 'discord', team: '', kind: 'direct', channel: 'u1' } as const;

describe('subscriptions', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld('sqlite::memory:', START);
  });
  afterEach(() => world.close());

  const now = () => world.clock.now();
  const add = (more = {}) => world.add({ ...DAILY, ...more }, ADA, now());
  const workAt = async (iso: string) => {
    world.clock.set(iso);
    await work(world.process(iso));
  };

  it('are kept as they were wanted, with who made them and when they come next', async () => {
    const added = await add({ subject: { topic: 'ferries', words: 'open harbour' }, as: 'thread' });
    expect(added).toEqual({
      ...DAILY,
      subject: { topic: 'ferries', words: 'open harbour' },
      as: 'thread',
      id: expect.stringMatching(/^d[2-9a-hjkmnp-z]{5}$/),
      state: 'active',
      createdBy: ADA,
      createdAt: now(),
      nextDue: new Date('2027-03-01T08:00:00Z'),
    });
    expect(await world.subscriptions.find(added.id.toUpperCase())).toEqual(added);
  });

  it('are listed by place, the oldest first', async () => {
    const first = await add();
    world.clock.pass(HOUR);
    const second = await world.add(WATCH, BO, now());
    await add({ place: DIRECT });
    expect((await world.subscriptions.of(PLACE)).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('of one place are at most 25', async () => {
    for (let made = 0; made < 25; made += 1) await add(another(made));
    await expect(add()).rejects.toThrow('There are 25 digests and alerts here already');
    await add({ place: DIRECT });
  });

  it('that are edited keep the rest, and come next by their new schedule', async () => {
    const { id } = await add({ subject: { topic: 'ferries' } });
    const schedule = { ...DAILY.schedule, time: '07:30' };
    expect(await world.subscriptions.edit(id, { schedule }, BO, now())).toMatchObject({
      subject: { topic: 'ferries' },
      nextDue: new Date('2027-03-01T07:30:00Z'),
    });
  });

  it('that have come today come next tomorrow, whatever the new hour is', async () => {
    const { id } = await add();
    await workAt('2027-03-01T08:00:00Z');
    const schedule = { ...DAILY.schedule, time: '10:00' };
    expect(await world.subscriptions.edit(id, { schedule }, BO, now())).toMatchObject({
      nextDue: new Date('2027-03-02T10:00:00Z'),
    });
  });

  it('remember the last ten changes, with who made them', async () => {
    const { id } = await add();
    for (let edit = 0; edit < 12; edit += 1) {
      await world.subscriptions.edit(id, { nothingNew: 'silent' }, BO, now());
    }
    await world.subscriptions.setState(id, 'paused', ADA, now());
    const [row] = await world.store.all<{ record: string }>('SELECT record FROM subscription');
    const { changes } = JSON.parse(row?.record ?? '{}');
    expect(changes).toHaveLength(10);
    expect(changes.at(-1)).toEqual({ by: ADA, what: 'paused', at: now().toISOString() });
    expect(changes[0]).toMatchObject({ by: BO, what: 'changed nothingNew' });
  });

  it('that are paused do not come, and come again when they are resumed', async () => {
    const { id } = await add();
    expect(await world.subscriptions.setState(id, 'paused', ADA, now())).not.toHaveProperty('nextDue');
    await workAt('2027-03-02T08:00:00Z');
    await world.subscriptions.setState(id, 'active', ADA, now());
    await workAt('2027-03-03T08:00:00Z');
    expect(world.poster.posts.map(({ key }) => key)).toEqual([`${id}:2027-03-03`]);
  });

  it('that are removed are gone, but not from the log', async () => {
    const { id } = await add();
    await workAt('2027-03-01T08:00:00Z');
    await world.subscriptions.setState(id, 'removed', ADA, now());
    expect(await world.subscriptions.find(id)).toBeUndefined();
    await expect(world.subscriptions.edit(id, {}, ADA, now())).rejects.toThrow(
      `There is no digest or alert "${id}"`,
    );
    const { items, matched } = await world.subscriptions.log(PLACE, { limit: 5, offset: 0 });
    expect(matched).toBe(1);
    expect(items).toMatchObject([{ id: `${id}:2027-03-01`, state: 'sent', url: expect.any(String) }]);
    expect(await world.subscriptions.delivered(`${id}:2027-03-01`, PLACE)).toMatchObject({ title: '0–0' });
  });

  it('are not sent at once while they are paused, and watches never', async () => {
    const { id } = await add();
    await world.subscriptions.setState(id, 'paused', ADA, now());
    await expect(world.subscriptions.sendNow(id, 'r', ADA, now())).rejects.toThrow(
      'is paused. Resume it first',
    );
    const watch = await world.add(WATCH, ADA, now());
    await expect(world.subscriptions.sendNow(watch.id, 'r', ADA, now())).rejects.toThrow('is an alert');
  });

  describe('previewed', () => {
    it('tell exactly what would be sent', async () => {
      const digest = await add();
      await world.publish(news('gull'));
      const clock = { now: now(), timeZone: 'UTC' };
      expect(await world.subscriptions.preview(digest, clock)).toMatchObject({ title: '0–2', blocks: [] });
      await workAt('2027-03-01T08:00:00Z');
      const silent = { ...digest, nothingNew: 'silent' } as const;
      expect((await world.subscriptions.preview(silent, clock)).blocks).toEqual([
        { kind: 'note', text: 'Nothing new has come: this digest would stay silent now.' },
      ]);
    });

    it('before they are kept tell of the last day', async () => {
      await world.publish(news('gull'));
      const wanted = { ...DAILY, id: '', state: 'active', createdBy: ADA, createdAt: now() } as const;
      const soon = { now: new Date('2025-12-16T00:00:00Z'), timeZone: 'UTC' };
      expect((await world.subscriptions.preview(wanted, soon)).title).toBe('0–2');
      const later = { now: new Date('2025-12-18T00:00:00Z'), timeZone: 'UTC' };
      expect((await world.subscriptions.preview(wanted, later)).title).toBe('2–2');
    });
  });

  describe('what was delivered', () => {
    it('to a channel is seen in its server, for a thread has a place of its own', async () => {
      const { id } = await add();
      await workAt('2027-03-01T08:00:00Z');
      const shown = (place: typeof PLACE) => world.subscriptions.delivered(`${id}:2027-03-01`, place);
      expect(await shown({ ...PLACE, channel: 'thread-1' })).toBeDefined();
      expect(await shown({ ...PLACE, team: 't2' })).toBeUndefined();
      expect(await shown(DIRECT)).toBeUndefined();
    });

    it('to a person is seen by that person alone', async () => {
      const { id } = await add({ place: DIRECT });
      await workAt('2027-03-01T08:00:00Z');
      expect(await world.subscriptions.delivered(`${id}:2027-03-01`, DIRECT)).toBeDefined();
      expect(
        await world.subscriptions.delivered(`${id}:2027-03-01`, { ...DIRECT, channel: 'u2' }),
      ).toBeUndefined();
    });

    it('is what was sent, whatever the subscription is about since', async () => {
      const about: Compose = async (composing) => {
        const composed = await compose(composing);
        const { topic = 'all' } = composing.subscription.subject;
        return { ...composed, answer: { ...composed.answer, title: topic } };
      };
      await world.close();
      world = await createWorld('sqlite::memory:', START, about);
      const { id } = await add({ subject: { topic: 'ferries' } });
      await workAt('2027-03-01T08:00:00Z');
      await world.subscriptions.edit(id, { subject: { topic: 'harbour' } }, BO, now());
      const shown = await world.subscriptions.delivered(`${id}:2027-03-01`, PLACE);
      expect([world.poster.posts[0]?.title, shown?.title]).toEqual(['ferries', 'ferries']);
    });

    it('says of one that was not sent what became of it', async () => {
      const { id } = await add();
      await workAt('2027-03-03T07:00:00Z');
      const answer = await world.subscriptions.delivered(`${id}:2027-03-01`, PLACE);
      expect(JSON.stringify(answer)).toContain('What it would have told is in the next one.');
    });

    it.each(['', 'nonsense', 'dzzzzz:2027-03-01'])('is nothing where it is called "%s"', async (id) => {
      expect(await world.subscriptions.delivered(id, PLACE)).toBeUndefined();
    });
  });
});
