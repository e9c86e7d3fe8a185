import type { Unit } from './units.ts';

const CONTENT = 0.15;
const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
);

/** What must not differ between words and the telling that is to hold them: a number, a name, a day, what is counted. */
export function isFact(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  return (
    unit !== undefined && (isNumber(unit) || unit.isName || DAYS.has(unit.folded) || isCounted(units, index))
  );
}

function isNumber({ number }: Unit): boolean {
  return number !== undefined && number !== 1;
}

/** What a number counts: "eleven seconds". */
function isCounted(units: readonly Unit[], index: number): boolean {
  const before = units[index - 1];
  return before !== undefined && isNumber(before) && (units[index]?.weight ?? 0) >= CONTENT;
}
