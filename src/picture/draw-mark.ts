import type { ChartTone } from '../card/chart.ts';
import { NARROW, type PlacedMark, WIDE } from './place-marks.ts';
import { COLOUR, MARK, SIZE } from './style.ts';
import { element, type Svg, textElement } from './svg.ts';

/** A point or a bar, with what stands in it. `y` is its middle. */
export function drawMark({ shape, left, right, tone, text }: PlacedMark, y: number): Svg {
  const { fill, stroke, dashes, text: ink } = MARK[tone];
  const outline = { fill, stroke, 'stroke-width': 2, 'stroke-dasharray': dashes };
  const middle = (left + right) / 2;
  const body =
    shape === 'bar'
      ? element('rect', {
          x: left + 1,
          y: y - WIDE + 2,
          width: Math.max(2, right - left - 2),
          height: 2 * WIDE - 4,
          rx: 5,
          ...outline,
        })
      : element('circle', { cx: middle, cy: y, r: (right - left) / 2 - 1, ...outline });
  return body + number(text, middle, y, ink);
}

/** A mark for the legend. */
export function sampleMark(tone: ChartTone, x: number, y: number): Svg {
  return drawMark(
    { shape: 'point', left: x - NARROW - 1, right: x + NARROW + 1, level: 0, tone, text: '' },
    y,
  );
}

/** The letter of an event, on its line above the lanes and in the list below them. */
export function drawFlag(letter: string, x: number, y: number): Svg {
  const side = 2 * WIDE - 2;
  return (
    element('rect', {
      x: x - side / 2,
      y: y - side / 2,
      width: side,
      height: side,
      rx: 4,
      fill: COLOUR.event,
    }) + number(letter, x, y, '#ffffff')
  );
}

function number(text: string, x: number, y: number, fill: string): Svg {
  // Three digits are set smaller than the mark is wide.
  const shown = [...text].slice(0, 4).join('');
  const length = shown.length > 2 ? { textLength: 2 * WIDE - 6, lengthAdjust: 'spacingAndGlyphs' } : {};
  return textElement(shown, {
    x,
    y: y + SIZE.number * 0.36,
    'text-anchor': 'middle',
    'font-size': SIZE.number,
    'font-weight': 700,
    fill,
    ...length,
  });
}
