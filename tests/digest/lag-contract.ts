import { afterEach, beforeEach, expect, it } from 'vitest';
import { pastDue } from '../../src/digest/lag.ts';
import { createWorld, DAILY, MINUTE, news, type World, work } from './world.ts';

/** How far deliveries are behind, on every engine. */
export function lagContract(database: () => Promise<string>): void {
  let world: World;
  let id: string;

  beforeEach(async () => {
    world = await createWorld(await database(), '2027-03-01T07:59:00Z');
    ({ id } = await world.add(DAILY));
    await world.publish(news('gull'));
  });
  afterEach(() => world.close());

  const lag = (platform: 'discord' | 'slack' = 'discord') =>
    pastDue(world.store, platform, world.clock.now());
  const AT_EIGHT = { since: new Date('2027-03-01T08:00:00Z'), open: 1 };

  it('is none before anything is due, and after all is sent', async () => {
    expect(await lag()).toEqual({ open: 0 });
    world.clock.pass(MINUTE);
    await work(world.process('p1'));
    expect(world.poster.posts).toHaveLength(1);
    expect(await lag()).toEqual({ open: 0 });
  });

  it('shows what nobody has planned, on its platform', async () => {
    world.clock.pass(10 * MINUTE);
    expect(await lag()).toEqual(AT_EIGHT);
    expect(await lag('slack')).toEqual({ open: 0 });
  });

  it('shows what is tried and not sent', async () => {
    world.clock.pass(MINUTE);
    world.poster.answer = () => ({ kind: 'later', waitMs: 600_000, reason: 'busy' });
    await work(world.process('p1'));
    world.clock.pass(5 * MINUTE);
    expect(await lag()).toEqual(AT_EIGHT);
  });

  it('does not count what somebody has paused', async () => {
    world.clock.pass(10 * MINUTE);
    await world.store.all(`UPDATE subscription SET state = 'paused' WHERE id = $1`, [id]);
    expect(await lag()).toEqual({ open: 0 });
  });
}
