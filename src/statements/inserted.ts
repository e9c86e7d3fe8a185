import { deniedIn } from './denied.ts';
import type { Word } from './words.ts';

const NOT: ReadonlySet<string> = new Set(['not', 'never']);
/** With a negation these stand where there is none without it: "did not act", "acted". */
const SUPPORT: ReadonlySet<string> = new Set(['do', 'does', 'did']);
/** What follows has to say so much, for the same words not to be there by chance. */
const LEAST = 0.15;
const FOLLOWING = 2;

/** Whether one side has a negation among words that stand on the other side in the same row without it, and nowhere with it. */
export function isNegationInserted(one: readonly Word[], other: readonly Word[]): boolean {
  return isInserted(one, other) || isInserted(other, one);
}

function isInserted(words: readonly Word[], bare: readonly Word[]): boolean {
  return words.some(({ folded, clause }, at) => {
    if (!NOT.has(folded)) return false;
    const before = words[at - 1];
    const isSupported = before !== undefined && SUPPORT.has(before.folded);
    const first = isSupported ? words[at - 2] : before;
    const following = words.slice(at + 1, at + 1 + FOLLOWING);
    if (first === undefined || first.clause !== clause || following.length < FOLLOWING) return false;
    if (following.every(({ weight }) => weight < LEAST)) return false;
    const row = [first, ...following];
    const withIt = [first, ...(isSupported ? [before] : []), words[at], ...following];
    if (placesOf(words, row).length > 0 || placesOf(bare, withIt).length > 0) return false;
    const there = placesOf(bare, row);
    if (there.length === 0) return false;
    const denied = deniedIn(bare);
    return !there.some((from) => row.some((_, index) => denied.has(from + index)));
  });
}

/** Where the same words stand in a row, in any of their forms. */
function placesOf(words: readonly Word[], row: readonly (Word | undefined)[]): number[] {
  return words.flatMap((_, from) =>
    row.every((word, index) => words[from + index]?.stem === word?.stem) ? [from] : [],
  );
}
