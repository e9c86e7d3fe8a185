import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Chart } from '../card/chart.ts';
import { drawChart } from './draw-chart.ts';
import { type Measure, readFont } from './font.ts';
import { FAMILY } from './style.ts';

/** Sharp on a phone of three dots a point: 1,200 dots wide. */
const ZOOM = 3;

const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const REGULAR = 'DejaVuSansCondensed';
const BOLD = 'DejaVuSansCondensed-Bold';

let known: Measure | undefined;

/** A chart as SVG, its labels measured in the font that it is drawn with. */
export function svgOf(chart: Chart): string {
  known ??= readFont(readFileSync(fontFile(REGULAR)));
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
      fontFiles: [fontFile(REGULAR), fontFile(BOLD)],
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
    logLevel: 'off',
  });
  return image.asPng();
}
