import type { Match } from './stretch.ts';
import type { Unit } from './units.ts';

const DENIES: ReadonlySet<string> = new Set(
  'not no never nobody nothing none neither nor without hardly barely'.split(' '),
);
const CONTENT = 0.08;

/**
 * Whether a typed negation is found in one sentence of a telling, and what it denies in another one: such words are
 * put together of two claims, and may say the opposite of one of them.
 */
export function isDenialStrayed(
  typed: readonly Unit[],
  told: readonly Unit[],
  matches: readonly Match[],
): boolean {
  const places = new Map(matches.map(({ at, with: place }) => [at, place]));
  return typed.some((unit, at) => {
    const place = places.get(at);
    if (place === undefined || !(DENIES.has(unit.folded) || DENIES.has(unit.stem))) return false;
    const denied = typed.findIndex(
      (other, index) => index > at && other.weight >= CONTENT && places.has(index),
    );
    const claim = told[places.get(denied) ?? -1];
    return claim !== undefined && claim.sentence !== told[place]?.sentence;
  });
}
