import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstInstant } from './local-time.ts';
import { createWorld, type World, work } from './world.ts';
import { DAYS, END, START, withDigests, ZONES } from './years.ts';

const TIMES = ['00:00', '02:30', '08:00', '23:59'];

/** Two years take a few seconds; on a busy machine, many. */
vi.setConfig({ testTimeout: 120_000 });

let world: World;
afterEach(() => world.close());

const inTheYears = (key: string): boolean => DAYS.includes(key.slice(-10));

describe('two simulated years, from one event to the next', () => {
  it.each(ZONES)('have one digest of each hour on each local day, at its time: %s', async (timeZone) => {
    world = await createWorld('sqlite::memory:', START);
    const times = await withDigests(world, timeZone, TIMES);
    const rounds = world.process('p1');
    for (
      let next = await work(rounds);
      next !== undefined && next < new Date(END);
      next = await work(rounds)
    ) {
      world.clock.set(next);
    }
    const sent = world.poster.posts.filter(({ key }) => inTheYears(key));
    const expected = [...times].flatMap(([id, time]) =>
      DAYS.map((day) => `${id}:${day} ${new Date(firstInstant(day, time, timeZone)).toISOString()}`),
    );
    expect(sent.map(({ key, at }) => `${key} ${at.toISOString()}`).sort()).toEqual(expected.sort());
  });
});
