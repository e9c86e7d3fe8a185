import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Chart } from '../card/chart.ts';
import { drawChart } from './draw-chart.ts';
import { type Measure, readFont } from './font.ts';
import { FAMILY } from './style.ts';

/** Sharp on a phone of three dots a point: 1,200 dots wide. */
const ZOOM = 3;

const require = createRequire(import.meta.url);
/** Latin, Cyrillic, Greek, Arabic, Hebrew and more; what the fonts lack is shown as a box. */
const regular = (): string => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf');
const bold = (): string => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf');

let known: Measure | undefined;

/** A chart as SVG, its labels measured in the font that it is drawn with. */
export function svgOf(chart: Chart): string {
  known ??= readFont(readFileSync(regular()));
  return drawChart(chart, known);
}

/**
 * A chart as a PNG. The library and the fonts are loaded with the first picture, so that a start without one
 * does not wait for them. Fonts of the system are left alone: a picture is the same everywhere.
 */
export async function pngOf(chart: Chart): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svgOf(chart), {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: [regular(), bold()],
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
    logLevel: 'off',
  });
  return image.asPng();
}
