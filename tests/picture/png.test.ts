import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/card/chart.ts';
import { pngOf, svgOf } from '../../src/picture/png.ts';
import { sampleChart } from '../support/sample-chart.ts';

const titled = (title: string): Chart => ({ ...sampleChart, title });
const widthOf = (png: Uint8Array): number => new DataView(png.buffer, png.byteOffset).getUint32(16);

describe('a picture', () => {
  it('is a PNG, sharp enough for a phone', async () => {
    const png = await pngOf(sampleChart);
    expect(Buffer.from(png.subarray(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1A\n');
    expect(widthOf(png)).toBe(1200);
  });

  it.each(['Гавань открыта', 'Liman açık, İstanbul’da ğüşıöç', 'مرحبا', '新华社', '👩‍👩‍👧'])(
    'shows %s as another text than none',
    async (title) => {
      expect(Buffer.compare(await pngOf(titled(title)), await pngOf(titled(' ')))).not.toBe(0);
    },
  );

  it('tells letters of the font apart, so the font is read', async () => {
    expect(Buffer.compare(await pngOf(titled('Гавань')), await pngOf(titled('Губерн')))).not.toBe(0);
  });

  it('is the same for the same chart', () => {
    expect(svgOf(sampleChart)).toBe(svgOf(structuredClone(sampleChart)));
  });
});
