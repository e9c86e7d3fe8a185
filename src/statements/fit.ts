import { isExchanged, type Opposed } from './exchanged.ts';
import { insteadOf } from './instead.ts';
import type { LikenessOf } from './likeness.ts';
import { leastClause, longestLoss, longestRun } from './losses.ts';
import { moved } from './moved.ts';
import { isFact, isFigureLost, isMeasureOff } from './must-agree.ts';
import { areOpposites } from './opposites.ts';
import { isOfAnother, isOtherSex } from './other-subject.ts';
import { isDenialStrayed } from './strayed.ts';
import { type Match, stretchOf } from './stretch.ts';
import { cutsOf, isJoin } from './turned.ts';
import type { Unit } from './units.ts';

/** How a typed text fits the stretch of a telling that holds the most of it. */
export interface Fit {
  readonly matches: readonly Match[];
  /** The first and the last unit of the stretch. */
  readonly from: number;
  readonly to: number;
  /** The share of the typed text that the stretch holds, and the other way round. */
  readonly ofTyped: number;
  readonly ofStretch: number;
  /** The share of the typed text that stands in the place of other words. */
  readonly instead: number;
  /** How many words those are. */
  readonly replaced: number;
  /** How many words of content they share, and their weight; and how many typed words that say anything they do not. */
  readonly content: number;
  readonly shared: number;
  readonly missing: number;
  /** Of the typed clause of which the least is held, the share that is. */
  readonly leastClause: number;
  /** The weight of the longest run of typed words that the telling has not. */
  readonly lost: number;
  /** The longest run of typed words without a counterpart, in words. */
  readonly run: number;
  /** A number, a name or a day was typed that is not told there, or something else where one is told. */
  readonly isFactOff: boolean;
  /** Where one has a word, the other has its opposite. */
  readonly isOpposite: boolean;
  /** Its clauses stand in another order. */
  readonly isTurned: boolean;
}

/** Below this share of words that are alike, slips and synonyms cannot make up for the rest. */
const WORTH = 0.15;
/** From this share on, the clauses may merely stand in another order. */
const TURNED = 0.6;
/** So much more has to be held in the other order. */
const GAIN = 0.1;
/** Longer texts take too long to be looked at in several orders: so many words of one times the other's. */
const MOST_COMPARED = 30_000;
const CONTENT = 0.15;
/** Common verbs, which say little and yet something, have at least this weight: "want". */
const SAYING = 0.08;
/** How far a word counts that another telling of the same statement has. */
const ELSEWHERE = 0.9;
const NONE: ReadonlySet<number> = new Set();

export function fitOf(
  typed: readonly Unit[],
  told: readonly Unit[],
  likenessOf: LikenessOf,
  areOpposed: Opposed,
  elsewhere: ReadonlySet<number> = NONE,
): Fit | undefined {
  const most = sharedAtMost(typed, told);
  if (most < WORTH) return undefined;
  const fit = arranged(typed, told, likenessOf, areOpposed, elsewhere);
  if (fit === undefined || most < TURNED || fit.ofTyped > 1 - GAIN) return fit;
  if (typed.length * told.length > MOST_COMPARED) return fit;
  let best = fit;
  for (const cut of cutsOf(typed)) {
    const turned = turnedAt(cut, typed, told, likenessOf, areOpposed, elsewhere);
    if (turned !== undefined && turned.ofTyped > best.ofTyped + GAIN) best = turned;
  }
  return best;
}

/** With the two halves of the typed text in the other order. A word that joins clauses has to be held with its own. */
function turnedAt(
  cut: number,
  typed: readonly Unit[],
  told: readonly Unit[],
  likenessOf: LikenessOf,
  areOpposed: Opposed,
  elsewhere: ReadonlySet<number>,
): Fit | undefined {
  const at = (index: number): number => (index + cut) % typed.length;
  const units = typed.map((_, index) => typed[at(index)]).filter((unit) => unit !== undefined);
  const there = new Set([...elsewhere].map((index) => (index - cut + typed.length) % typed.length));
  const fit = arranged(units, told, likenessOf, areOpposed, there);
  if (fit === undefined) return undefined;
  const held = new Set(fit.matches.map((match) => match.at));
  if (units.some((unit, index) => isJoin(unit) && !held.has(index))) return undefined;
  const matches = fit.matches.map((match) => ({ ...match, at: at(match.at) }));
  // What a negation denies is told by the order that was typed, too.
  const isOpposite = fit.isOpposite || isDenialStrayed(typed, told, matches);
  return { ...fit, matches, isOpposite, isTurned: true };
}

function arranged(
  typed: readonly Unit[],
  told: readonly Unit[],
  likenessOf: LikenessOf,
  areOpposed: Opposed,
  elsewhere: ReadonlySet<number>,
): Fit | undefined {
  const inOrder = stretchOf(typed, told, likenessOf);
  const matches = [...inOrder, ...moved(typed, told, inOrder, likenessOf)];
  const places = matches.map((match) => match.with);
  if (places.length === 0) return undefined;
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const there = new Set(places);
  const matched = new Set(matches.map(({ at }) => at));
  const here = new Set([...matched, ...elsewhere]);
  const weightOf = (at: number): number => typed[at]?.weight ?? 0;
  const shared =
    sum(matches.map(({ at, likeness }) => likeness * weightOf(at))) +
    sum([...elsewhere].filter((at) => !matched.has(at)).map((at) => ELSEWHERE * weightOf(at)));
  const all = Math.max(0.01, sum(typed.map(({ weight }) => weight)));
  const stretch = told.slice(from, to + 1);
  const held = stretch.filter((_, index) => there.has(from + index));
  const left = typed.filter((_, index) => !here.has(index));
  const ends = told.slice(Math.max(0, from - 2), to + 3);
  const over = ends.filter((_, index) => !there.has(Math.max(0, from - 2) + index));
  const instead = insteadOf(
    typed,
    told,
    inOrder.filter(({ at }) => weightOf(at) > 0),
  ).filter((at) => !here.has(at));
  return {
    matches,
    from,
    to,
    ofTyped: shared / all,
    ofStretch:
      sum(held.map(({ weight }) => weight)) / Math.max(0.01, sum(stretch.map(({ weight }) => weight))),
    instead: sum(instead.map(weightOf)) / all,
    replaced: instead.length,
    content: [...here].filter((at) => weightOf(at) >= CONTENT).length,
    shared,
    missing: left.filter(({ weight }) => weight >= SAYING).length,
    leastClause: leastClause(typed, here),
    lost: longestLoss(typed, here),
    run: longestRun(typed, told, matches, elsewhere),
    isFactOff:
      typed.some((_, index) => !here.has(index) && isFact(typed, index)) ||
      isFigureLost(typed, told, inOrder) ||
      isMeasureOff(typed, told, matches) ||
      isOtherSex(typed, told, matches) ||
      isOfAnother(typed, told, inOrder, there),
    isOpposite:
      isDenialStrayed(typed, told, matches) ||
      (denialsIn(typed) % 2 === denialsIn(told.slice(beginOf(told, from), to + 1)) % 2 &&
        (left.some((a) => over.some((b) => areOpposites(a.stem, b.stem))) ||
          isExchanged(typed, told, inOrder, { here, there }, areOpposed))),
    isTurned: false,
  };
}

/** Up to three words before a stretch, of its clause. */
function beginOf(told: readonly Unit[], from: number): number {
  let begin = from;
  while (begin > 0 && from - begin < 3 && told[begin]?.beginsClause === false) begin -= 1;
  return begin;
}

/** What both have, in any order and at any place: a bound that costs little. */
function sharedAtMost(typed: readonly Unit[], told: readonly Unit[]): number {
  const stems = new Set(told.map(({ stem }) => stem));
  const shared = typed.filter(({ stem }) => stems.has(stem));
  return sum(shared.map(({ weight }) => weight)) / Math.max(0.01, sum(typed.map(({ weight }) => weight)));
}

const DENIALS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'nobody',
  'none',
  'neither',
  'nothing',
  'without',
]);

function denialsIn(units: readonly Unit[]): number {
  return units.filter(({ stem, folded }) => DENIALS.has(stem) || DENIALS.has(folded)).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
