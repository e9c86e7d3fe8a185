import { periodIn } from './measures.ts';
import type { Match } from './stretch.ts';
import type { Unit } from './units.ts';

/** Whether two units are opposites. */
export type Opposed = (a: Unit, b: Unit) => boolean;

const CONTENT = 0.08;
/** Words of one line say the same; one of another line in their place makes another claim of it. */
const KINDS: readonly (readonly string[])[] = [
  [
    'all every each everybody everyone both whole entire',
    'most majority mostly',
    'half halves',
    'third',
    'quarter',
    'many',
    'some several somebody someone',
    'few minority',
    'none no nobody',
  ],
  ['before until till prior', 'after following since'],
  ['if provided when', 'unless'],
  ['because', 'despite although'],
  ['always', 'often usually', 'sometimes', 'rarely seldom', 'never'],
  ['must', 'may might'],
];
const KIND_OF: ReadonlyMap<string, readonly [number, number]> = new Map(
  KINDS.flatMap((lines, kind) =>
    lines.flatMap((line, index) => line.split(' ').map((word) => [word, [kind, index] as const] as const)),
  ),
);

/** Beginnings of words that say no in themselves: one in the place of a word that does not turns the claim. */
const NEGATIVE =
  /^(?:reject|refus|reluctan|unwilling|hesitan|fail|lose|loses|losing|lost|loss|break|breaks|broke|broken|breaking|breach|violat|den(?:y|ies|ied)|oppos|resist|prevent|block|halt|abandon|destroy|destruct|wrong|false|lie$|lies$|lied|lying|liar|bad$|worse|worst|evil|impasse|deadlock|stalemate|collaps|disaster|catastroph|betray|condemn|denounc|hate|enem|guilt|ignor|forget|forgot|avoid|cancel|ban$|banned|forbid|veto|sabotag|undermin|harm|weaken|scrap|wreck|ruin|neutrali[sz]|eliminat)/u;

/**
 * Whether somewhere, between two words that both have, one side has a word that turns what the other one has there:
 * its opposite, a word that says no in itself, another quantity or another stretch of time.
 */
export function isExchanged(
  typed: readonly Unit[],
  told: readonly Unit[],
  inOrder: readonly Match[],
  matched: { readonly here: ReadonlySet<number>; readonly there: ReadonlySet<number> },
  areOpposed: Opposed,
): boolean {
  return gapsOf(typed, told, inOrder).some(([from, to, first, last]) => {
    const here = typed.slice(from, to).filter((_, index) => !matched.here.has(from + index));
    const there = told.slice(first, last).filter((_, index) => !matched.there.has(first + index));
    if (here.length === 0 || there.length === 0) return false;
    return (
      here.some((a) => there.some((b) => areOpposed(a, b) || areOfOtherKinds(a, b))) ||
      isPolarOff(here, there)
    );
  });
}

/** From and to where, on either side, nothing is matched in order; at the ends about as many words as were typed. */
function gapsOf(
  typed: readonly Unit[],
  told: readonly Unit[],
  inOrder: readonly Match[],
): [number, number, number, number][] {
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isNear = (at: number, of: number): boolean => told[at]?.sentence === told[of]?.sentence;
  let start = first.with;
  while (start > 0 && first.with - start <= first.at && isNear(start - 1, first.with)) start -= 1;
  let end = last.with + 1;
  while (end < told.length && end - last.with <= typed.length - last.at && isNear(end, last.with)) end += 1;
  return [
    [0, first.at, start, first.with],
    ...inOrder.slice(1).map((next, index): [number, number, number, number] => {
      const before = inOrder[index] ?? next;
      return [before.at + 1, next.at, before.with + 1, next.with];
    }),
    [last.at + 1, typed.length, last.with + 1, end],
  ];
}

function areOfOtherKinds(a: Unit, b: Unit): boolean {
  const [one, other] = [KIND_OF.get(a.folded), KIND_OF.get(b.folded)];
  if (one !== undefined && other !== undefined && one[0] === other[0]) return one[1] !== other[1];
  const [period, second] = [periodIn(a.folded), periodIn(b.folded)];
  return period !== undefined && second !== undefined && period !== second;
}

function isPolarOff(here: readonly Unit[], there: readonly Unit[]): boolean {
  const says = (units: readonly Unit[]): boolean => units.some(({ weight }) => weight >= CONTENT);
  const denies = (units: readonly Unit[]): boolean => units.some(({ folded }) => NEGATIVE.test(folded));
  return says(here) && says(there) && denies(here) !== denies(there);
}
