import type { Link, StrengthOf } from './cluster.ts';
import type { Place } from './verdict.ts';

/** A link with the place at which the shorter of the two tellings is found in the longer one. */
export interface Placed extends Link {
  readonly place?: Place | undefined;
  /** Whether `a` is the longer one. */
  readonly isWhole: boolean;
}

/** What is told of sentences so far apart, in one long telling, is two statements. */
const SENTENCES_APART = 2;
const AGAINST = -2;
/** Two quotations of one article that have nothing in common are rather two. */
const STRANGE = 1;
/** No single pair has more say than this, for or against: two pieces of one utterance may have little in common. */
const MOST_FOR = 2;
const MOST_AGAINST = 1.2;

/**
 * How strongly two tellings belong together, where pieces of one long telling are set apart: those that tell of
 * sentences far from one another have nothing to do with each other, though both are found in it.
 */
export function strengthBetween(
  links: readonly Placed[],
  strengthOf: StrengthOf,
  isOneArticle: (a: number, b: number) => boolean,
): StrengthOf {
  const places = new Map<number, Map<number, Place>>();
  for (const { a, b, place, isWhole } of links) {
    if (place === undefined) continue;
    const [whole, piece] = isWhole ? [a, b] : [b, a];
    const found = places.get(piece) ?? new Map<number, Place>();
    places.set(piece, found.set(whole, place));
  }
  return (a, b) => {
    const known = strengthOf(a, b);
    if (known !== undefined && known > 0) return Math.min(MOST_FOR, known);
    if (areApart(places.get(a), places.get(b))) return AGAINST;
    if (known === undefined) return isOneArticle(a, b) ? -STRANGE : undefined;
    return Math.max(-MOST_AGAINST, known);
  };
}

function areApart(
  a: ReadonlyMap<number, Place> | undefined,
  b: ReadonlyMap<number, Place> | undefined,
): boolean {
  if (a === undefined || b === undefined) return false;
  for (const [whole, one] of a) {
    const other = b.get(whole);
    if (other === undefined) continue;
    if (Math.max(one.first - other.last, other.first - one.last) >= SENTENCES_APART) return true;
  }
  return false;
}
