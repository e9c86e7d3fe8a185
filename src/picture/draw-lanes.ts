import type { Chart, ChartLane } from '../card/chart.ts';
import type { Axis } from './axis.ts';
import { drawMark } from './draw-mark.ts';
import type { Measure } from './font.ts';
import { placeMarks, WIDE } from './place-marks.ts';
import { BOLD, COLOUR, HALO, PAD, SIZE, WIDTH } from './style.ts';
import { element, type Svg, textElement } from './svg.ts';
import { wrapTo } from './words.ts';

/** Something drawn, and how far down it goes. */
export interface Drawn {
  readonly svg: Svg;
  readonly bottom: number;
}

/** A picture is a look at a card, not a table: more lanes than these are named in a line. */
const MOST_LANES = 12;
const NAME_HEIGHT = 22;
const NAME_LINE = 18;
const LEVEL_HEIGHT = 2 * WIDE + 2;

/** The lanes, each with its name above its marks: at the side, names would leave a phone no room. */
export function drawLanes(chart: Chart, axis: Axis, top: number, measure: Measure): Drawn {
  let y = top;
  const pieces = chart.lanes.slice(0, MOST_LANES).map((lane) => {
    const drawn = drawLane(lane, axis, y, measure);
    y = drawn.bottom;
    return drawn.svg;
  });
  const more = chart.lanes.length - MOST_LANES;
  if (more <= 0) return { svg: pieces.join(''), bottom: y };
  const line = textElement(`and ${more} more, which the answer lists`, {
    x: PAD,
    y: y + 18,
    'font-size': SIZE.text,
    fill: COLOUR.quiet,
  });
  return { svg: pieces.join('') + line, bottom: y + 26 };
}

function drawLane(lane: ChartLane, axis: Axis, top: number, measure: Measure): Drawn {
  const { marks, levels, left } = placeMarks(lane, axis);
  const more = left === 0 ? '' : `and ${left} more`;
  const room = WIDTH - 2 * PAD - (more === '' ? 0 : measure(more) * SIZE.text + 12);
  const text = { 'font-size': SIZE.text, y: top + 16 };
  const lines = wrapTo(lane.label, room / BOLD, SIZE.text, 2, measure);
  const name = lines.map((line, index) =>
    textElement(line, {
      ...text,
      ...HALO,
      x: PAD,
      y: top + 16 + NAME_LINE * index,
      'font-weight': 700,
      fill: COLOUR.ink,
    }),
  );
  // The name stands beside the highest marks where they leave room for it, else above them.
  const end = PAD + measure(lines[0] ?? '') * BOLD * SIZE.text + 8;
  const above = NAME_HEIGHT + NAME_LINE * Math.max(0, lines.length - 1);
  const isBeside =
    more === '' && lines.length < 2 && marks.every((mark) => mark.level < levels - 1 || mark.left > end);
  const base = top + (isBeside ? 4 : above) + Math.max(1, levels) * LEVEL_HEIGHT + 4;
  const rest = textElement(more, { ...text, x: WIDTH - PAD, 'text-anchor': 'end', fill: COLOUR.quiet });
  const bases = axis.pieces.map((piece) =>
    element('line', {
      x1: piece.left,
      x2: piece.right,
      y1: base,
      y2: base,
      stroke: COLOUR.line,
      'stroke-width': 1.5,
    }),
  );
  const drawn = marks.map((mark) => drawMark(mark, base - 4 - mark.level * LEVEL_HEIGHT - WIDE));
  return { svg: name.join('') + rest + bases.join('') + drawn.join(''), bottom: base + 6 };
}
