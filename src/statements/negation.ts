import { align } from './align.ts';
import { deniedIn, isNegation } from './denied.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './telling.ts';
import type { Word } from './words.ts';

const CONTENT = 0.15;
/** How much of a clause another one has to share for the two to be told as one. */
const ALIKE = 0.6;
/** A counterpart that shares nearly as much as the best one counts, too. */
const NEARLY = 0.85;
/** Of a clause that is told almost word for word, less has to be turned: "evidence of no fault". */
const WHOLLY = 0.95;
const AUXILIARY =
  /^(?:am|is|are|was|were|be|have|has|had|do|does|did|will|would|shall|can|could|may|might|must|should)$/;

interface Side {
  readonly words: readonly Word[];
  readonly denied: ReadonlySet<number>;
  readonly clauses: readonly (readonly number[])[];
}

/** Whether one telling denies what the other one claims, in clauses that are alike otherwise. */
export function isNegationChanged(member: Reading, fullest: Reading, lexicon: Lexicon): boolean {
  const [one, other] = [sideOf(member), sideOf(fullest)];
  // A negation before a piece of a sentence may stand in the outlet's own words.
  const isPiece = member.telling.kind === 'mixed';
  const counts = (at: number): boolean => !isPiece || hasAuxiliary(one, at);
  return (
    one.clauses.some((clause) => isTurned(clause, one, other, lexicon, counts)) ||
    other.clauses.some((clause) => isTurned(clause, other, one, lexicon, () => true, counts)) ||
    isPhraseTurned(one, other) ||
    isPhraseTurned(other, one)
  );
}

function sideOf({ words }: Reading): Side {
  const clauses = new Map<number, number[]>();
  for (const [index, { clause }] of words.entries()) {
    const found = clauses.get(clause);
    if (found === undefined) clauses.set(clause, [index]);
    else found.push(index);
  }
  return { words, denied: deniedIn(words), clauses: [...clauses.values()] };
}

function hasAuxiliary({ words, clauses }: Side, at: number): boolean {
  const clause = clauses.find((places) => places.includes(at)) ?? [];
  return clause.some((place) => place < at && AUXILIARY.test(words[place]?.folded ?? ''));
}

/** Whether a clause has its like on the other side, and every one of these denies what it claims, or the reverse. */
function isTurned(
  clause: readonly number[],
  one: Side,
  other: Side,
  lexicon: Lexicon,
  countsHere: (at: number) => boolean,
  countsThere: (at: number) => boolean = () => true,
): boolean {
  const content = contentOf(clause, one);
  if (content < 0.3) return false;
  const counts = { here: countsHere, there: countsThere };
  const found = other.clauses.map((there) => ({
    there,
    ...clash(clause, one, there, other, lexicon, counts),
  }));
  const best = Math.max(0, ...found.map(({ shared }) => shared));
  if (best < ALIKE * content) return false;
  return found
    .filter(({ shared }) => shared >= NEARLY * best)
    .every(
      ({ there, shared, turned }) =>
        (turned > shared / 2 || (shared > WHOLLY * content && turned > shared / 4)) &&
        !isToldBeside(clause, one, there, other, shared, lexicon),
    );
}

/** "A wall feeds nobody. A bridge does.": another clause is more like what the other side says, and says the same. */
function isToldBeside(
  clause: readonly number[],
  one: Side,
  there: readonly number[],
  other: Side,
  least: number,
  lexicon: Lexicon,
): boolean {
  const counts = { here: () => true, there: () => true };
  return one.clauses.some((beside) => {
    if (beside === clause) return false;
    const { shared, turned } = clash(beside, one, there, other, lexicon, counts);
    return shared > least && turned <= shared / 4;
  });
}

function contentOf(clause: readonly number[], { words }: Side): number {
  return clause.reduce((sum, index) => {
    const word = words[index];
    return word === undefined || word.weight < CONTENT || isNegation(word) ? sum : sum + word.weight;
  }, 0);
}

/** How much two clauses share, and how much of that is denied on one side alone. */
function clash(
  clause: readonly number[],
  one: Side,
  there: readonly number[],
  other: Side,
  lexicon: Lexicon,
  counts: { readonly here: (at: number) => boolean; readonly there: (at: number) => boolean },
): { readonly shared: number; readonly turned: number } {
  const part = clause.flatMap((index) => one.words[index] ?? []);
  const words = there.flatMap((index) => other.words[index] ?? []);
  let [shared, turned] = [0, 0];
  for (const pair of align(part, words, (word) => lexicon.sensesOf(word))) {
    const word = part[pair.at];
    if (word === undefined || word.weight < CONTENT || isNegation(word)) continue;
    const weight = word.weight * pair.likeness;
    const [at, place] = [clause[pair.at] ?? -1, there[pair.with] ?? -1];
    shared += weight;
    if (!counts.here(at) || !counts.there(place)) continue;
    if (one.denied.has(at) !== other.denied.has(place)) turned += weight;
  }
  return { shared, turned };
}

/** Two words that follow a negation on one side and stand on the other without one: "not step down". */
function isPhraseTurned({ words, denied }: Side, other: Side): boolean {
  const placesOf = (list: readonly Word[], one: string, two: string): number[] =>
    list.flatMap((word, index) => (word.stem === one && list[index + 1]?.stem === two ? [index] : []));
  return words.some((word, index) => {
    const next = words[index + 1];
    if (words[index - 1]?.folded !== 'not' || next === undefined || word.weight < 0.1) return false;
    if (!denied.has(index) || !denied.has(index + 1)) return false;
    const here = placesOf(words, word.stem, next.stem);
    const there = placesOf(other.words, word.stem, next.stem);
    return (
      there.length > 0 &&
      here.every((at) => denied.has(at)) &&
      there.every((at) => !other.denied.has(at) && hasAuxiliary(other, at))
    );
  });
}
