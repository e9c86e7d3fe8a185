import type { Axis } from './axis.ts';
import type { Drawn } from './draw-lanes.ts';
import type { Measure } from './font.ts';
import { BOLD, COLOUR, SIZE, WIDTH } from './style.ts';
import { element, type Svg, textElement } from './svg.ts';
import { ticksOf } from './ticks.ts';

/** Lines of the grid from `top` to `bottom`, and the days below them. */
export function drawAxis(axis: Axis, top: number, bottom: number, measure: Measure): Drawn {
  const ticks = ticksOf(axis, measure('30 Sep') * SIZE.text + 12);
  const grid = ticks.map(({ x }) =>
    element('line', { x1: x, x2: x, y1: top, y2: bottom + 4, stroke: COLOUR.grid, 'stroke-width': 1 }),
  );
  const text = { 'text-anchor': 'middle', 'font-size': SIZE.text, fill: COLOUR.quiet };
  const at = (label: string, x: number): number => {
    const half = (measure(label) * BOLD * SIZE.text) / 2 + 6;
    return Math.min(Math.max(x, half), WIDTH - half);
  };
  const days = ticks.map(({ x, label }) => textElement(label, { ...text, x: at(label, x), y: bottom + 19 }));
  const years = ticks.map(({ x, year }) =>
    textElement(year, { ...text, x: at(year, x), y: bottom + 36, 'font-weight': 700 }),
  );
  const hasYears = ticks.some(({ year }) => year !== '');
  return {
    svg: [...grid, ...breaks(axis, top, bottom), ...days, ...years].join(''),
    bottom: bottom + (hasYears ? 42 : 25),
  };
}

/** Two slanting strokes where days are left out. */
function breaks({ pieces }: Axis, top: number, bottom: number): Svg[] {
  return pieces.slice(1).flatMap((piece, index) => {
    const before = pieces[index]?.right ?? piece.left;
    const middle = (before + piece.left) / 2;
    return [
      element('rect', {
        x: before,
        y: top,
        width: piece.left - before,
        height: bottom - top + 4,
        fill: '#ebe9e2',
      }),
      ...[-4, 3].map((offset) =>
        element('line', {
          x1: middle + offset - 3,
          x2: middle + offset + 4,
          y1: bottom + 9,
          y2: bottom - 3,
          stroke: COLOUR.quiet,
          'stroke-width': 2,
        }),
      ),
    ];
  });
}
