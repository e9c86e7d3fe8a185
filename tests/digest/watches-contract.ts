import { afterEach, beforeEach, expect, it } from 'vitest';
import { ADA, createWorld, HOUR, MINUTE, news, WATCH, type World, work } from './world.ts';

/** What watches do, on every engine. */
export function watchesContract(database: () => Promise<string>): void {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(await database(), '2027-03-01T12:00:00Z');
    await world.publish(news('gull'));
  });
  afterEach(() => world.close());

  const titles = () => world.poster.posts.map(({ title }) => title);
  const add = (more = {}) => world.add({ ...WATCH, ...more }, ADA, world.clock.now());

  it('tells at once what comes, and nothing that was there', async () => {
    await add();
    const rounds = world.process('p1');
    await work(rounds);
    expect(titles()).toEqual([]);
    await world.publish(news('tern'));
    await work(rounds);
    await work(rounds);
    expect(titles()).toEqual(['2–4']);
  });

  it('passes over what is not its subject', async () => {
    await add({ subject: { topic: 'harbour' } });
    await world.publish(news('tern'));
    await work(world.process('p1'));
    expect(await world.states()).toEqual([]);
    expect(await world.store.all('SELECT told_through AS told FROM subscription')).toEqual([{ told: 4 }]);
  });

  it('tells of words', async () => {
    await add({ subject: { words: 'tern' } });
    await world.publish(news('gull-two'));
    await work(world.process('p1'));
    expect(titles()).toEqual([]);
    await world.publish(news('tern'));
    await work(world.process('p1'));
    expect(titles()).toEqual(['4–6']);
  });

  it('tells a channel of a statement once, whichever of its watches sees it', async () => {
    await add();
    await add({ subject: {} });
    await add({ place: { ...WATCH.place, channel: 'c2' } });
    await world.publish(news('tern'));
    await Promise.all([work(world.process('p1')), work(world.process('p2'))]);
    await work(world.process('p1'));
    expect(world.poster.posts.map(({ place }) => place.channel).sort()).toEqual(['c1', 'c2']);
    expect((await world.states()).map((line) => line.split(' ')[1]).sort()).toEqual([
      'sent',
      'sent',
      'silent',
    ]);
  });

  it('holds back in quiet hours, and then tells all at once', async () => {
    await add({ quiet: { from: '22:00', to: '07:00', timeZone: 'UTC' } });
    const rounds = world.process('p1');
    for (const [time, id] of [
      ['2027-03-01T22:30:00Z', 'tern'],
      ['2027-03-02T05:00:00Z', 'heron'],
    ] as const) {
      world.clock.set(time);
      await world.publish(news(id));
      await work(rounds);
    }
    expect(titles()).toEqual([]);
    expect((await work(rounds))?.toISOString()).toBe('2027-03-02T07:00:00.000Z');
    world.clock.set('2027-03-02T07:00:00Z');
    await work(rounds);
    expect(titles()).toEqual(['2–6']);
  });

  it('holds back what could not be posted before the quiet hours', async () => {
    await add({ quiet: { from: '22:00', to: '07:00', timeZone: 'UTC' } });
    world.clock.set('2027-03-01T21:59:30Z');
    await world.publish(news('tern'));
    world.poster.answer = () => ({ kind: 'later', waitMs: MINUTE, reason: 'busy' });
    await work(world.process('p1'));
    world.poster.answer = () => undefined;
    world.clock.pass(HOUR);
    await work(world.process('p1'));
    expect(titles()).toEqual([]);
    world.clock.set('2027-03-02T07:00:00Z');
    await work(world.process('p1'));
    expect(titles()).toEqual(['2–4']);
  });

  it('tells after a pause what came meanwhile', async () => {
    const { id } = await add();
    await world.subscriptions.setState(id, 'paused', ADA, world.clock.now());
    await world.publish(news('tern'));
    await work(world.process('p1'));
    expect(titles()).toEqual([]);
    await world.subscriptions.setState(id, 'active', ADA, world.clock.now());
    await work(world.process('p1'));
    expect(titles()).toEqual(['2–4']);
  });
}
