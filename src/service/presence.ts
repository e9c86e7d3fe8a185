import type { Locks } from '../store/sql.ts';

/** This process among those that share the database. */
export interface Presence {
  readonly number: number;
  /** Whether the process of a number still runs. */
  isThere(number: number): Promise<boolean>;
}

/** A process that shares its database with no other, as far as it knows. */
export const ALONE: Presence = { number: 0, isThere: async () => true };

const MOST = 2 ** 31;

/** Takes a number that no running process has. */
export async function takePlace(locks: Locks, random: () => number): Promise<Presence> {
  for (;;) {
    const [number] = await locks.take('process', [Math.floor(random() * MOST)]);
    if (number === undefined) continue;
    return {
      number,
      isThere: async (other) => (await locks.look('process')).all.includes(other),
    };
  }
}
