import { compare, isFuller } from './compare.ts';
import type { Lexicon } from './lexicon.ts';
import { isNegationChanged } from './negation.ts';
import { isQualifierDropped } from './qualifiers.ts';
import type { Reading } from './telling.ts';

/** In whole sentences words are surest, then in pieces; reported speech is the outlet's. */
const RANKS = { direct: 2, mixed: 1, indirect: 0 };
/** So many tellings are asked whether the longest one says as they do. */
const MOST = 6;
/** One that has less of the longest than this is a piece of it. */
const PIECE = 0.6;
/** A translation limits a claim with other words: only of tellings in the same words one leaves out what limits it. */
const SAME_WORDS = 0.75;

/**
 * The telling that holds the most in the speaker's own words: of those that hold about as much, not one that leaves
 * out what limits the claim, nor one that denies what most of the others claim.
 */
export function fullestOf(readings: readonly Reading[], lexicon: Lexicon): Reading {
  const [longest, ...others] = readings.toSorted((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0));
  if (longest === undefined) throw new RangeError('No telling is the fullest of none.');
  if (longest.telling.kind !== 'direct') return longest;
  const asked = others
    .filter(({ telling, weight }) => telling.kind === 'direct' && weight >= PIECE * longest.weight)
    .slice(0, MOST);
  const turned = asked.filter((other) => isNegationChanged(longest, other, lexicon));
  if (turned.length >= 2 && 2 * turned.length > asked.length) return turned[0] ?? longest;
  const limiting = asked.find((other) => {
    const likeness = compare(longest, other, lexicon);
    if (likeness.ofPart < SAME_WORDS) return false;
    return isQualifierDropped(longest, other, likeness) && !isQualifierDropped(other, longest, likeness);
  });
  return limiting ?? longest;
}

function isBetter(a: Reading, b: Reading): boolean {
  const [one, other] = [RANKS[a.telling.kind], RANKS[b.telling.kind]];
  if (one !== other && (one === 0 || other === 0)) return one > other;
  return isFuller(a, b);
}
