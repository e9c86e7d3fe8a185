import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstInstant, wall } from './local-time.ts';
import { createWorld, HOUR, type World, work } from './world.ts';
import { DAYS, END, START, withDigests, ZONES } from './years.ts';

/** Two years take a few seconds; on a busy machine, many. */
vi.setConfig({ testTimeout: 120_000 });

let world: World;
afterEach(() => world.close());

describe('two simulated years with outages', () => {
  it.each(ZONES)('each is sent, late where it has to be, or folded: %s', async (timeZone) => {
    world = await createWorld('sqlite::memory:', START);
    const times = await withDigests(world, timeZone, ['02:30', '23:59']);
    const outages = seededOutages(ZONES.indexOf(timeZone) + 1);
    const rounds = world.process('p1');
    const end = Date.parse(END);
    const states = new Map<string, string>();
    // Long before any of it is forgotten.
    let lookedAt = Date.parse(START);
    for (let next = await work(rounds); next !== undefined; next = await work(rounds)) {
      const back = outages.find(({ from, to }) => from <= next && next < to)?.to;
      if ((back ?? next).getTime() >= end) break;
      world.clock.set(back ?? next);
      if (next.getTime() - lookedAt < 200 * 24 * HOUR) continue;
      lookedAt = next.getTime();
      await readStates(states);
    }
    await readStates(states);
    const keys = world.poster.posts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const wrong: string[] = [];
    for (const [id, time] of times) {
      for (const day of DAYS) {
        const expected = fateOf(day, time, timeZone, outages);
        const actual = states.get(`${id}:${day}`);
        if (actual !== expected) wrong.push(`${day} ${time}: ${actual} instead of ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

async function readStates(states: Map<string, string>): Promise<void> {
  const rows = await world.store.all<
    Record<'subscription' | 'slot' | 'state' | 'record' | 'finished_at', string>
  >('SELECT subscription, slot, state, record, finished_at FROM delivery');
  for (const { subscription, slot, state, record, finished_at } of rows) {
    const late = record.includes('"isLate":true') ? ' late' : '';
    states.set(`${subscription}:${slot}`, `${state}${late} ${finished_at}`);
  }
}

interface Outage {
  readonly from: Date;
  readonly to: Date;
}

/** About sixty outages of an hour to four days, always the same for a seed. */
function seededOutages(seed: number): Outage[] {
  let state = seed;
  const random = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const outages: Outage[] = [];
  for (let at = Date.parse(START) + 5 * 24 * HOUR; at < Date.parse(END) - 10 * 24 * HOUR; ) {
    const lasts = Math.ceil(random() * (random() < 0.3 ? 96 : 14) * 60) * 60_000;
    outages.push({ from: new Date(at), to: new Date(at + lasts) });
    at += lasts + Math.ceil(random() * 20 * 24 * 60) * 60_000;
  }
  return outages;
}

/** The rule in words: sent at its time; after an outage late, if it is still its day or within 12 hours; else folded. */
function fateOf(day: string, time: string, timeZone: string, outages: readonly Outage[]): string {
  const due = firstInstant(day, time, timeZone);
  const down = outages.find(({ from, to }) => from.getTime() <= due && due < to.getTime());
  const at = down?.to.getTime() ?? due;
  const isHelp = wall(at, timeZone).slice(0, 10) <= day || at - due <= 12 * HOUR;
  const late = at - due > 5 * 60_000 ? ' late' : '';
  return isHelp ? `sent${late} ${new Date(at).toISOString()}` : `folded ${new Date(at).toISOString()}`;
}
