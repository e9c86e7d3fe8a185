import type { Chart, ChartEvent } from '../card/chart.ts';
import type { Axis, Stretch } from './axis.ts';
import { dayNumber } from './days.ts';
import { drawFlag } from './draw-mark.ts';
import { WIDE } from './place-marks.ts';
import { COLOUR } from './style.ts';
import { element, type Svg } from './svg.ts';

/** Events drawn over the lanes: what stands behind the marks, and the flags above the lanes. */
export interface DrawnEvents {
  readonly behind: (top: number, bottom: number) => Svg;
  readonly flags: Svg;
  /** How high the rows of flags are. */
  readonly height: number;
}

/** More events than letters would have no names. */
export const MOST_EVENTS = 26;
const ROW = 2 * WIDE + 2;

export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** The days of an event; undefined where it has none. */
export function stretchOf({ on, until = on }: ChartEvent): Stretch | undefined {
  const from = dayNumber(on);
  const to = dayNumber(until);
  return from === undefined ? undefined : { from, to: to === undefined || to < from ? from : to };
}

export function drawEvents({ events }: Chart, axis: Axis, top: number): DrawnEvents {
  const taken: { readonly from: number; readonly to: number; readonly row: number }[] = [];
  const placed = events.slice(0, MOST_EVENTS).flatMap((event, index) => {
    const stretch = stretchOf(event);
    if (stretch === undefined) return [];
    const left = axis.at(stretch.from);
    const right = axis.at(stretch.to);
    const x = (left + right) / 2;
    let row = 0;
    // A flag goes one row further down where another one of that row is too near.
    const from = Math.min(left, x - ROW / 2);
    const to = Math.max(right, x + ROW / 2);
    while (taken.some((other) => other.row === row && other.from < to && from < other.to)) row += 1;
    taken.push({ from, to, row });
    return [{ letter: letterOf(index), left, right, x, row }];
  });
  const height = placed.length === 0 ? 0 : (Math.max(...placed.map(({ row }) => row)) + 1) * ROW + 4;
  return {
    height,
    flags: placed.map(({ letter, x, row }) => drawFlag(letter, x, top + row * ROW + WIDE)).join(''),
    behind: (from, to) =>
      placed
        .map(({ left, right, x, row }) => {
          const y = from + row * ROW + WIDE;
          return right - left < 2 ? across(x, y, to) : bracket(left, right, y);
        })
        .join(''),
  };
}

/** Through all lanes, at the day of an event. */
function across(x: number, top: number, bottom: number): Svg {
  return line(x, x, top, bottom, '4 3');
}

/** Over the days among which it was: what is not known to the day gets no line through the lanes. */
function bracket(left: number, right: number, y: number): Svg {
  const cap = (x: number): Svg => line(x, x, y - 6, y + 6);
  return line(left, right, y, y) + cap(left) + cap(right);
}

function line(x1: number, x2: number, y1: number, y2: number, dashes?: string): Svg {
  return element('line', {
    x1,
    x2,
    y1,
    y2,
    stroke: COLOUR.event,
    'stroke-width': 1.5,
    'stroke-dasharray': dashes,
  });
}
