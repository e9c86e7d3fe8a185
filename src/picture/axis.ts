/** A stretch of days, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch of the axis that is drawn to scale, in pixels. Between two of them the axis is broken. */
export interface AxisPiece extends Stretch {
  readonly left: number;
  readonly right: number;
}

export interface Axis {
  readonly pieces: readonly AxisPiece[];
  readonly pixelsPerDay: number;
  /** Where a day is drawn. A day in a break is drawn in the middle of it. */
  at(day: number): number;
}

/** An empty stretch that is longer than this part of the whole is broken out, as it would squeeze the rest. */
const LONG_GAP = 0.2;
const SHORTEST_GAP = 21;
const BREAK_PIXELS = 26;
/** What stays around the marks on either side of a break, of the days that are drawn. */
const MARGIN = 0.03;
/** The axis is never so short that a day would fill the picture. */
const FEWEST_DAYS = 7;

/** Lays out the days of marks between two places, in pixels. With no marks at all there is no axis. */
export function axisOf(marks: readonly Stretch[], left: number, right: number): Axis | undefined {
  const first = Math.min(...marks.map(({ from }) => from));
  const last = Math.max(...marks.map(({ to }) => to));
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  const missing = Math.max(0, FEWEST_DAYS - (last - first)) / 2;
  const whole = { from: first - Math.ceil(missing), to: last + Math.ceil(missing) };
  const kept = withoutGaps(whole, marks);
  const days = kept.reduce((sum, { from, to }) => sum + to - from, 0);
  const pixelsPerDay = (right - left - BREAK_PIXELS * (kept.length - 1)) / days;
  let next = left;
  const pieces = kept.map((stretch) => {
    const start = next;
    const end = start + (stretch.to - stretch.from) * pixelsPerDay;
    next = end + BREAK_PIXELS;
    return { ...stretch, left: start, right: end };
  });
  return { pieces, pixelsPerDay, at: (day) => placeOf(day, pieces) };
}

/** The stretches that are left when the long gaps between marks are taken out: at most five. */
function withoutGaps(whole: Stretch, marks: readonly Stretch[]): Stretch[] {
  const length = whole.to - whole.from;
  const margin = length * MARGIN;
  const sorted = [...marks].sort((a, b) => a.from - b.from);
  const kept: { from: number; to: number }[] = [{ from: whole.from, to: sorted[0]?.to ?? whole.to }];
  for (const mark of sorted) {
    const open = kept.at(-1);
    if (open === undefined) continue;
    const gap = mark.from - open.to;
    if (gap > Math.max(SHORTEST_GAP, LONG_GAP * length)) {
      open.to += Math.min(margin, gap / 3);
      kept.push({ from: mark.from - Math.min(margin, gap / 3), to: mark.to });
    } else {
      open.to = Math.max(open.to, mark.to);
    }
  }
  const end = kept.at(-1);
  if (end !== undefined) end.to = Math.max(end.to, whole.to);
  return kept;
}

function placeOf(day: number, pieces: readonly AxisPiece[]): number {
  let end = pieces[0]?.left ?? 0;
  for (const { from, to, left, right } of pieces) {
    if (day < from) return (end + left) / 2;
    if (day <= to) return left + ((day - from) / (to - from)) * (right - left);
    end = right;
  }
  return end;
}
