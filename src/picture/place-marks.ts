import type { ChartLane, ChartTone } from '../card/chart.ts';
import type { Axis } from './axis.ts';
import { dayNumber } from './days.ts';

/** A mark in its place: between two edges in pixels, on a level counted up from the line. */
export interface PlacedMark {
  readonly shape: 'point' | 'bar';
  readonly left: number;
  readonly right: number;
  readonly level: number;
  readonly tone: ChartTone;
  /** What stands in it: its label, or its count where that is more than one. */
  readonly text: string;
}

/** The marks of a lane, and how many things found no room. */
export interface PlacedLane {
  readonly marks: readonly PlacedMark[];
  readonly levels: number;
  readonly left: number;
}

/** Half the width of a mark with a number in it, and of one without. */
export const WIDE = 11;
export const NARROW = 6;
const BETWEEN = 2;
/** Marks without labels that would stand higher are drawn together; of those with labels, the rest is told. */
const MOST_LEVELS = 6;
const MOST_LABELLED_LEVELS = 12;

interface Mark {
  readonly shape: 'point' | 'bar';
  readonly left: number;
  readonly right: number;
  readonly tone: ChartTone;
  readonly label: string;
  readonly count: number;
}

/** Puts marks one above the other where they would overlap. What has no date is left out. */
export function placeMarks(lane: ChartLane, axis: Axis): PlacedLane {
  const marks = together(marksOf(lane, axis));
  const placed = stack(marks);
  const isTooHigh = placed.some(({ level }) => level >= MOST_LEVELS);
  const settled = isTooHigh ? stack(together(marks.map(rounded))) : placed;
  const shown = settled.filter(({ level }) => level < MOST_LABELLED_LEVELS);
  const cut = settled.filter(({ level }) => level >= MOST_LABELLED_LEVELS);
  return {
    marks: shown.map(({ mark, level }) => ({
      shape: mark.shape,
      left: mark.left,
      right: mark.right,
      tone: mark.tone,
      level,
      text: textOf(mark),
    })),
    levels: Math.max(0, ...shown.map(({ level }) => level + 1)),
    left: cut.reduce((sum, { mark }) => sum + mark.count, 0),
  };
}

function marksOf({ points, spans }: ChartLane, axis: Axis): Mark[] {
  const bars = spans.flatMap(({ from, to, tone, count, label = '' }): Mark[] => {
    const start = dayNumber(from);
    const end = dayNumber(to);
    if (start === undefined || end === undefined || end < start || count < 1) return [];
    const middle = (axis.at(start) + axis.at(end)) / 2;
    const half = Math.max(WIDE, (axis.at(end) - axis.at(start)) / 2);
    return [{ shape: 'bar', left: middle - half, right: middle + half, tone, label, count }];
  });
  const dots = points.flatMap(({ on, tone, count, label = '' }): Mark[] => {
    const day = dayNumber(on);
    if (day === undefined || count < 1) return [];
    const x = axis.at(day);
    return [{ shape: 'point', left: x, right: x, tone, label, count }];
  });
  // Bars lie on the line, longest first; points stand above them.
  return [...bars.sort((a, b) => b.right - b.left - (a.right - a.left)), ...dots];
}

/** Marks that would be drawn in the same place in the same way are one mark. */
function together(marks: readonly Mark[]): Mark[] {
  const byPlace = new Map<string, Mark>();
  for (const mark of marks) {
    const { shape, left, right, tone, label } = mark;
    const key = JSON.stringify([shape, left, right, tone, label]);
    const known = byPlace.get(key);
    byPlace.set(key, known === undefined ? mark : { ...known, count: known.count + mark.count });
  }
  return [...byPlace.values()];
}

/** A mark moved to the nearest of a few places, where others join it. */
function rounded(mark: Mark): Mark {
  if (mark.label !== '') return mark;
  const grid = 2 * WIDE + BETWEEN;
  const to = (x: number): number => Math.round(x / grid) * grid;
  if (mark.shape === 'point') return { ...mark, left: to(mark.left), right: to(mark.left) };
  const left = to(mark.left);
  return { ...mark, left, right: Math.max(left + 2 * WIDE, to(mark.right)) };
}

function textOf({ label, count }: Mark): string {
  if (label !== '') return label;
  return count < 2 ? '' : count > 999 ? '999+' : String(count);
}

function stack(marks: readonly Mark[]): { mark: Mark; level: number }[] {
  const taken: { from: number; to: number; level: number }[] = [];
  return marks.map((mark) => {
    const half = mark.shape === 'bar' ? 0 : textOf(mark) === '' ? NARROW : WIDE;
    const from = mark.left - half - BETWEEN / 2;
    const to = mark.right + half + BETWEEN / 2;
    const blocked = new Set(
      taken.filter((other) => other.from < to && from < other.to).map(({ level }) => level),
    );
    let level = 0;
    while (blocked.has(level)) level += 1;
    taken.push({ from, to, level });
    return { mark: { ...mark, left: mark.left - half, right: mark.right + half }, level };
  });
}
