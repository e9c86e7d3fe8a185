import type { Chart } from '../card/chart.ts';
import { axisOf, type Stretch } from './axis.ts';
import { dayNumber } from './days.ts';
import { drawAxis } from './draw-axis.ts';
import { drawEvents, stretchOf } from './draw-events.ts';
import { drawKey, drawLegend } from './draw-key.ts';
import { drawLanes } from './draw-lanes.ts';
import type { Measure } from './font.ts';
import { WIDE } from './place-marks.ts';
import { BOLD, COLOUR, FAMILY, PAD, SIZE, WIDTH } from './style.ts';
import { element, textElement } from './svg.ts';
import { clipTo, wrapTo } from './words.ts';

/** A chart as SVG of a fixed width: a panel that reads on light and dark pages, with no reference to anything. */
export function drawChart(chart: Chart, measure: Measure): string {
  const titles = wrapTo(chart.title, (WIDTH - 2 * PAD) / BOLD, SIZE.title, 3, measure);
  const heading = titles.map((line, index) =>
    textElement(line, {
      x: PAD,
      y: PAD + 16 + 22 * index,
      'font-size': SIZE.title,
      'font-weight': 700,
      fill: COLOUR.ink,
    }),
  );
  const legend = drawLegend(chart, PAD + 22 * titles.length + 6, measure);
  const axis = axisOf(stretchesOf(chart), PAD + WIDE, WIDTH - PAD - WIDE);
  const top = legend.bottom + 6;
  const body = axis === undefined ? empty(top, measure) : drawBody(chart, axis, top, measure);
  const height = Math.ceil(body.bottom + PAD);
  const panel = element('rect', {
    x: 0.5,
    y: 0.5,
    width: WIDTH - 1,
    height: height - 1,
    rx: 10,
    fill: COLOUR.panel,
    stroke: COLOUR.edge,
  });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      'font-family': FAMILY,
    },
    panel + heading.join('') + legend.svg + body.svg,
  );
}

function drawBody(
  chart: Chart,
  axis: NonNullable<ReturnType<typeof axisOf>>,
  top: number,
  measure: Measure,
): { svg: string; bottom: number } {
  const events = drawEvents(chart, axis, top);
  const lanes = drawLanes(chart, axis, top + events.height, measure);
  const grid = drawAxis(axis, top + events.height, lanes.bottom, measure);
  const key = drawKey(chart, grid.bottom + 8, measure);
  return {
    svg: grid.svg + events.behind(top, lanes.bottom) + events.flags + lanes.svg + key.svg,
    bottom: key.bottom,
  };
}

function empty(top: number, measure: Measure): { svg: string; bottom: number } {
  const line = clipTo('Nothing here has a date.', WIDTH - 2 * PAD, SIZE.text, measure);
  return {
    svg: textElement(line, { x: PAD, y: top + 18, 'font-size': SIZE.text, fill: COLOUR.quiet }),
    bottom: top + 26,
  };
}

/** All days of a chart: those of its marks, and those that it is to show in any case. */
function stretchesOf({ from, to, lanes, events }: Chart): Stretch[] {
  const marks = [
    ...lanes.flatMap(({ points }) => points.map(({ on }) => ({ from: on, to: on }))),
    ...lanes.flatMap(({ spans }) => spans),
    { from, to: from },
    { from: to, to },
  ];
  const days = marks.flatMap((mark): Stretch[] => {
    const first = dayNumber(mark.from);
    const last = dayNumber(mark.to);
    return first === undefined || last === undefined || last < first ? [] : [{ from: first, to: last }];
  });
  return [...days, ...events.flatMap((event) => stretchOf(event) ?? [])];
}
