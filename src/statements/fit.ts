import { isExchanged, type Opposed } from './exchanged.ts';
import { insteadOf } from './instead.ts';
import type { LikenessOf } from './likeness.ts';
import { leastClause, longestLoss, longestRun } from './losses.ts';
import { moved } from './moved.ts';
import { areFactsTurned, isFact, isFigureLost, isMeasureOff, isSideOff } from './must-agree.ts';
import { once } from './once.ts';
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

/** @param least what holds less of the typed text is none: what else there is to say of it is not found out */
export function fitOf(
  typed: readonly Unit[],
  told: readonly Unit[],
  likenessOf: LikenessOf,
  areOpposed: Opposed,
  elsewhere: ReadonlySet<number> = NONE,
  least = 0,
): Fit | undefined {
  const most = sharedAtMost(typed, told);
  if (most < WORTH) return undefined;
  const inOrder = heldIn(typed, told, likenessOf, elsewhere);
  if (inOrder === undefined) return undefined;
  let best: { readonly held: Held; readonly cut: number } = { held: inOrder, cut: 0 };
  const isTurnable =
    most >= TURNED && inOrder.ofTyped <= 1 - GAIN && typed.length * told.length <= MOST_COMPARED;
  for (const cut of isTurnable ? cutsOf(typed) : []) {
    const held = heldIn(turnedAt(cut, typed), told, likenessOf, placesAt(cut, typed, elsewhere));
    if (held === undefined || held.ofTyped <= best.held.ofTyped + GAIN) continue;
    // A word that joins clauses has to be held with its own.
    if (held.typed.every((unit, index) => !isJoin(unit) || held.matched.has(index))) best = { held, cut };
  }
  const { held, cut } = best;
  if (held.ofTyped < least) return undefined;
  const { measured, isFactOff, isOpposite } = fitting(held, told, areOpposed);
  if (cut === 0) return fitWith({ ...measured, isTurned: false }, isFactOff, isOpposite);
  const matches = held.matches.map((match) => ({ ...match, at: (match.at + cut) % typed.length }));
  return fitWith(
    { ...measured, matches, isTurned: true },
    () => isFactOff() || areFactsTurned(typed, told, matches),
    // What a negation denies is told by the order that was typed, too.
    () => isOpposite() || isDenialStrayed(typed, told, matches),
  );
}

type Measured = Omit<Fit, 'isFactOff' | 'isOpposite' | 'isTurned'>;

/** What takes longest is found out where all else fits. */
function fitWith(
  measured: Omit<Fit, 'isFactOff' | 'isOpposite'>,
  isFactOff: () => boolean,
  isOpposite: () => boolean,
): Fit {
  const [factOff, opposite] = [once(isFactOff), once(isOpposite)];
  return {
    ...measured,
    get isFactOff() {
      return factOff();
    },
    get isOpposite() {
      return opposite();
    },
  };
}

interface Fitting {
  readonly measured: Measured;
  readonly isFactOff: () => boolean;
  readonly isOpposite: () => boolean;
}

/** The typed text with its two halves in the other order. */
function turnedAt(cut: number, typed: readonly Unit[]): Unit[] {
  return [...typed.slice(cut), ...typed.slice(0, cut)];
}

function placesAt(cut: number, { length }: readonly Unit[], places: ReadonlySet<number>): Set<number> {
  return new Set([...places].map((index) => (index - cut + length) % length));
}

/** What a telling holds of a typed text in one order. */
interface Held {
  readonly typed: readonly Unit[];
  readonly inOrder: readonly Match[];
  readonly matches: readonly Match[];
  /** Typed words that stand there, and those that another telling has. */
  readonly matched: ReadonlySet<number>;
  readonly elsewhere: ReadonlySet<number>;
  readonly shared: number;
  /** The weight of the typed text, and the share of it that is held. */
  readonly all: number;
  readonly ofTyped: number;
}

function heldIn(
  typed: readonly Unit[],
  told: readonly Unit[],
  likenessOf: LikenessOf,
  elsewhere: ReadonlySet<number>,
): Held | undefined {
  const inOrder = stretchOf(typed, told, likenessOf);
  const matches = [...inOrder, ...moved(typed, told, inOrder, likenessOf)];
  if (matches.length === 0) return undefined;
  const matched = new Set(matches.map(({ at }) => at));
  const weightOf = (at: number): number => typed[at]?.weight ?? 0;
  const shared =
    sum(matches.map(({ at, likeness }) => likeness * weightOf(at))) +
    sum([...elsewhere].filter((at) => !matched.has(at)).map((at) => ELSEWHERE * weightOf(at)));
  const all = Math.max(0.01, sum(typed.map(({ weight }) => weight)));
  return { typed, inOrder, matches, matched, elsewhere, shared, all, ofTyped: shared / all };
}

function fitting(
  { typed, inOrder, matches, matched, elsewhere, shared, all, ofTyped }: Held,
  told: readonly Unit[],
  areOpposed: Opposed,
): Fitting {
  const places = matches.map((match) => match.with);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const there = new Set(places);
  const here = new Set([...matched, ...elsewhere]);
  const weightOf = (at: number): number => typed[at]?.weight ?? 0;
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
  const measured = {
    matches,
    from,
    to,
    ofTyped,
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
  };
  return {
    measured,
    isFactOff: () =>
      typed.some((_, index) => !here.has(index) && isFact(typed, index)) ||
      isFigureLost(typed, told, inOrder) ||
      isMeasureOff(typed, told, matches) ||
      areFactsTurned(typed, told, matches) ||
      isSideOff(typed, told, matches) ||
      isOtherSex(typed, told, matches) ||
      isOfAnother(typed, told, inOrder, there),
    isOpposite: () =>
      isDenialStrayed(typed, told, matches) ||
      (denialsIn(typed) % 2 === denialsIn(told.slice(beginOf(told, from), to + 1)) % 2 &&
        (left.some((a) => over.some((b) => areOpposites(a.stem, b.stem))) ||
          isExchanged(typed, told, inOrder, { here, there }, areOpposed))),
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
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
