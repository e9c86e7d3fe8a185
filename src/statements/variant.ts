import type { Fit } from './fit.ts';

const FEW = 4;
const LITTLE = 3;
/** The share of each typed clause that has to be held: otherwise it is a claim of its own. */
const OF_ANY_CLAUSE = 0.25;
/** So many words that have no counterpart are a clause of their own. */
const LONGEST_RUN = 3;
/**
 * The shares of the typed text that are needed: of much of it, and of little. These and the other shares were chosen
 * world by world on annotated checks: nothing that is not held passes with each of them lowered by 0.1.
 */
const LEAST = 0.78;
const MOST = 0.9;

/** Words that are all in a telling, but for slips, in other words of like meaning. The less they are, the more of them. */
export function isVariant(fit: Fit, isReported = false): boolean {
  return fit.run <= LONGEST_RUN && isEnough(fit, isReported) && !fit.isFactOff && !fit.isOpposite;
}

function isEnough(fit: Fit, isReported: boolean): boolean {
  const { matches, content, shared, ofTyped, ofStretch, lost } = fit;
  // Of common words alone, all have to be there, beside each other.
  if (matches.length >= FEW && ofTyped >= 0.95 && ofStretch >= 0.85) return true;
  if (content < 2 || shared < 0.6) return false;
  // What is only reported is in other words as it is: one more that differs is one too many.
  if (!isReported && isButForWords(fit)) return true;
  // Of so little, each word that says anything has to be there.
  if (content < LITTLE && fit.missing > 0) return false;
  const needed = Math.max(LEAST, Math.min(MOST, MOST - 0.1 * (shared - 1.5)));
  return ofTyped >= needed && fit.leastClause >= OF_ANY_CLAUSE && ofStretch >= 0.55 && lost <= 0.9;
}

/** How far a word in the place of another counts as held, and what share of the typed text has to be. */
const OF_REPLACED = 0.5;
const ENOUGH = 0.84;
const MOST_REPLACED = 0.34;
const OF_CLAUSE = 0.5;
const MANY = 6;

/** Nothing is missing but one word in the place of another, amid many that are told; of many more, two. */
function isButForWords(fit: Fit): boolean {
  const { replaced, missing, instead, ofTyped, matches, content } = fit;
  return (
    replaced > 0 &&
    missing <= replaced &&
    matches.length >= MANY * replaced &&
    content >= 2 * replaced &&
    instead <= MOST_REPLACED &&
    ofTyped + OF_REPLACED * instead >= ENOUGH &&
    fit.leastClause >= OF_CLAUSE &&
    fit.ofStretch >= 0.6
  );
}
