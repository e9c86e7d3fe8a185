import type { Axis, AxisPiece } from './axis.ts';
import { calendar, monthName, numberOf } from './days.ts';

/** A line of the grid, with what stands below it. */
export interface Tick {
  readonly x: number;
  readonly label: string;
  /** Said once for each year, below the label. */
  readonly year: string;
}

type Step = { readonly unit: 'day' | 'month' | 'year'; readonly every: number; readonly days: number };

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10].map((every): Step => ({ unit: 'day', every, days: every })),
  ...[1, 2, 3, 6].map((every): Step => ({ unit: 'month', every, days: 30 * every })),
  ...[1, 2, 5, 10, 20, 50, 100, 500, 1000, 5000].map(
    (every): Step => ({ unit: 'year', every, days: 365 * every }),
  ),
];

/** The ticks of an axis, so far apart that labels of `labelWidth` pixels stay apart. */
export function ticksOf({ pieces, pixelsPerDay }: Axis, labelWidth: number): Tick[] {
  const step = STEPS.find(({ days }) => days * pixelsPerDay >= labelWidth) ?? STEPS.at(-1);
  const ticks: Tick[] = [];
  let lastX = Number.NEGATIVE_INFINITY;
  let lastYear: number | undefined;
  for (const piece of pieces) {
    const days = step === undefined ? [] : daysOf(step, piece);
    for (const day of days.length > 0 ? days : [Math.round(piece.from)]) {
      const x = piece.left + (day - piece.from) * pixelsPerDay;
      if (x - lastX < labelWidth) continue;
      const isYear = step?.unit === 'year' && days.length > 0;
      const { year } = calendar(day);
      const label = isYear ? String(year) : labelOf(day, days.length === 0 ? 'day' : (step?.unit ?? 'day'));
      ticks.push({ x, label, year: isYear || year === lastYear ? '' : String(year) });
      lastX = x;
      lastYear = year;
    }
  }
  return ticks;
}

function labelOf(day: number, unit: 'day' | 'month' | 'year'): string {
  const { month, date } = calendar(day);
  return unit === 'day' ? `${date} ${monthName(month)}` : monthName(month);
}

/** The days of a piece on which a step falls. */
function daysOf({ unit, every }: Step, { from, to }: AxisPiece): number[] {
  const first = calendar(Math.floor(from));
  const days: number[] = [];
  if (unit === 'day') {
    for (let day = Math.ceil(from); day <= to; day += 1) {
      const { date } = calendar(day);
      // Counted from the first of each month; the last days give way to the next first.
      if ((date - 1) % every === 0 && date + every / 2 <= 31) days.push(day);
    }
    return days;
  }
  const months = unit === 'month' ? every : 12 * every;
  const index = first.year * 12 + first.month;
  for (let month = Math.ceil(index / months) * months; ; month += months) {
    const day = numberOf(Math.floor(month / 12), month % 12);
    if (day > to) return days;
    if (day >= from) days.push(day);
  }
}
