import { describe, expect, it } from 'vitest';
import { createSharedClock } from '../../src/digest/shared-clock.ts';
import type { Engine, Sql } from '../../src/store/sql.ts';

const START = Date.parse('2027-03-01T08:00:00Z');
const MINUTE = 60_000;

/** A database whose clock is ahead by so much, and whose answers take some time. */
function scene(engine: Engine, ahead: number, takes = 0) {
  const at = { uptime: 0, ahead, asked: 0, takes };
  const now = () => new Date(START + at.uptime);
  const sql: Pick<Sql, 'engine' | 'all'> = {
    engine,
    all: async <Row>() => {
      at.asked += 1;
      at.uptime += at.takes;
      return [{ ms: START + at.uptime - at.takes / 2 + at.ahead }] as Row[];
    },
  };
  const transaction = () => Promise.reject(new Error('none'));
  return { at, now, clock: createSharedClock({ ...sql, transaction }, now, () => at.uptime) };
}

describe('the clock that processes share', () => {
  it.each([-90_000, 0, 90_000])('shows the time of the database, ahead by %i ms', async (ahead) => {
    const { at, now, clock } = scene('postgres', ahead, 100);
    await clock.refresh();
    expect(clock.now().getTime() - now().getTime()).toBe(ahead);
    at.uptime += 1000;
    expect(clock.now().getTime() - now().getTime()).toBe(ahead);
  });

  it('is compared once a minute', async () => {
    const { at, now, clock } = scene('postgres', 0);
    for (let asked = 0; asked < 5; asked += 1) await clock.refresh();
    expect(at.asked).toBe(1);
    at.uptime += MINUTE;
    at.ahead = 5000;
    await clock.refresh();
    expect(clock.now().getTime() - now().getTime()).toBe(5000);
  });

  it('is not set by an answer that took long', async () => {
    const { at, now, clock } = scene('postgres', 90_000, 5000);
    await clock.refresh();
    expect(clock.now()).toEqual(now());
    at.takes = 0;
    await clock.refresh();
    expect(clock.now().getTime() - now().getTime()).toBe(90_000);
  });

  it('is that of the machine on SQLite', async () => {
    const { at, now, clock } = scene('sqlite', 90_000);
    await clock.refresh();
    expect([at.asked, clock.now()]).toEqual([0, now()]);
  });
});
