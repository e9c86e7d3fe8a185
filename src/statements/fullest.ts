import { isFuller } from './compare.ts';
import type { Reading } from './telling.ts';

/** In whole sentences words are surest, then in pieces; reported speech is the outlet's. */
const RANKS = { direct: 2, mixed: 1, indirect: 0 };

/** The telling that holds the most in the speaker's own words. */
export function fullestOf(readings: readonly Reading[]): Reading {
  const [first] = readings;
  if (first === undefined) throw new RangeError('No telling is the fullest of none.');
  return readings.reduce((best, reading) => (isBetter(reading, best) ? reading : best), first);
}

function isBetter(a: Reading, b: Reading): boolean {
  const [one, other] = [RANKS[a.telling.kind], RANKS[b.telling.kind]];
  if (one !== other && (one === 0 || other === 0)) return one > other;
  return isFuller(a, b);
}
