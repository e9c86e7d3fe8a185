import type { Chart } from '../card/chart.ts';

/** A chart as a PNG. What draws it is loaded with the first picture: a start does not wait for it. */
export async function draw(chart: Chart): Promise<Uint8Array> {
  const { pngOf } = await import('../picture/png.ts');
  return pngOf(chart);
}
