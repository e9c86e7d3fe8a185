import type { Match } from './stretch.ts';
import type { Unit } from './units.ts';

const CONTENT = 0.15;
const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
);

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
