import type { Chart, ChartTone } from '../card/chart.ts';
import { letterOf, MOST_EVENTS } from './draw-events.ts';
import type { Drawn } from './draw-lanes.ts';
import { drawFlag, drawMark, sampleMark } from './draw-mark.ts';
import type { Measure } from './font.ts';
import { NARROW, WIDE } from './place-marks.ts';
import { COLOUR, PAD, SIZE, WIDTH } from './style.ts';
import { type Svg, textElement } from './svg.ts';
import { clipTo, wrapTo } from './words.ts';

const LINE = 19;
const INDENT = 2 * WIDE + 8;
const MOST_ENTRIES = 26;
const TONES = ['strong', 'plain', 'faint'] as const satisfies readonly ChartTone[];

/** What the labels and the letters stand for, one below the other. */
export function drawKey({ key, events }: Chart, top: number, measure: Measure): Drawn {
  const entries = [
    ...key.slice(0, MOST_ENTRIES).map(({ label, text }) => ({
      text,
      draw: (y: number): Svg =>
        drawMark(
          { shape: 'point', left: PAD, right: PAD + 2 * WIDE, level: 0, tone: 'strong', text: label },
          y,
        ),
    })),
    ...events.slice(0, MOST_EVENTS).map(({ label }, index) => ({
      text: label,
      draw: (y: number): Svg => drawFlag(letterOf(index), PAD + WIDE, y),
    })),
  ];
  const more = key.length + events.length - entries.length;
  let y = top;
  const drawn = entries.map(({ text, draw }) => {
    const lines = wrapTo(text, WIDTH - 2 * PAD - INDENT, SIZE.text, 2, measure);
    const middle = y + WIDE;
    y += Math.max(2 * WIDE + 2, lines.length * LINE + 5);
    return draw(middle) + lines.map((line, at) => words(line, PAD + INDENT, middle + 5 + at * LINE)).join('');
  });
  const rest = more > 0 ? words(`and ${more} more, which the answer lists`, PAD, y + 14) : '';
  return { svg: drawn.join('') + rest, bottom: more > 0 ? y + 22 : y };
}

/** What the tones of the marks stand for, as many side by side as there is room for. */
export function drawLegend(chart: Chart, top: number, measure: Measure): Drawn {
  const counts = chart.lanes.some(({ points, spans }) =>
    [...points, ...spans].some(({ count, label = '' }) => count > 1 && label === ''),
  );
  const entries = [
    ...TONES.flatMap((tone) => {
      const text = chart.legend[tone];
      return text === undefined ? [] : [{ text, draw: (x: number, y: number) => sampleMark(tone, x, y) }];
    }),
    ...(counts ? [{ text: 'number: how many', draw: (): Svg => '' }] : []),
  ];
  let x = PAD;
  let y = top;
  const drawn = entries.map(({ text, draw }) => {
    const line = clipTo(text, WIDTH - 2 * PAD - 20, SIZE.text, measure);
    const width = measure(line) * SIZE.text + 20;
    if (x > PAD && x + width > WIDTH - PAD) {
      x = PAD;
      y += LINE + 2;
    }
    const mark = draw(x + NARROW + 1, y + 10);
    const piece = mark + words(line, x + (mark === '' ? 0 : 20), y + 15);
    x += width + 14;
    return piece;
  });
  return { svg: drawn.join(''), bottom: drawn.length === 0 ? top : y + LINE + 4 };
}

function words(text: string, x: number, y: number): Svg {
  return textElement(text, { x, y, 'font-size': SIZE.text, fill: COLOUR.ink });
}
