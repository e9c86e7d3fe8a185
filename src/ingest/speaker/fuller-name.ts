import { PARTICLES } from '../words/closed.ts';

/** Whether one of two names is the other with more words between its first and last, one of them a particle. */
export function isFuller(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 2 || short.length === long.length || long.length > 8) return false;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  if (!long.some((word) => PARTICLES.has(word))) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}
