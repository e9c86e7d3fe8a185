import { MONTHS } from './months.ts';
import type { Match } from './stretch.ts';
import type { Unit } from './units.ts';

const CONTENT = 0.15;
/** But for "may", which is mostly no month. */
const DAYS: ReadonlySet<string> = new Set([
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  ...[...MONTHS].filter((month) => month !== 'may'),
]);

/** A day that is told by the one on which it was said. */
const BESIDE_TODAY: ReadonlySet<string> = new Set(['yesterday', 'tomorrow', 'tonight']);

/** What must not differ between words and the telling that is to hold them: a number, a name, a day, what is counted. */
export function isFact(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  return unit !== undefined && (isNumber(unit) || unit.isName || isDay(unit) || isCounted(units, index));
}

/** Behind the last word that both have, a figure stands instead of typed words if it is so near. */
const REACH = 3;

/** Whether words were typed where the telling has a number or a day: "for a generation", "for three years". */
export function isFigureLost(
  typed: readonly Unit[],
  told: readonly Unit[],
  inOrder: readonly Match[],
): boolean {
  return inOrder.some((match, index) => {
    const next = inOrder[index + 1];
    const here = typed.slice(match.at + 1, next?.at ?? typed.length);
    const sentence = told[match.with]?.sentence;
    const there = told
      .slice(match.with + 1, next?.with ?? match.with + 1 + REACH)
      .filter((unit) => next !== undefined || unit.sentence === sentence);
    return (
      here.some(({ weight }) => weight >= CONTENT) &&
      there.some((unit) => isNumber(unit) || DAYS.has(unit.folded))
    );
  });
}

/** A day or number and the word before it may stand so much further apart than they were typed. */
const STRETCH = 4;

/** On which side of a day or a number something is, by the word right before it. */
const SIDES: Readonly<Record<string, string>> = {
  in: 'at',
  on: 'at',
  at: 'at',
  during: 'at',
  before: 'before',
  by: 'by',
  after: 'after',
  since: 'since',
  from: 'from',
  until: 'until',
  till: 'until',
  to: 'to',
};

/** "open until June" for "open from June", "to 12 percent" for "by 12 percent". */
export function isSideOff(typed: readonly Unit[], told: readonly Unit[], matches: readonly Match[]): boolean {
  return matches.some(({ at, with: place }) => {
    if (!isFixed(typed[at]) || !isFixed(told[place])) return false;
    const [here, there] = [typed[at - 1], told[place - 1]].map((unit) => SIDES[unit?.folded ?? '']);
    return here !== undefined && there !== undefined && here !== there;
  });
}

/** Whether days and numbers that both have belong to other words, or change places: "begin on June 5, end on July 6". */
export function areFactsTurned(
  typed: readonly Unit[],
  told: readonly Unit[],
  matches: readonly Match[],
): boolean {
  const sorted = [...matches].sort((a, b) => a.at - b.at);
  const facts = sorted.filter(({ at, with: place }) => isFixed(typed[at]) && isFixed(told[place]));
  const words = sorted.filter(({ at }) => !isFixed(typed[at]) && (typed[at]?.weight ?? 0) >= CONTENT);
  return facts.some((fact, index) => {
    const last = facts[index - 1];
    const isBeside = (other: Match): boolean =>
      !beginsBetween(typed, Math.min(other.at, fact.at), Math.max(other.at, fact.at));
    if (last !== undefined && last.with > fact.with && isBeside(last)) return true;
    const mate =
      words.findLast((word) => word.at < fact.at && isBeside(word)) ??
      words.find((word) => word.at > fact.at && isBeside(word));
    if (mate === undefined) return last !== undefined && last.with > fact.with;
    return Math.abs(fact.with - mate.with) - Math.abs(fact.at - mate.at) > STRETCH;
  });
}

function beginsBetween(units: readonly Unit[], from: number, to: number): boolean {
  return units.slice(from + 1, to + 1).some(({ beginsClause }) => beginsClause);
}

function isFixed(unit: Unit | undefined): boolean {
  return unit !== undefined && (isNumber(unit) || isDay(unit) || MONTHS.has(unit.folded));
}

/** Whether a number that both have is one of something else, or one side of it was typed that is not told. */
export function isMeasureOff(
  typed: readonly Unit[],
  told: readonly Unit[],
  matches: readonly Match[],
): boolean {
  return matches.some((match) => {
    const [here, there] = [typed[match.at], told[match.with]];
    if (here?.number === undefined || there?.number === undefined) return false;
    return (
      (here.measure !== undefined && here.measure !== there.measure) ||
      (here.bound !== undefined && here.bound !== there.bound)
    );
  });
}

function isDay({ folded }: Unit): boolean {
  return DAYS.has(folded) || BESIDE_TODAY.has(folded);
}

function isNumber({ number }: Unit): boolean {
  return number !== undefined && number !== 1;
}

/** What a number counts: "eleven seconds". */
function isCounted(units: readonly Unit[], index: number): boolean {
  const before = units[index - 1];
  return before !== undefined && isNumber(before) && (units[index]?.weight ?? 0) >= CONTENT;
}
