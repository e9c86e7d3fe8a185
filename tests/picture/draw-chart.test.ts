import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartPoint } from '../../src/card/chart.ts';
import { drawChart } from '../../src/picture/draw-chart.ts';
import { svgOf } from '../../src/picture/png.ts';
import { RUNS } from '../support/any-card.ts';
import { anyChartOf } from '../support/any-chart.ts';
import { HOSTILE } from '../support/hostile.ts';
import { sampleChart } from '../support/sample-chart.ts';

/** Every letter as wide as half its height. */
const measure = (text: string): number => [...text].length / 2;
const draw = (change: Partial<Chart>): string => drawChart({ ...sampleChart, ...change }, measure);
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
const circlesOf = (svg: string): number => svg.split('<circle').length - 1;
const days = (count: number): ChartPoint[] =>
  Array.from({ length: count }, (_, index) => ({
    on: new Date(Date.UTC(2025, 0, 1 + (index % 90))).toISOString().slice(0, 10),
    tone: 'strong',
    count: 1,
  }));

describe('a chart', () => {
  it('names its lanes, its events and what its marks stand for', () => {
    const texts = textsOf(draw({}));
    for (const text of [
      'Ada Vale on the harbour',
      'Port Herald',
      'Hill Post',
      'Storm over the pier',
      'reported',
    ])
      expect(texts).toContain(text);
  });

  it('shows the number of things on a day in their mark', () => {
    expect(textsOf(draw({}))).toContain('3');
  });

  it('says so where nothing has a date', () => {
    expect(textsOf(draw({ from: '', to: '', lanes: [], events: [] }))).toContain('Nothing here has a date.');
  });

  it('shows a single point, with days around it', () => {
    const [point] = days(1);
    const lanes = point === undefined ? [] : [{ label: 'RT', points: [point], spans: [] }];
    const texts = textsOf(draw({ from: '', to: '', lanes, events: [], legend: {} }));
    expect(texts).toContain('1 Jan');
    expect(texts).toContain('2025');
  });

  it('puts points of one day above each other, and never one upon another', () => {
    const tones = ['strong', 'plain', 'faint'] as const;
    const points = tones.map((tone): ChartPoint => ({ on: '2025-03-03', tone, count: 1 }));
    const svg = draw({ lanes: [{ label: 'RT', points, spans: [] }], legend: {}, events: [] });
    const heights = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)].map(([, y]) => y);
    expect(new Set(heights).size).toBe(3);
  });

  it('counts every one of 500 points', () => {
    const svg = draw({ lanes: [{ label: 'RT', points: days(500), spans: [] }], legend: {}, events: [] });
    const counts = textsOf(svg).filter((text) => /^\d+$/.test(text) && text.length < 4);
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(500);
    expect(circlesOf(svg)).toBeLessThan(100);
  });

  it('leaves a long stretch without marks out, and says where', () => {
    const points = [...days(3), { on: '2031-05-05', tone: 'strong', count: 1 } as const];
    const svg = draw({ from: '', to: '', lanes: [{ label: 'RT', points, spans: [] }], events: [] });
    expect(textsOf(svg)).toContain('2031');
    expect(svg).toContain('#ebe9e2');
  });

  it('clips a label that is too long, and says so', () => {
    const label =
      'The very, very long name of a newspaper that nobody could ever print in full on a phone of ours, however large it may be';
    const texts = textsOf(draw({ lanes: [{ label, points: days(3), spans: [] }] }));
    expect(texts).not.toContain(label);
    expect(texts.some((text) => text.endsWith('…'))).toBe(true);
  });

  it('names the lanes that it has no room for by their number', () => {
    const lanes = Array.from({ length: 20 }, (_, index) => ({
      label: `${index}`,
      points: days(1),
      spans: [],
    }));
    expect(textsOf(draw({ lanes }))).toContain('and 8 more, which the answer lists');
  });

  it('is the same size of text everywhere that a phone can show', () => {
    const sizes = [...draw({}).matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  });
});

it('is well formed, refers to nothing and stays within its frame, whatever the chart says', () => {
  const chart = anyChartOf(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...HOSTILE)),
  );
  fc.assert(
    fc.property(chart, (drawn) => {
      const svg = svgOf(drawn);
      expect(unclosed(svg)).toEqual([]);
      expect(svg).not.toMatch(/href|url\(|<script|<image|<foreignObject|<!|<\?|\son\w+=/i);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
      expect(height).toBeLessThan(6000);
    }),
    { numRuns: Math.min(RUNS, 500) },
  );
}, 120_000);

/** What is not as XML has it: tags that stay open or close another, attributes without quotes, stray signs. */
function unclosed(svg: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [piece] of svg.matchAll(/<[^>]*>|[^<]+|</g)) {
    const closed = /^<\/(\w+)>$/.exec(piece)?.[1];
    const [, tag, self] = /^<(\w+)(?: [\w-]+="[^"<>]*")*(\/?)>$/.exec(piece) ?? [];
    if (!piece.startsWith('<')) {
      if (/&(?!(amp|lt|gt|quot|#39);)/.test(piece) || /(?!\n)\p{Cc}|[\uFFFE\uFFFF]/u.test(piece))
        faults.push(piece);
    } else if (closed !== undefined) {
      if (open.pop() !== closed) faults.push(piece);
    } else if (tag === undefined) faults.push(piece);
    else if (self === '') open.push(tag);
  }
  return [...faults, ...open];
}
