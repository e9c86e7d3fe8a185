import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Posted } from '../../src/platform/poster.ts';
import { ADA, createWorld, HOUR, MINUTE, news, WATCH, type World, work } from './world.ts';

const LATER: Posted = { kind: 'later', waitMs: 1000, reason: 'away' };

/** That a watch tells later what it could not tell at its time, on every engine. */
export function untoldContract(database: () => Promise<string>): void {
  let world: World;
  let id: string;
  beforeEach(async () => {
    world = await createWorld(await database(), '2027-03-01T12:00:00Z');
    ({ id } = await world.add(WATCH));
    await world.publish(news('tern'));
  });
  afterEach(() => world.close());

  const posts = () => world.poster.posts.map(({ key, title }) => `${key} ${title}`);
  const passing = async (times: number, ms: number) => {
    for (let time = 0; time < times; time += 1) {
      await work(world.process('p'));
      world.clock.pass(ms);
    }
  };

  it('tells after a suspension what came before and meanwhile', async () => {
    world.poster.answer = ({ place }) =>
      place.kind === 'channel' ? { kind: 'closed', reason: 'gone' } : undefined;
    await passing(6, 16 * MINUTE);
    expect(await world.subscriptions.find(id)).toMatchObject({ state: 'suspended' });
    world.poster.answer = () => undefined;
    await world.subscriptions.setState(id, 'active', ADA, world.clock.now());
    await passing(2, HOUR);
    expect(posts()[1]).toBe(`${id}:a2-2 0–2`);
    await passing(2, HOUR);
    expect(posts()).toHaveLength(2);
  });

  it('tells after an outage what could not be sent in its time', async () => {
    world.poster.answer = () => LATER;
    await world.process('p').round();
    await passing(1, 13 * HOUR);
    world.poster.answer = () => undefined;
    await passing(3, HOUR);
    expect(posts()).toEqual([`${id}:a2-2 0–2`]);
  });

  it('tells what the platform refused with what comes next, and a plain card once', async () => {
    world.poster.answer = ({ card }) =>
      card.title.includes('cannot') ? undefined : { kind: 'refused', reason: 'too long' };
    await passing(5, HOUR);
    expect(posts()).toHaveLength(1);
    world.poster.answer = () => undefined;
    await world.publish(news('heron'));
    await passing(2, HOUR);
    expect(posts()[1]).toBe(`${id}:a4 0–4`);
  });

  it('makes one delivery where two processes see the same', async () => {
    await Promise.all([world.process('p1').round(), world.process('p2').round()]);
    expect(await world.states()).toHaveLength(1);
  });
}
