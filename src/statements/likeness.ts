import { oncePer } from '../text/once-per.ts';
import { perText } from '../text/per-text.ts';
import { slipsBetween } from '../text/slips.ts';
import { stem } from '../text/stem.ts';
import { baseOf } from './irregular.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import { areOpposites } from './opposites.ts';
import type { Unit } from './units.ts';

const LIKE_MEANING = 0.75;
const SPELT_ALIKE = 0.9;
/** Below this weight a word is too common for its synonyms to say anything. */
export const TELLING = 0.15;
/** Rarer words of the list may be slips themselves. */
const FREQUENT = 25_000;
/** So much rarer than the word beside it, a word is rather a slip than meant. */
const MUCH_RARER = 20;
const ENDINGS = /^(?:ment|al|ion|tion|ation|er|or|ance|ence|ity|ness|ly|ive|able|ful|ist|ism|ship|ure)s?$/;
const DENIES: ReadonlySet<string> = new Set(['not', 'no', 'nobody', 'none', 'neither', 'nor']);

/** A word, as far as it is like others. */
export type Likened = Pick<Unit, 'folded' | 'stem' | 'weight' | 'isName' | 'number'>;

export type LikenessOf = (a: Likened, b: Likened) => number;

/** So many pairs of words are remembered; then it begins anew. */
const MOST_REMEMBERED = 30_000;
const MOST_SENSES = 20_000;
const MOST_REACHING = 200;

/**
 * How far one word stands for another, from 0 to 1: forms of one word, a slip of spelling, or words of like meaning.
 * Of two words it is found out once: a text is compared with many that have the same words.
 */
export const likenessIn = oncePer((lexicon: Lexicon): LikenessOf => remembering(likenessBetween(lexicon)));

function remembering(likenessOf: LikenessOf): LikenessOf {
  const known = [0, 1, 2, 3].map(() => new Map<string, Map<string, number>>());
  let size = 0;
  return (a, b) => {
    const before = known[Number(a.isName) * 2 + Number(b.isName)] ?? new Map<string, Map<string, number>>();
    let row = before.get(a.folded);
    if (row === undefined) {
      row = new Map();
      before.set(a.folded, row);
    }
    const likeness = row.get(b.folded) ?? likenessOf(a, b);
    if (!row.has(b.folded)) {
      if (size >= MOST_REMEMBERED) for (const words of known) words.clear();
      size = size >= MOST_REMEMBERED ? 0 : size + 1;
      row.set(b.folded, likeness);
    }
    return likeness;
  };
}

function likenessBetween(lexicon: Lexicon): LikenessOf {
  const rankOf = ({ folded }: Likened): number => lexicon.rankOf(folded) ?? FREQUENT;
  const isKnown = (unit: Likened): boolean => rankOf(unit) < FREQUENT;
  const reachOnce = reachIn(lexicon);
  const sensesOnce = ownSensesIn(lexicon);
  const areOfOneSense = (a: Likened, b: Likened): boolean => {
    const reach = reachOnce(a.folded);
    return reach.size > 0 && sensesOnce(b.folded).some((sense) => reach.has(sense));
  };
  return (a, b) => {
    if (a.stem === b.stem || (DENIES.has(a.stem) && DENIES.has(b.stem))) return 1;
    if (a.number !== undefined || b.number !== undefined) return 0;
    // Forms, slips and derived words begin alike: of nearly all words that alone decides.
    const isBegunAlike = a.folded[0] === b.folded[0];
    if (isBegunAlike && stem(a.folded) === stem(b.folded)) return 1;
    if (isBegunAlike && (isSlip(a, b, isKnown) || isSlipToRareWord(a, b, rankOf))) return SPELT_ALIKE;
    if (a.weight < TELLING || b.weight < TELLING || a.isName || b.isName) return 0;
    const isAlike =
      (isBegunAlike && (isDerived(a.folded, b.folded) || isDerived(b.folded, a.folded))) ||
      areOfOneSense(a, b);
    return isAlike && !areOpposites(a.stem, b.stem) ? LIKE_MEANING : 0;
  };
}

/** Two words that both are known are two words, however alike: "million" and "billion". */
function isSlip(a: Likened, b: Likened, isKnown: (unit: Likened) => boolean): boolean {
  const [shorter, longer] = a.folded.length <= b.folded.length ? [a.folded, b.folded] : [b.folded, a.folded];
  if (shorter.length < 4) return false;
  if (longer.length - shorter.length > 2) return false;
  if (isKnown(a) && isKnown(b)) return false;
  const isName = a.isName || b.isName || (!isKnown(a) && !isKnown(b));
  return slipsBetween(shorter, longer) <= (shorter.length > 7 && !isName ? 2 : 1);
}

/** A slip can make a word that exists, though hardly anybody uses it: "trough" for "through". */
function isSlipToRareWord(typed: Likened, told: Likened, rankOf: (unit: Likened) => number): boolean {
  const [a, b] = [typed.folded, told.folded];
  return (
    a.length >= 5 &&
    b.length >= 5 &&
    !typed.isName &&
    rankOf(typed) > MUCH_RARER * rankOf(told) &&
    Math.abs(a.length - b.length) <= 1 &&
    slipsBetween(a, b) === 1
  );
}

/** The senses by which a typed word is like others, and those by which a told word is found: see `Lexicon`. */
export const reachIn = oncePer(({ reachOf: reach, sensesOf }: Lexicon) =>
  perText(
    (folded): ReadonlySet<Sense> => new Set(meantBy(folded).flatMap<Sense>(reach ?? sensesOf)),
    MOST_REACHING,
  ),
);

/** Of a word that comes again and again, they are found out once. */
export const ownSensesIn = oncePer(({ ownSensesOf, sensesOf }: Lexicon) =>
  perText((folded) => meantBy(folded).flatMap<Sense>(ownSensesOf ?? sensesOf), MOST_SENSES),
);

/** By "closed" also "close" is meant: an adjective of its own would hide the verb. */
function meantBy(folded: string): string[] {
  const base = baseOf(folded);
  const bare = base.replace(/(?:ed|ing)$/, '');
  return [base, ...(bare === base || bare.length < 3 ? [] : [bare, `${bare}e`])];
}

/** "agree" and "agreement". */
function isDerived(word: string, longer: string): boolean {
  return word.length >= 5 && longer.startsWith(word) && ENDINGS.test(longer.slice(word.length));
}
