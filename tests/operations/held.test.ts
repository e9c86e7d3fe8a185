import { expect, it } from 'vitest';
import { createHeld } from '../../src/operations/held.ts';

it('reads again only when what it read is old', async () => {
  let [clock, reads] = [0, 0];
  const held = createHeld(async () => ++reads, { forMs: 1000, patienceMs: 1000, uptime: () => clock });
  expect([await held(), await held()]).toEqual([1, 1]);
  clock = 1000;
  expect(await held()).toBe(2);
});

it('lets those who come while it reads wait for the same', async () => {
  let reads = 0;
  const held = createHeld(async () => ++reads, { forMs: 0, patienceMs: 1000, uptime: () => 0 });
  expect(await Promise.all([held(), held(), held()])).toEqual([1, 1, 1]);
  expect(await held()).toBe(2);
});

it('gives up on what takes too long, without asking a second time', async () => {
  let reads = 0;
  const held = createHeld(
    () => {
      reads += 1;
      return new Promise(() => undefined);
    },
    { forMs: 0, patienceMs: 10, uptime: () => 0 },
  );
  await expect(held()).rejects.toThrow('more than 10 ms');
  await expect(held()).rejects.toThrow('more than 10 ms');
  expect(reads).toBe(1);
});

it('asks again after a failure', async () => {
  let isAway = true;
  const held = createHeld(
    async () => {
      if (isAway) throw new Error('away');
      return 'here';
    },
    { forMs: 1000, patienceMs: 1000, uptime: () => 0 },
  );
  await expect(held()).rejects.toThrow('away');
  isAway = false;
  expect(await held()).toBe('here');
});
